import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** The folder with the tab as it is now, built; built anew only when its sources changed. Throws with the builder's words when it cannot be. */
export function builtTab(): string {
  const folder = join(root, 'build', 'test-tab', sourcesPrint());
  if (existsSync(folder)) return folder;
  mkdirSync(join(root, 'build', 'test-tab'), { recursive: true });
  const own = mkdtempSync(join(root, 'build', 'test-tab', 'being-built-'));
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const run = spawnSync(
    process.execPath,
    [vite, 'build', '--config', 'tab/vite.config.ts', '--outDir', own, '--emptyOutDir', '--logLevel', 'warn'],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production' },
    },
  );
  if (run.status !== 0) throw new Error(`The tab could not be built.\n${run.stdout}\n${run.stderr}`);
  try {
    renameSync(own, folder);
  } catch {
    // Another test built the same sources meanwhile.
    rmSync(own, { recursive: true });
  }
  return folder;
}

function sourcesPrint(): string {
  const hash = createHash('sha256');
  const sources = ['tab', 'src/domain', 'src/api/contract.ts'].flatMap((path) => (path.endsWith('.ts') ? [path] : filesBelow(path)));
  for (const path of sources.filter((one) => !one.startsWith(join('tab', 'practice'))))
    hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex').slice(0, 16);
}

const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
