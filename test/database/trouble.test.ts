import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase } from '../../src/database/open.ts';
import { quiet } from './openForTest.ts';

let folder: string;
const open = (at: string) => openDatabase({ folder: at, production: false, allowEmbedded: false, log: quiet });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-trouble-'));
  await (await open(join(folder, 'sound'))).close();
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('an embedded database that cannot be opened says what to do', () => {
  it('damaged, and is made again once moved away', async () => {
    const damaged = join(folder, 'damaged');
    await cp(join(folder, 'sound'), damaged, { recursive: true });
    await writeFile(join(damaged, 'postgres', 'global', 'pg_control'), Buffer.alloc(64, 7));
    await expect(open(damaged)).rejects.toThrow(/it is damaged, or of another version\. Nothing of a case is lost.*Move the folder away/);
    await rm(damaged, { recursive: true });
    const again = await open(damaged);
    expect(await again.query('select 1 as one')).toEqual([{ one: 1 }]);
    await again.close();
  }, 60_000);

  it('in a place that is no folder', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    await expect(open(join(file, 'below'))).rejects.toThrow(/cannot be written \(ENOTDIR\)\. Give this program the right/);
  });

  it('filled up while it is open: says so at once and ends, since it would never answer again', () => {
    const fills = `
      import { spawnSync } from 'node:child_process';
      import { openDatabase } from './src/database/open.ts';
      const log = { info() {}, warn() {}, error() {} };
      const broken = (says) => { console.log(says); process.exit(1); };
      const db = await openDatabase({ folder: process.argv[1], production: false, allowEmbedded: false, log, broken });
      spawnSync('prlimit', ['--pid', String(process.pid), '--fsize=1000000']);
      await db.query("insert into holdfast.told (at) values (now())");
      await db.query("insert into holdfast.told (at) values (now())").catch(() => undefined);
      console.log('went on');
      process.exit(0);`;
    const words = ['--import', './test/database/typescript.mjs', '--input-type=module', '-e', fills, join(folder, 'filled')];
    const run = spawnSync(process.execPath, words, { encoding: 'utf8', timeout: 60_000 });
    expect(run.stdout).toMatch(/^The database in .*filled can write nothing more\. Make room on that disk/);
    expect(run.status).toBe(1);
  }, 70_000);

  // A limit on the size of a file is the nearest to a full disk that any user may set.
  it('without room on the disk', () => {
    const opens = `
      import { openDatabase } from './src/database/open.ts';
      const log = { info() {}, warn() {}, error() {} };
      await openDatabase({ folder: process.argv[1], production: false, allowEmbedded: false, log }).then(
        () => console.log('opened'),
        (failure) => console.log(failure.message),
      );
      process.exit(0);`;
    const limited = 'ulimit -f 1000; exec "$0" --import ./test/database/typescript.mjs --input-type=module -e "$1" "$2"';
    const run = spawnSync('bash', ['-c', limited, process.execPath, opens, join(folder, 'full')], { encoding: 'utf8' });
    expect(run.stdout).toMatch(/^There is no room left for the database in .*full\. Make room on that disk/);
  }, 60_000);
});
