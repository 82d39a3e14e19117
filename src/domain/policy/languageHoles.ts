import type { Hole } from './hole.ts';
import { inLanguage } from './inLanguage.ts';
import { pathAt } from './pathAt.ts';
import type { Path } from './placeOf.ts';
import type { Policy } from './policy.ts';
import { policySchema } from './policy.ts';
import { valueAt } from './valueAt.ts';

/** Fields people read. A translation changes words alone: never an id, a limit or a condition. */
const read = ['name', 'label', 'title', 'ask', 'why', 'hint', 'text', 'says', 'route', 'about', 'others'];

/** Translations of what does not stand in the file, of what is no text, or too long for its place. */
export const languageHoles = (policy: Policy): readonly Hole[] =>
  Object.entries(policy.languages).flatMap(([language, texts]) => {
    const holes = Object.keys(texts).flatMap((address): readonly Hole[] => {
      const path = pathAt(policy, address);
      const place = ['languages', language, address];
      if (path === undefined) return [{ path: place, says: `there is no ${address} in this file` }];
      if (isRead(path) && typeof valueAt(policy, path) === 'string') return [];
      return [{ path: place, says: `${address} is not a text people read; translate roles, documents, or a ${read.join(', ')}` }];
    });
    if (holes.length > 0) return holes;
    const whole = policySchema.safeParse(inLanguage(policy, language));
    return whole.success
      ? []
      : whole.error.issues.map((issue) => ({
          path: ['languages', language],
          says: `${issue.path.map(String).join('.')} in this language: ${issue.message}`,
        }));
  });

/** How many texts people read a policy has: what a language has words for, whole. */
export const countTexts = (policy: Policy): number => {
  const count = (value: unknown, path: Path): number => {
    if (typeof value === 'string') return isRead(path) ? 1 : 0;
    if (typeof value !== 'object' || value === null) return 0;
    const inside: readonly (readonly [string | number, unknown])[] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
    return inside.reduce((sum, [step, each]) => sum + count(each, [...path, step]), 0);
  };
  return count(policy, []);
};

const isRead = (path: Path): boolean =>
  path[0] !== 'languages' && (path[0] === 'roles' || path[0] === 'documents' || read.includes(String(path.at(-1))));
