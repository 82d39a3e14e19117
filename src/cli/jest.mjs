// Runs jest in ESM mode under a time zone nobody in Dorset lives in.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

const jest = (args) =>
  spawnSync(process.execPath, ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', ...args], {
    stdio: 'inherit',
    env: { ...process.env, TZ: process.env.TZ ?? 'America/St_Johns' },
  }).status ?? 1;

/** The files that failed, played once more from their beginning: a test that tells the next part of a story cannot be tried again alone. */
function withSecondTry(args) {
  const told = 'build/played.json';
  mkdirSync('build', { recursive: true });
  rmSync(told, { force: true });
  const status = jest([...args, '--json', '--outputFile', told]);
  if (status === 0 || !existsSync(told)) return status;
  const failed = JSON.parse(readFileSync(told, 'utf8')).testResults.flatMap((file) => (file.status === 'passed' ? [] : [file.name]));
  if (failed.length === 0) return status;
  console.error(`\nOnce more from the beginning, since a browser on a busy machine can lose a race:\n${failed.join('\n')}\n`);
  return jest([...args.filter((arg) => arg.startsWith('--')), '--runTestsByPath', ...failed]);
}

const args = process.argv.slice(2);
const plain = args.filter((arg) => arg !== '--once-more');
process.exit(plain.length < args.length ? withSecondTry(plain) : jest(plain));
