// Brings a clone to the point where it can run: packages as the lock file says, and with --build the built program.
// Plain JavaScript on Node alone, because it runs before anything is installed. Does nothing when nothing changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';

const root = join(import.meta.dirname, '..', '..');
const oldest = [20, 19];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  console.error(
    `Holdfast needs Node ${oldest.join('.')} or newer; this is ${process.versions.node}. Install it from nodejs.org and run the command again.`,
  );
  process.exit(1);
}

/** Runs npm with these words, the npm that is running us when there is one. */
function npm(...words) {
  const own = process.env.npm_execpath;
  const [command, args] = own ? [process.execPath, [own, ...words]] : [process.platform === 'win32' ? 'npm.cmd' : 'npm', words];
  const run = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: !own && process.platform === 'win32' });
  if (run.status !== 0) process.exit(run.status ?? 1);
}

/** Does the work when `print` differs from what the last run left in `stamp`. */
function once(stamp, print, work) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === print) return;
  work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, print);
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function printOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

const lock = join(root, 'package-lock.json');
once(join(root, 'node_modules', '.holdfast-installed'), printOf([lock]), () => npm('ci', '--no-audit', '--no-fund'));

if (process.argv.includes('--build')) {
  const sources = [...['src', 'bot', 'tab'].flatMap((folder) => filesBelow(join(root, folder))), join(root, 'tsconfig.json'), lock];
  once(join(root, 'build', '.holdfast-built'), printOf(sources), () => npm('run', '--silent', 'build'));
}
