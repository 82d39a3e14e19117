import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../shape/sources.ts';

/** The check on sending as it is served, built anew. */
export const sendCheckScript = (): string =>
  execFileSync(process.execPath, [join(root, 'tab', 'outlook', 'bundleSendCheck.mjs')], { encoding: 'utf8' });
