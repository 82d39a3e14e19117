import { isAfter } from '../../time/instant.ts';
import type { Meeting } from '../../case/caseState.ts';
import { sayVenue } from '../../case/venue.ts';
import { dutyFact } from '../duties/dutyWords.ts';
import type { Scene } from '../../scene/scene.ts';
import { occurrences, occurrencesNow } from '../../scene/occurrences.ts';

const asked = 'duty.venue';

/**
 * Where a meeting is: the room it was booked for, or the answer given last when the procedure asked, by the time it was held, or else the place
 * it was booked for; undefined where nobody said.
 */
export const venueOf = (scene: Scene, meeting: Meeting): string | undefined => {
  const { heldAt, venue } = meeting;
  if (venue?.room !== undefined) return sayVenue(venue);
  const value =
    meeting === scene.meeting
      ? occurrencesNow(scene, 'fact.recorded').findLast(({ fact }) => fact === asked)?.['value']
      : occurrences(scene, 'fact.recorded').findLast(({ fact, at }) => fact === asked && (heldAt === undefined || !isAfter(at, heldAt)))?.['value']; // prettier-ignore
  if (typeof value !== 'string' || value.trim() === '') return venue && sayVenue(venue);
  const choices = scene.rules.duties.find((rule) => dutyFact(rule) === asked)?.choices ?? [];
  return choices.find((choice) => choice.value === value)?.label ?? value;
};
