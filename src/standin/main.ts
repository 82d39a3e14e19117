import { z } from 'zod';
import type { Practised, Practising } from './practice/practised.ts';
import { createStandin } from './server.ts';

const practisedShape = z.object({ id: z.string(), choices: z.array(z.object({ id: z.string(), label: z.string() })) });

const environment = z.object({
  STANDIN_PORT: z.coerce.number().int().min(0).max(65_535).default(4365),
  STANDIN_DATA: z.string().min(1),
  STANDIN_PAGES: z.string().optional(),
  STANDIN_RECORD: z.string().optional(),
  STANDIN_CLIENT_SECRET: z.string().min(1),
  STANDIN_PRACTISED: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(practisedShape)
    .optional(),
  STANDIN_TAB: z.url().default('http://localhost:3978/tab/'),
  BOT_ENDPOINT: z.url().default('http://localhost:3978/api/messages'),
  TENANT_ID: z.guid(),
  CLIENT_ID: z.guid(),
});

/** Starts the local Microsoft 365 from the environment and stops it cleanly on SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const read = environment.safeParse(process.env);
  if (!read.success) throw new Error(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  const given = read.data;
  const standin = await createStandin({
    port: given.STANDIN_PORT,
    dataFolder: given.STANDIN_DATA,
    tenantId: given.TENANT_ID,
    clientId: given.CLIENT_ID,
    clientSecret: given.STANDIN_CLIENT_SECRET,
    botEndpoint: given.BOT_ENDPOINT,
    tab: given.STANDIN_TAB,
    ...(given.STANDIN_PAGES ? { pages: given.STANDIN_PAGES } : {}),
    ...(given.STANDIN_RECORD ? { record: given.STANDIN_RECORD } : {}),
    ...(given.STANDIN_PRACTISED ? { practising: practisingOf(given.STANDIN_PRACTISED) } : {}),
  });
  console.log(`The local Microsoft 365 listens on ${standin.url}, data in ${given.STANDIN_DATA}.`);
  const stop = () => {
    void standin.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/** The choice lies with the program that started this one: it is asked over the channel between the two, and tells what it has done. */
function practisingOf(first: Practised): Practising {
  let now = first;
  process.on('message', (told) => {
    const read = practisedShape.safeParse(told);
    if (read.success) now = read.data;
  });
  return { now: () => now, take: (id) => process.send?.({ take: id }) };
}

try {
  await main();
} catch (error) {
  console.error(`The local Microsoft 365 did not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
