// Reads manifests as a JSON array from standard input, prints the schema's complaints about each as a JSON array.
// A process of its own, because the package mixes module kinds in a way jest cannot load.
import { text } from 'node:stream/consumers';
import { AppManifestUtils } from '@microsoft/app-manifest';

const manifests = JSON.parse(await text(process.stdin));
console.log(JSON.stringify(await Promise.all(manifests.map((manifest) => AppManifestUtils.validateAgainstSchema(manifest)))));
