// Builds the check on sending into one plain script that classic Outlook can load: ES2016, no modules. With a path on the command line it
// is written there, otherwise printed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformWithOxc } from 'vite';

/** The script as it is served. */
export async function sendCheckScript() {
  const file = join(import.meta.dirname, 'sendCheck.ts');
  const { code } = await transformWithOxc(readFileSync(file, 'utf8'), file, { target: 'es2016', sourcemap: false });
  const plain = code
    .replace(/^export \{\};?\s*$/m, '')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');
  return `(function () {\n'use strict';\n${plain.replace(/\n{2,}/g, '\n').trim()}\n})();\n`;
}

if (process.argv[1] === import.meta.filename) {
  const script = await sendCheckScript();
  if (process.argv[2]) writeFileSync(process.argv[2], script);
  else process.stdout.write(script);
}
