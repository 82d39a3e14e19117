import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

/** How practice on this machine is set up: `env/.env.local`, what the environment says otherwise, and the folder everything is kept in. */
export const practiceSettings = (root: string) => {
  const data = process.env['HOLDFAST_PRACTICE'] ?? join(root, '.holdfast');
  const settings = { ...parseEnv(readFileSync(join(root, 'env', '.env.local'), 'utf8')), ...process.env };
  const standinPort = settings['STANDIN_PORT'] ?? '4365';
  const port = settings['PORT'] ?? '3978';
  const desk = `http://localhost:${standinPort}/`;
  const clientSecret = secretIn(data);
  return {
    data,
    settings,
    standinPort,
    port,
    desk,
    clientSecret,
    /** What the product is started with, beside `settings`. */
    product: {
      PORT: port,
      PUBLIC_ORIGIN: `http://localhost:${port}`,
      CLIENT_SECRET: clientSecret,
      GRAPH_ORIGIN: desk.slice(0, -1),
      LOGIN_ORIGIN: desk.slice(0, -1),
      HOLDFAST_DATA: join(data, 'product'),
      CLOCK_FILE: join(data, 'microsoft-365', 'clock.json'),
    },
  };
};

/** The secret the product and the local Microsoft 365 share, made once on this machine. */
const secretIn = (data: string): string => {
  const file = join(data, 'secret');
  mkdirSync(data, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
};
