import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const day = z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday']);
const habit = z.strictObject({
  days: z.array(day),
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  showAs: z.enum(['busy', 'tentative', 'oof', 'free', 'workingElsewhere']).optional(),
  private: z.boolean().optional(),
});
const person = z.strictObject({
  id: z.string(),
  displayName: z.string(),
  mail: z.string(),
  jobTitle: z.string(),
  department: z.string(),
  manager: z.string().optional(),
  delegates: z.array(z.string()).optional(),
  hours: z.strictObject({ days: z.array(day), from: z.string(), to: z.string() }).optional(),
  week: z.array(habit),
});
const room = z.strictObject({
  id: z.string(),
  displayName: z.string(),
  mail: z.string(),
  building: z.string(),
  capacity: z.number(),
  isWheelChairAccessible: z.boolean(),
  week: z.array(habit),
});
const seed = z.strictObject({
  zone: z.string(),
  weeks: z.number(),
  people: z.array(person),
  outside: z.array(z.strictObject({ mail: z.string(), name: z.string() })),
  groups: z.array(z.strictObject({ id: z.string(), displayName: z.string(), description: z.string(), members: z.array(z.string()) })),
  rooms: z.array(room),
  site: z.strictObject({ host: z.string(), path: z.string(), name: z.string() }),
});

/** The made-up world a fresh stand-in starts with. `week` is what fills a person's calendar every week. */
export type Seed = z.infer<typeof seed>;

/** Reads seed.json, which stands beside this file in the source tree (the build carries no data). */
export function readSeed(): Seed {
  const place = 'src/standin/store/seed.json';
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, place)) && folder !== dirname(folder)) folder = dirname(folder);
  return seed.parse(JSON.parse(readFileSync(join(folder, place), 'utf8')));
}
