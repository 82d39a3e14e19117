#!/usr/bin/env node
// Runs the command line from a clone: brings the compiled program up to date when a source changed, then hands over to it.
// Plain JavaScript on Node alone, because it runs before anything is compiled. Keeps standard output for the answer.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..', '..');
const program = join(root, 'build', 'src', 'cli', 'holdfast.js');
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');

const filesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** What the command line is made of, as one print. */
const printOf = (folders) => {
  const hash = createHash('sha256');
  for (const file of folders.flatMap(filesBelow)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
};

const rooms = ['domain', 'policies', 'usecases', 'graph', 'database', 'cli'].map((room) => join(root, 'src', room)).filter(existsSync);
const stamp = join(root, 'build', '.holdfast-cli');
const print = printOf(rooms);
if (!existsSync(program) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== print) {
  if (!existsSync(compiler)) {
    console.error('Holdfast is not installed here yet: run npm ci first.');
    process.exit(2);
  }
  const built = spawnSync(process.execPath, [compiler, '-p', join(root, 'bot', 'tsconfig.json')], { cwd: root, encoding: 'utf8' });
  if (!existsSync(program)) {
    console.error(`Holdfast could not be compiled: ${(built.stdout || built.stderr || '').split('\n')[0]}`);
    process.exit(2);
  }
  mkdirSync(join(root, 'build'), { recursive: true });
  writeFileSync(stamp, print);
}
await import(pathToFileURL(program).href);
