import { spawnSync } from 'node:child_process';
import { startPostgres } from '../support/postgresServer.ts';

// What uses the database once more, on a PostgreSQL server that is started for it and thrown away: the tests of the database and of the
// commands, and the built product, from the worry to the minutes, killed half-way, pressed twice and with its database gone.

const server = await startPostgres();
if (server === undefined) {
  process.stderr.write(
    'No PostgreSQL server is installed here (apt-get install postgresql): the tests were run on the embedded one alone.\n',
  );
  // Where a change is let in or not, nothing may be left out unseen.
  process.exitCode = process.env['CI'] === undefined ? 0 : 1;
} else {
  try {
    const env = { ...process.env, TEST_DATABASE_URL: server.url };
    const jest = (...words: readonly string[]): number =>
      spawnSync(process.execPath, ['src/cli/jest.mjs', ...words], { stdio: 'inherit', env }).status ?? 1;
    // What reaches the database by itself, then the built product with everything it does.
    const inBrowser = ['--config', 'jest.journeys.mjs'];
    const parts = [
      ['test/database', 'test/cli/tenant'],
      [...inBrowser, 'test/journeys/requestToMinutes', 'test/journeys/nothingLost'],
      [...inBrowser, 'test/journeys/outages', '--testNamePattern', 'a database that'],
    ];
    process.exitCode = Math.max(...parts.map((words) => jest(...words, ...process.argv.slice(2))));
  } finally {
    await server.stop();
  }
}
