import type { Clock } from './assessment.ts';
import type { Instant } from '../case/fact.ts';
import type { Meeting } from '../case/caseState.ts';
import { factsOf } from '../case/factsOf.ts';
import type { ClockRule } from '../policy/meetingRules.ts';
import { cite, strengthOf, theRoles } from '../policy/cite.ts';
import { remembered } from '../remembered.ts';
import { isAfter } from '../time/instant.ts';
import { eventWords } from './eventWords.ts';
import type { Scene } from './scene.ts';
import { applies, factOfEvent, holders, momentOf, nameOf, personOf, seriesOf } from './scene.ts';
import { lengthWords, spanOf } from './spanOf.ts';

/** Every time limit the procedure sets on this case: windows to the meeting, the review date, the circulation. */
export const clocksOf = remembered((scene: Scene): readonly Clock[] => {
  const series = seriesOf(scene.state);
  const first = series.find((meeting) => meeting.heldAt !== undefined && !meeting.inquorate) ?? series.at(-1);
  return scene.rules.clocks
    .filter((rule) => applies(scene, rule.when).is !== 'false')
    .map((rule) => clockOf(scene, rule, rule.for === 'first' ? first : forEach(scene, rule)));
});

/** For a limit between meetings the one to come is meant, once the last was held. */
const forEach = (scene: Scene, rule: ClockRule): Meeting | undefined =>
  rule.after === 'previous-meeting.held' && scene.meeting?.heldAt !== undefined ? undefined : scene.meeting;

/** One limit, computed for one meeting. With `told`, whether and when it was met is not looked up in the log: for what is only proposed, or met by more than one fact. */
export const clockOf = (scene: Scene, rule: ClockRule, meeting: Meeting | undefined, told?: { metAt: Instant | undefined }): Clock => {
  const base = { id: rule.id, label: rule.label, clause: rule.clause, strength: strengthOf(scene.policy, rule), startEvent: rule.after };
  const ends = cite(scene.policy, rule.clause);
  const happened = momentOf(scene, rule.after, { to: rule.to, meeting });
  const changed = rule['since-fact'] === undefined ? undefined : scene.state.history.get(rule['since-fact'])?.changedAt;
  const startedAt = changed !== undefined && (happened === undefined || isAfter(changed, happened)) ? changed : happened;
  const metAt = told ? told.metAt : momentOf(scene, rule.until, { meeting });
  const when = changed !== undefined && changed === startedAt ? 'it became so' : startWords(scene, rule);
  if (startedAt === undefined) {
    const state = metAt === undefined ? 'waiting' : 'unknown';
    return {
      ...base,
      state,
      explanation: `${lengthWords(rule)}, counted from when ${when}; nobody has recorded when that was. ${ends}.`,
      warnings: [],
      ...(metAt && { metAt }),
    };
  }
  const span = spanOf(scene, rule, startedAt, `when ${when}`);
  return {
    ...base,
    state: span.unknown ? 'unknown' : stateOf(scene, span.shown.latest, metAt),
    startedAt,
    ...(metAt && !span.unknown && { metAt }),
    ...span.shown,
  };
};

const stateOf = (scene: Scene, latest: Instant | undefined, metAt: Instant | undefined): Clock['state'] => {
  if (metAt !== undefined) return latest !== undefined && isAfter(metAt, latest) ? 'met-late' : 'met';
  return latest !== undefined && isAfter(scene.now, latest) ? 'late' : 'running';
};

/** "Sam Okafor was told", or the event in general words. */
const startWords = (scene: Scene, rule: ClockRule): string => {
  const fact = factOfEvent(scene, rule.after);
  const said = fact === undefined ? undefined : factsOf(scene.state.log, 'fact.recorded').findLast((each) => each['fact'] === fact);
  if (said && typeof said['value'] === 'string') return `${eventWords(rule.after)}, as ${nameOf(scene, personOf(scene, said.by))} says`;
  if (rule.to === undefined) return eventWords(rule.after);
  const told = holders(scene, rule.to)[0];
  const who = told?.name === undefined ? theRoles(scene.policy, [rule.to]) : told.name;
  return `${who} was told`;
};
