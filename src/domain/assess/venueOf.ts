import { isAfter } from '../time/instant.ts';
import type { Meeting } from '../case/caseState.ts';
import { dutyFact } from './duties.ts';
import type { Scene } from './scene.ts';
import { occurrences, occurrencesNow } from './scene.ts';

const asked = 'duty.venue';

/** Where a meeting is: the answer given last when the procedure asked, by the time it was held; undefined where it does not ask or nobody said. */
export const venueOf = (scene: Scene, meeting: Meeting): string | undefined => {
  const { heldAt } = meeting;
  const answers =
    meeting === scene.meeting
      ? occurrencesNow(scene, 'fact.recorded')
      : occurrences(scene, 'fact.recorded').filter(({ at }) => heldAt === undefined || !isAfter(at, heldAt));
  const value = answers.findLast(({ fact }) => fact === asked)?.['value'];
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const choices = scene.rules.duties.find((rule) => dutyFact(rule) === asked)?.choices ?? [];
  return choices.find((choice) => choice.value === value)?.label ?? value;
};
