import type { Finding } from '../assessment.ts';
import type { Instant } from '../../case/fact.ts';
import { finding } from '../../policy/cite.ts';
import { isAfter } from '../../time/instant.ts';
import { sayInstant } from '../../time/words.ts';
import { clocksOf } from '../limits/clocks.ts';
import type { Scene } from '../../scene/scene.ts';
import { isFirst } from '../../scene/seriesOf.ts';

/** The fact under which the chair's decision to meet in several parts is kept. */
export const seriesFact = 'series.decided';

/** Whether the meeting goes on in further parts, as whoever may decide it said. */
export const inParts = (scene: Scene): boolean => scene.rules.series !== undefined && scene.known(seriesFact) === true;

/** A later part after the window of the first: it may be, and the reason of whoever decided is kept (X10). */
export const laterPartFindings = (scene: Scene, start: Instant): readonly Finding[] => {
  const { series } = scene.rules;
  if (!series || isFirst(scene, scene.meeting?.heldAt === undefined ? scene.meeting : undefined)) return [];
  const window = clocksOf(scene).find((clock) => clock.earliest !== undefined && clock.latest !== undefined);
  if (window?.latest === undefined || !isAfter(start, window.latest)) return [];
  return [
    finding(scene.policy, 'window-late', series.later, `${sayInstant(start)} is after the window of the first part. ${series.later.says}`, {
      about: { clock: window.id, field: 'start' },
      wayOn: 'Give the reason for a later part.',
    }),
  ];
};
