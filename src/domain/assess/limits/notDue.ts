import type { Clock, Stage } from '../assessment.ts';
import type { Scene } from '../../scene/scene.ts';
import { isAfter } from '../../time/instant.ts';
import { sayInstant } from '../../time/words.ts';

/** The limits as they stand where no meeting is due: refused, taken back or left to another procedure, none runs on or turns late. */
export const notDue = (scene: Scene, stage: Stage, clocks: readonly Clock[]): readonly Clock[] => {
  if (stage !== 'refused' && stage !== 'withdrawn' && stage !== 'referred') return clocks;
  return clocks.map((clock) => {
    const rule = scene.rules.clocks.find(({ id }) => id === clock.id);
    if (!rule?.until.startsWith('meeting.') || clock.metAt !== undefined) return clock;
    const { lastWorkable: _, ...rest } = clock;
    return { ...rest, state: 'waived', explanation: `${clock.explanation} ${why(scene, stage, clock)}`, warnings: [] };
  });
};

/** Why no meeting is due, and when that was said: a limit that had passed by then is still said to have. */
const why = ({ state }: Scene, stage: 'refused' | 'withdrawn' | 'referred', { latest }: Clock): string => {
  if (stage === 'referred') return 'No meeting is due: another procedure deals with it.';
  const at = stage === 'refused' ? state.decision?.at : state.withdrawn?.at;
  const said = stage === 'refused' ? 'it was decided against' : 'the request was withdrawn';
  const when = at === undefined ? '' : ` on ${sayInstant(at)}${latest !== undefined && isAfter(at, latest) ? ', after the limit' : ''}`;
  return `No meeting is due: ${said}${when}.`;
};
