import { spawnSync } from 'node:child_process';
import { startPostgres } from '../support/postgresServer.ts';

// The tests of the database once more, on a PostgreSQL server that is started for them and thrown away.

const server = await startPostgres();
if (server === undefined) {
  process.stderr.write(
    'No PostgreSQL server is installed here (apt-get install postgresql): the tests were run on the embedded one alone.\n',
  );
  // Where a change is let in or not, nothing may be left out unseen.
  process.exitCode = process.env['CI'] === undefined ? 0 : 1;
} else {
  try {
    // One server, whose tables each file of tests makes anew: they take turns.
    const run = spawnSync(process.execPath, ['src/cli/jest.mjs', 'test/database', '--runInBand', ...process.argv.slice(2)], {
      stdio: 'inherit',
      env: { ...process.env, TEST_DATABASE_URL: server.url },
    });
    process.exitCode = run.status ?? 1;
  } finally {
    await server.stop();
  }
}
