import { z } from 'zod';

const blank = (value: unknown): unknown => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(shape: T) => z.preprocess(blank, shape.optional());
const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/;
const isLoopback = (url: string): boolean => URL.canParse(url) && loopback.test(new URL(url).hostname);
const origin = z
  .string()
  .refine((text) => URL.canParse(text) && new URL(text).origin === text, 'is no origin such as https://holdfast.example');

const shape = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3978),
  PUBLIC_ORIGIN: origin,
  TENANT_ID: z.uuid(),
  CLIENT_ID: z.uuid(),
  CLIENT_SECRET: z.string().min(1, 'is empty'),
  BOT_ID: optional(z.uuid()),
  BOT_PASSWORD: optional(z.string()),
  TEAMS_APP_ID: optional(z.uuid()),
  GRAPH_ORIGIN: optional(origin),
  LOGIN_ORIGIN: optional(origin),
  SITE: z.string().regex(/^[\w.-]+:\/[\w./ -]+$/, 'does not look like council.sharepoint.com:/sites/stability'),
  HOLDFAST_DATA: z.string().min(1, 'is empty'),
  DATABASE_URL: optional(z.string()),
  HOLDFAST_ALLOW_EMBEDDED: optional(z.enum(['yes', 'no'])),
  CLOCK_FILE: optional(z.string()),
  NOTIFICATIONS: optional(z.enum(['on', 'off'])),
  POLICY: z.string().default('dorset'),
  ADMINISTRATORS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,;]+/).filter((id) => id !== ''))
    .pipe(z.array(z.uuid('is not a list of Entra object ids with commas between'))),
  NODE_ENV: optional(z.string()),
  LOG_LEVEL: optional(z.enum(['debug', 'info', 'warn', 'error', 'silent'])),
});

export type Env = z.infer<typeof shape> & {
  /** Against the local Microsoft 365, with made-up people, on this machine alone. */
  readonly practice: boolean;
};

/**
 * The environment, checked: either practice, where everything is on this machine, or a tenant, where nothing may be left open.
 * Throws one error that names every setting at fault and what it should be; values are never quoted, they may be secrets.
 */
export function readEnv(from: Readonly<Record<string, string | undefined>>): Env {
  const read = shape.safeParse(from);
  if (!read.success) throw notUsable(read.error.issues.map((issue) => `${issue.path.join('.')} ${wordsFor(issue)}`));
  const env = { ...read.data, practice: read.data.GRAPH_ORIGIN !== undefined };
  const wrong = env.practice ? wrongInPractice(env) : wrongInTenant(env);
  if (wrong.length > 0) throw notUsable(wrong);
  return env;
}

function wrongInPractice(env: Env): readonly string[] {
  return [
    env.NODE_ENV === 'production' ? 'GRAPH_ORIGIN is for practice; a service for real people (NODE_ENV=production) must leave it out.' : '',
    ...(['PUBLIC_ORIGIN', 'GRAPH_ORIGIN', 'LOGIN_ORIGIN'] as const).map((name) =>
      isLoopback(env[name] ?? '') ? '' : `${name} must be on this machine in practice, such as http://localhost:4365.`,
    ),
  ].filter((line) => line !== '');
}

function wrongInTenant(env: Env): readonly string[] {
  return [
    env.BOT_ID === undefined
      ? 'BOT_ID is missing: without it the bot would believe anybody. It is the application id of the Azure Bot.'
      : '',
    env.CLOCK_FILE === undefined ? '' : 'CLOCK_FILE is for practice: a service for real people keeps real time.',
    env.LOGIN_ORIGIN === undefined ? '' : 'LOGIN_ORIGIN is for practice: sign-in goes to Microsoft.',
    env.PUBLIC_ORIGIN.startsWith('https://') ? '' : 'PUBLIC_ORIGIN must begin with https://.',
  ].filter((line) => line !== '');
}

const wordsFor = (issue: z.core.$ZodIssue): string =>
  issue.code === 'invalid_type' && issue.input === undefined
    ? 'is missing.'
    : `${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}.`;

const notUsable = (lines: readonly string[]): Error =>
  new Error(
    `Holdfast cannot start with these settings:\n${lines.map((line) => `  - ${line}`).join('\n')}\nThe README lists every setting; env/.env.local is a working example.`,
  );
