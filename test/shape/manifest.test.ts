import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from './sources.ts';

const text = readFileSync(join(root, 'appPackage', 'manifest.json'), 'utf8');
const names: Readonly<Record<string, string>> = {
  TEAMS_APP_ID: '0d2f1f44-6a0e-4c0f-8f4f-1d1a8c4d1a01',
  BOT_ID: '0d2f1f44-6a0e-4c0f-8f4f-1d1a8c4d1a02',
  CLIENT_ID: '0d2f1f44-6a0e-4c0f-8f4f-1d1a8c4d1a03',
  PUBLIC_HOST: 'holdfast.council.example',
  PUBLISHER_NAME: 'Council',
  APP_NAME_SUFFIX: '',
};

const rendered = (version: string): object =>
  JSON.parse(
    text.replace(/\$\{\{(\w+)\}\}/g, (_, name: string) => names[name] ?? `unresolved ${name}`).replaceAll('1.29', version),
  ) as object;

const complaints = (manifests: readonly object[]): unknown =>
  JSON.parse(
    execFileSync(process.execPath, [join(root, 'test', 'shape', 'validateManifest.mjs')], {
      input: JSON.stringify(manifests),
      encoding: 'utf8',
    }),
  );

/** Width and height of a PNG, from its header. */
const sizeOf = (file: string): readonly number[] => {
  const bytes = readFileSync(join(root, 'appPackage', file));
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

describe('the Teams app package', () => {
  it('is valid by the schemas of versions 1.25 to 1.30, which refuse a name of 31 letters', () => {
    const versions = ['1.25', '1.26', '1.27', '1.28', '1.29', '1.30'].map(rendered);
    expect(complaints([...versions, { ...rendered('1.29'), name: { short: 'x'.repeat(31) } }])).toEqual([
      ...versions.map(() => []),
      [expect.anything()],
    ]);
  });

  it('leaves no name unresolved and holds no secret', () => {
    expect(JSON.stringify(rendered('1.29'))).not.toMatch(/unresolved|SECRET_/);
  });

  it('uses https for every address and one host throughout', () => {
    const addresses = [...text.matchAll(/"(https?:\/\/[^"]+)"/g)]
      .map((match) => match[1] ?? '')
      .filter((address) => !address.includes('developer.microsoft.com'));
    expect(addresses.length).toBeGreaterThan(3);
    expect(addresses.filter((address) => !address.startsWith('https://${{PUBLIC_HOST}}/'))).toEqual([]);
  });

  it('asks for single sign-on at the address the server checks', () => {
    expect(rendered('1.29')).toMatchObject({
      webApplicationInfo: { resource: `api://${names['PUBLIC_HOST'] ?? ''}/${names['CLIENT_ID'] ?? ''}` },
    });
  });

  it('keeps within what the store allows', () => {
    const manifest = JSON.parse(text) as {
      name: { short: string };
      description: { short: string };
      bots: { commandLists: { commands: unknown[] }[] }[];
    };
    expect(manifest.description.short.length).toBeLessThanOrEqual(80);
    expect(manifest.description.short).not.toMatch(/\bapp\b/i);
    expect(manifest.bots[0]?.commandLists[0]?.commands.length).toBeLessThanOrEqual(12);
  });

  it('has icons of the right size', () => {
    expect(sizeOf('color.png')).toEqual([192, 192]);
    expect(sizeOf('outline.png')).toEqual([32, 32]);
  });
});
