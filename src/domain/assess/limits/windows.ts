import type { Clock, Finding } from '../assessment.ts';
import type { Meeting } from '../../case/caseState.ts';
import type { Instant } from '../../case/fact.ts';
import { finding } from '../../policy/cite.ts';
import type { ClockRule } from '../../policy/clockRules.ts';
import { isAfter } from '../../time/instant.ts';
import { sayInstant } from '../../time/words.ts';
import { clockOf, isFor, limitFor } from './clocks.ts';
import { askedLate, lateFinding, lateNow } from './lateDiscussion.ts';
import type { Scene } from '../../scene/scene.ts';
import { applies } from '../../scene/applies.ts';

/** Whether a start, proposed or real, lies inside the procedure's limits. Before the earliest edge is forbidden; late is recorded. */
export const windowFindings = (scene: Scene, start: Instant, meeting: Meeting | undefined): readonly Finding[] =>
  scene.rules.clocks
    .filter((rule) => rule.until === 'meeting.started' || rule.until === 'meeting.held' || rule.until === 'meeting.scheduled')
    .filter((rule) => applies(scene, rule.when).is !== 'false' && isFor(scene, rule, meeting))
    .flatMap((rule) => {
      const clock = clockOf(scene, rule, meeting, {
        metAt: rule.until === 'meeting.scheduled' ? (meeting?.scheduledAt ?? scene.now) : start,
      });
      const about = { clock: rule.id, field: 'start' };
      if (clock.earliest !== undefined && isAfter(clock.earliest, start)) {
        return [
          finding(
            scene.policy,
            'window-early',
            { clause: rule.clause, strength: rule['too-early'] ?? 'forbid' },
            `${sayInstant(start)} is too soon. ${clock.explanation}`,
            { about, wayOn: `Choose a time from ${sayInstant(clock.earliest)}.` },
          ),
        ];
      }
      const { late } = rule;
      if (late && clock.latest !== undefined && (clock.state === 'met-late' || askedLate(scene, clock.latest))) {
        const says = isAfter(start, clock.latest) ? `${sayInstant(start)} is after the limit` : 'The request came after the limit';
        return [lateFinding(scene, rule, late, says, clock.explanation)];
      }
      if (clock.state !== 'met-late' || clock.latest === undefined) return [];
      const way =
        clock.lastWorkable !== undefined && isAfter(clock.lastWorkable, scene.now)
          ? `Start by ${sayInstant(clock.latest)}, or give the reason it is late.`
          : 'Give the reason it is late.';
      return [
        finding(scene.policy, 'window-late', rule, `${sayInstant(start)} is after the limit. ${clock.explanation}`, { about, wayOn: way }),
      ];
    });

const booking = (scene: Scene): boolean => scene.meeting !== undefined && scene.meeting.cancelledAt === undefined;

/** That a meeting is booked, or was held, before its window opens: the day it counts from was put right since. */
const tooEarly = (scene: Scene, rule: ClockRule, { earliest, metAt, explanation }: Clock): Finding | undefined => {
  const start = metAt ?? (booking(scene) ? scene.meeting?.start : undefined);
  if (earliest === undefined || start === undefined || !isAfter(earliest, start)) return undefined;
  const edge = { clause: rule.clause, strength: rule['too-early'] ?? 'forbid' };
  return metAt === undefined
    ? finding(scene.policy, 'window-early', edge, `It is booked for ${sayInstant(start)}, which is too soon. ${explanation}`, {
        about: { clock: rule.id },
        wayOn: `Move it to a time from ${sayInstant(earliest)}.`,
      })
    : finding(scene.policy, 'window-early', edge, `It happened ${sayInstant(start)}, which was too soon. ${explanation}`, {
        about: { clock: rule.id },
        wayOn: 'If the day it counts from is wrong, correct it.',
      });
};

/** What the running windows say of this moment: late, or without an office hour left. */
export const runningFindings = (scene: Scene, clocks: readonly Clock[]): readonly Finding[] => [
  ...heldLate(scene),
  ...clocks.flatMap((clock) => {
    const rule = scene.rules.clocks.find((each) => each.id === clock.id);
    if (!rule?.until.startsWith('meeting.')) return [];
    const early = tooEarly(scene, rule, clock);
    if (early) return [early];
    if (clock.latest === undefined) return [];
    const { late } = rule;
    if (late && clock.metAt === undefined && (scene.state.submitted !== undefined || booking(scene)) && lateNow(scene, clock)) {
      const says = askedLate(scene, clock.latest)
        ? 'The request came after the limit'
        : 'The limit has passed, or the meeting is booked after it';
      return [lateFinding(scene, rule, late, says, clock.explanation)];
    }
    const about = { clock: clock.id };
    const booked = scene.meeting?.cancelledAt === undefined ? scene.meeting?.start : undefined;
    if (clock.state === 'met-late' && clock.metAt !== undefined)
      return [
        finding(scene.policy, 'window-late', rule, `It happened ${sayInstant(clock.metAt)}, after the limit. ${clock.explanation}`, {
          about,
        }),
      ];
    if (clock.state === 'late')
      return [
        finding(scene.policy, 'window-late', rule, `The limit has passed. ${clock.explanation}`, {
          about,
          wayOn: 'Hold the meeting as soon as possible, and record the reason it is late.',
        }),
      ];
    if (clock.state === 'running' && booked !== undefined && isAfter(booked, clock.latest))
      return [
        finding(scene.policy, 'window-late', rule, `It is booked for ${sayInstant(booked)}, after the limit. ${clock.explanation}`, {
          about,
          wayOn: 'Move it earlier, or record the reason it is late.',
        }),
      ];
    if (clock.state === 'running' && clock.lastWorkable === undefined)
      return [
        finding(scene.policy, 'window-infeasible', rule, `No office hour is left before the limit. ${clock.explanation}`, {
          about,
          wayOn: 'Meet out of hours, or record the reason it is late.',
        }),
      ];
    return [];
  }),
];

/** A meeting of a series that was held too long after the one before: the limit shown by then is that of the next. */
const heldLate = (scene: Scene): readonly Finding[] =>
  scene.meeting?.heldAt === undefined
    ? []
    : scene.rules.clocks
        .filter((rule) => rule.for === 'each' && rule.after === 'previous-meeting.held' && applies(scene, rule.when).is === 'true')
        .flatMap((rule) => {
          const clock = limitFor(scene, rule, scene.meeting);
          if (clock.state !== 'met-late' || clock.metAt === undefined) return [];
          return [
            finding(scene.policy, 'window-late', rule, `It happened ${sayInstant(clock.metAt)}, after the limit. ${clock.explanation}`, {
              about: { clock: rule.id },
            }),
          ];
        });
