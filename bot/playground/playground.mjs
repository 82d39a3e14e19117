// Starts Microsoft's Agents Playground, once for each of two people, against the product that runs on this machine (npm start in another
// window). It is Microsoft's, under its own licence, fetched by npx when asked for and no part of ours.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const endpoint = process.env.BOT_ENDPOINT ?? `http://127.0.0.1:${process.env.PORT ?? '3978'}/api/messages`;
const everybody = {
  'social-worker': { name: 'Sam Okafor, social worker', port: '56150' },
  manager: { name: 'Tess Lindqvist, team manager', port: '56151' },
};
const asked = process.argv.slice(2).filter((one) => one in everybody);

const ownGroup = process.platform !== 'win32';

const running = Object.entries(everybody)
  .filter(([who]) => asked.length === 0 || asked.includes(who))
  .map(([who, { name, port }]) => {
    // It leaves a log where it runs, so each has a folder of its own, out of sight.
    const folder = join(import.meta.dirname, '..', '..', 'devTools', who);
    mkdirSync(folder, { recursive: true });
    console.log(`${name}: http://localhost:${port}/`);
    const [command, ...first] = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
    return spawn(
      command,
      [
        ...first,
        'exec',
        '--yes',
        '--package=@microsoft/m365agentsplayground@0.2.28',
        '--',
        'agentsplayground',
        'start',
        '--disable-telemetry',
        '-p',
        port,
        '-e',
        endpoint,
      ],
      {
        cwd: folder,
        stdio: 'inherit',
        detached: ownGroup,
        env: {
          ...process.env,
          TEAMS_APP_TEST_TOOL_CONFIG_PATH: join(import.meta.dirname, `${who}.m365agentsplayground.yml`),
          BROWSER: 'none',
        },
      },
    );
  });
console.log(`The product is expected at ${endpoint}; start it with npm start. Ctrl+C stops the Playground.\n`);

/** npm starts the Playground in a process of its own: the whole group has to go. */
const stop = ({ pid }) => pid && process.kill(ownGroup ? -pid : pid);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => running.forEach(stop));
