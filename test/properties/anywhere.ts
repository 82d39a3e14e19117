import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Host time zones and locales that are far from ours. */
const hosts = [
  { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
  { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'Pacific/Auckland', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
];

/** Has the same cases assessed under each host, two at a time, and gives what each made of them with the zone it says it is in. */
export const anywhere = async (rounds: number): Promise<readonly { readonly digest: string; readonly zone: string }[]> => {
  const run = promisify(execFile);
  const waiting = [...hosts];
  const made: { digest: string; zone: string }[] = [];
  const one = async (): Promise<void> => {
    for (let host = waiting.shift(); host; host = waiting.shift()) {
      const args = ['--import', './test/mutate/typescript.mjs', './test/properties/digest.ts', String(rounds)];
      const { stdout } = await run(process.execPath, args, { env: { PATH: process.env['PATH'], ...host } });
      const [digest = '', zone = ''] = stdout.trim().split(' ');
      made.push({ digest, zone });
    }
  };
  await Promise.all([one(), one()]);
  return made;
};
