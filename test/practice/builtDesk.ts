import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const builds = join(root, 'build', 'test-practice');

/** The folder with the practice desk as it is now, built; built anew only when its sources changed. Throws with the builder's words when it cannot be. */
export function builtDesk(): string {
  const folder = join(builds, sourcesPrint());
  if (existsSync(folder)) return folder;
  mkdirSync(builds, { recursive: true });
  const own = mkdtempSync(join(builds, 'being-built-'));
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const run = spawnSync(
    process.execPath,
    [vite, 'build', '--config', 'tab/practice/vite.config.ts', '--outDir', own, '--emptyOutDir', '--logLevel', 'warn'],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production' },
    },
  );
  if (run.status !== 0) throw new Error(`The practice desk could not be built.\n${run.stdout}\n${run.stderr}`);
  try {
    renameSync(own, folder);
  } catch {
    // Another test built the same sources meanwhile.
    rmSync(own, { recursive: true });
  }
  return folder;
}

function sourcesPrint(): string {
  const desk = join(root, 'tab', 'practice');
  const files = readdirSync(desk, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const hash = createHash('sha256');
  for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort()) hash.update(path).update(readFileSync(path));
  return hash.digest('hex').slice(0, 16);
}
