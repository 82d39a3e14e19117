import type { Meeting } from '../case/caseState.ts';
import type { Fact, Instant } from '../case/fact.ts';
import { tableOf } from '../tableOf.ts';
import { atLondon, isDay } from '../time/london.ts';
import { factOfEvent } from './factOfEvent.ts';
import { holders } from './holders.ts';
import { occurrences } from './occurrences.ts';
import type { Scene } from './scene.ts';
import { seriesOf } from './seriesOf.ts';

/** When an event of a meeting happened, as the meeting tells it. */
const momentIn = tableOf<(meeting: Meeting) => Instant | undefined>({
  'meeting.scheduled': ({ scheduledAt }) => scheduledAt,
  'meeting.convened': ({ convenedAt }) => convenedAt,
  'meeting.started': ({ startedAt }) => startedAt,
  'meeting.held': ({ heldAt }) => heldAt,
  'minutes.finalised': ({ finalisedAt }) => finalisedAt,
});

/** When an event first happened; for an event of a meeting, when it happened for that meeting. */
export const momentOf = (
  scene: Scene,
  event: string,
  options: { to?: string | undefined; meeting?: Meeting | undefined } = {},
): Instant | undefined => {
  const { meeting } = options;
  if (event === 'previous-meeting.held') {
    const earlier = seriesOf(scene.state).filter(
      (each) => each.heldAt !== undefined && (meeting === undefined || each.number < meeting.number),
    );
    return earlier.at(-1)?.heldAt;
  }
  if (event.startsWith('meeting.') || event === 'minutes.finalised') {
    if (!meeting || meeting.inquorate) return undefined;
    if (meeting.cancelledAt !== undefined) return event === 'meeting.cancelled' ? meeting.cancelledAt : undefined;
    return momentIn.get(event)?.(meeting);
  }
  // A series that began again counts from the worry that began it.
  const again = event === 'concern.notified' ? scene.state.reopened?.notifiedAt : undefined;
  const told = again ?? saidWhen(scene, event) ?? occurrences(scene, event, options.to)[0]?.at;
  return told ?? (event === 'concern.notified' ? firstRecorded(scene, options.to ?? scene.rules.request.to) : undefined);
};

/** When whoever has to be told of a worry recorded it themself, having it from nobody else (T17). */
const firstRecorded = (scene: Scene, role: string): Instant | undefined => {
  const theirs = ({ by, as }: Fact): boolean => by === role || as === role || holders(scene, role).some(({ id }) => id === by);
  return occurrences(scene, 'concern.raised').find(theirs)?.at;
};

/** The start of the day somebody gave for an event: a day is all that was asked. */
const saidWhen = (scene: Scene, event: string): Instant | undefined => {
  const fact = factOfEvent(scene, event);
  const day = fact === undefined ? undefined : scene.known(fact);
  return isDay(day) ? atLondon(day, '00:00') : undefined;
};
