import type { Day, CaseFile, Instant } from '../../case/fact.ts';
import { evaluate } from '../../policy/evaluate.ts';
import { cite } from '../../policy/cite.ts';
import type { Policy } from '../../policy/policy.ts';
import type { ChairCandidate } from '../../slots/findChair.ts';
import type { Limit, SeatGroup } from '../../slots/slotSearch.ts';
import { parseDuration } from '../../time/duration.ts';
import { addDays, atLondon, dayOf } from '../../time/london.ts';
import type { WorkCalendar } from '../../time/workCalendar.ts';
import { chairCandidates } from '../people/chairCandidates.ts';
import { isFor, limitFor, toCome } from './clocks.ts';
import { leadDay, preparationRules, readyAmong, theDocument } from '../papers/preparation.ts';
import type { Scene } from '../../scene/scene.ts';
import { seatRoles } from '../../scene/emptySeats.ts';
import { applies } from '../../scene/applies.ts';
import { holders } from '../../scene/holders.ts';
import { sceneOf } from '../../scene/scenesOf.ts';

/** What a procedure asks of the time of a meeting in one case. Clauses are as people say them. */
export type TimeNeeds = {
  readonly limits: readonly Limit[];
  /** Seats that have to be filled together, and the chair where several may. */
  readonly groups: readonly SeatGroup[];
  /** Who was looked at as chair, those who may first. */
  readonly chairs: readonly ChairCandidate[];
  /** The one without whom there is no chair: agreed already, or the only one who may. */
  readonly chair?: string;
};

/** What the procedure asks of the time of the meeting a case has come to: its windows, what has to be ready first, its quorum and its chair. */
export const timeNeeds = (policy: Policy, file: CaseFile, calendar: WorkCalendar, now: Instant): TimeNeeds => {
  const scene = sceneOf(policy, file, calendar, now);
  const chairs = chairCandidates(scene);
  const agreed = scene.meeting?.heldAt === undefined ? scene.meeting?.chair : undefined;
  const may = chairs.filter((one) => one.may).map(({ id }) => id);
  const chair = agreed ?? (may.length === 1 ? may[0] : undefined);
  return {
    limits: [...windows(scene), ...preparation(scene)],
    groups: [...quorum(scene), ...(chair === undefined && chairs.length > 0 ? [chairSeat(scene, may)] : [])],
    chairs,
    ...(chair !== undefined && { chair }),
  };
};

/** Every clock of the procedure that the meeting stops and that has not been met. */
export const windows = (scene: Scene): readonly Limit[] =>
  scene.rules.clocks
    .filter((rule) => rule.until === 'meeting.started' || rule.until === 'meeting.held')
    .filter((rule) => applies(scene, rule.when).is !== 'false' && isFor(scene, rule, toCome(scene)))
    .flatMap((rule) => {
      const { state, earliest, latest } = limitFor(scene, rule, toCome(scene));
      if (state !== 'running' && state !== 'late') return [];
      const early = rule['too-early'] === undefined || rule['too-early'] === 'forbid' || rule['too-early'] === 'must' ? 'forbid' : 'reason';
      return [
        {
          clause: cite(scene.policy, rule.clause),
          ...(earliest !== undefined && { earliest, early }),
          ...(latest !== undefined && { latest }),
        } as const,
      ];
    });

/** Papers not there yet that have to be ready so long before the meeting: a meeting sooner than that is at short notice (X11). */
const preparation = (scene: Scene): readonly Limit[] =>
  preparationRules(scene).flatMap((rule) => {
    const lead = rule['ready-before'] === undefined ? undefined : parseDuration(rule['ready-before']);
    if (lead === undefined || readyAmong(scene, rule) !== undefined) return [];
    const day = firstDayReady(scene, lead);
    if (day === undefined) return [];
    return [{ clause: cite(scene.policy, rule.clause), earliest: atLondon(day, '00:00'), early: 'reason', ready: theDocument(scene, rule.document) } as const]; // prettier-ignore
  });

/** Further ahead than any calendar is asked for. */
const farthest = 100;

/** The first day for which something finished today would be ready so long before. */
const firstDayReady = (scene: Scene, lead: NonNullable<ReturnType<typeof parseDuration>>): Day | undefined => {
  const today = dayOf(scene.now);
  for (let ahead = 1; ahead <= farthest; ahead++) {
    const day = addDays(today, ahead);
    const due = leadDay(scene, day, lead);
    if (due === undefined) return undefined;
    if (due >= today) return day;
  }
  return undefined;
};

/** The seats of the quorum, where one is asked for; a seat that may be spared here keeps no time from being offered. */
const quorum = (scene: Scene): readonly SeatGroup[] => {
  const rule = scene.rules.quorum;
  if (!rule || applies(scene, rule.when).is !== 'true') return [];
  const seats = rule.seats
    .filter((seat) => seat['spared-when'] === undefined || evaluate(seat['spared-when'], scene.known).is !== 'true')
    .map((seat) => ({ label: seat.label, of: holders(scene, ...seatRoles(seat, scene.known)).map(({ id }) => id) }));
  return [{ label: 'the quorum', clause: cite(scene.policy, rule.clause), seats }];
};

const chairSeat = (scene: Scene, may: readonly string[]): SeatGroup => ({
  label: 'the chair',
  clause: cite(scene.policy, scene.rules.chair[0]?.clause ?? ''),
  seats: [{ label: 'the chair', of: may }],
});
