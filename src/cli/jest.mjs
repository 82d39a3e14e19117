// Runs jest in ESM mode under a time zone nobody in Dorset lives in.
import { spawnSync } from 'node:child_process';

const run = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: { ...process.env, TZ: process.env.TZ ?? 'America/St_Johns' },
  },
);
process.exit(run.status ?? 1);
