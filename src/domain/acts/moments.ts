import type { Finding } from '../assess/assessment.ts';
import type { Scene } from '../scene/scene.ts';
import type { Instant } from '../case/fact.ts';
import { finding } from '../policy/cite.ts';
import { isAfter } from '../time/instant.ts';
import { asSentence, sayInstant } from '../time/words.ts';

/** A field that is missing or cannot be right, in one sentence. */
export const wrongField = (scene: Scene, field: string, says: string, wayOn?: string, clause = scene.rules.request.clause): Finding => ({
  ...finding(scene.policy, 'form-incomplete', { clause, strength: 'must' }, says, {
    about: { field },
    ...(wayOn !== undefined && { wayOn }),
  }),
  says: asSentence(says),
});

/** Refuses an instant that has not come yet for something that is said to have happened. */
export const notInFuture = (scene: Scene, field: string, at: Instant | undefined, what: string): readonly Finding[] =>
  at !== undefined && isAfter(at, scene.now)
    ? [
        wrongField(
          scene,
          field,
          `${what} is ${sayInstant(at)}, which has not come yet. It is ${sayInstant(scene.now)} now.`,
          'Give the time it really happened.',
        ),
      ]
    : [];
