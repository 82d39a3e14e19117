import type { Clock } from './assessment.ts';
import type { Instant } from '../case/fact.ts';
import type { Meeting } from '../case/caseState.ts';
import type { ClockRule } from '../policy/meetingRules.ts';
import { cite, roleLabel, strengthOf } from '../policy/cite.ts';
import { parseDuration, sayDuration } from '../time/duration.ts';
import { atLondon, dayOf } from '../time/london.ts';
import { isAfter } from '../time/instant.ts';
import { lastWorkable } from '../time/lastWorkable.ts';
import { limitOf } from '../time/limit.ts';
import { warningsOf } from '../time/warnings.ts';
import { isNotCovered } from '../time/workingDays.ts';
import { sayDay, sayInstant } from '../time/words.ts';
import { eventWords } from './eventWords.ts';
import type { Scene } from './scene.ts';
import { applies, holders, momentOf, nameOf } from './scene.ts';

/** Every time limit the procedure sets on this case: windows to the meeting, the review date, the circulation. */
export const clocksOf = (scene: Scene): readonly Clock[] => {
  const first = scene.state.meetings.find((meeting) => meeting.heldAt !== undefined && !meeting.inquorate) ?? scene.meeting;
  return scene.rules.clocks
    .filter((rule) => applies(scene, rule.when).is !== 'false')
    .map((rule) => clockOf(scene, rule, rule.for === 'first' ? first : forEach(scene, rule)));
};

/** For a limit between meetings the one to come is meant, once the last was held. */
const forEach = (scene: Scene, rule: ClockRule): Meeting | undefined =>
  rule.after === 'previous-meeting.held' && scene.meeting?.heldAt !== undefined ? undefined : scene.meeting;

/** One limit, computed for one meeting. `metAt` overrides the log, for what is only proposed. */
export const clockOf = (scene: Scene, rule: ClockRule, meeting: Meeting | undefined, proposed?: { metAt: Instant }): Clock => {
  const base = { id: rule.id, label: rule.label, clause: rule.clause, strength: strengthOf(scene.policy, rule), startEvent: rule.after };
  const ends = cite(scene.policy, rule.clause);
  const told = momentOf(scene, rule.after, { to: rule.to, meeting });
  const changed = rule['since-fact'] === undefined ? undefined : scene.state.history.get(rule['since-fact'])?.changedAt;
  const startedAt = changed !== undefined && (told === undefined || isAfter(changed, told)) ? changed : told;
  const metAt = proposed?.metAt ?? momentOf(scene, rule.until, { meeting });
  const when = changed !== undefined && changed === startedAt ? 'it became so' : startWords(scene, rule);
  if (startedAt === undefined) {
    const state = metAt === undefined ? 'waiting' : 'unknown';
    return {
      ...base,
      state,
      explanation: `${lengthWords(rule)}, counted from when ${when}; nobody has recorded when that was. ${ends}`,
      warnings: [],
      ...(metAt && { metAt }),
    };
  }
  const latest = rule.latest === undefined ? undefined : edge(scene, rule.latest, startedAt);
  const earliest = rule.earliest === undefined ? undefined : edge(scene, rule.earliest, startedAt);
  if (isNotCovered(latest) || isNotCovered(earliest)) {
    return {
      ...base,
      state: 'unknown',
      startedAt,
      warnings: ['The calendar of bank holidays does not reach that far.'],
      explanation: `${lengthWords(rule)} from ${sayInstant(startedAt)}, when ${when}: no date can be given, because the calendar of bank holidays ends on ${sayDay(scene.calendar.to)}. ${ends}`,
    };
  }
  const hours = /hours?$/.test(rule.latest ?? rule.earliest ?? '');
  const elapsed = hours && !/working/.test(rule.latest ?? rule.earliest ?? '');
  const slot =
    latest === undefined ? undefined : lastWorkable(scene.calendar, hours ? startedAt : atLondon(dayOf(startedAt), '00:00'), latest);
  const opens = earliest === undefined ? '' : ` not before ${hours ? sayInstant(earliest) : sayDay(dayOf(earliest))},`;
  const limit = latest === undefined ? '' : ` by ${hours ? sayInstant(latest) : `the end of ${sayDay(dayOf(latest))}`}`;
  return {
    ...base,
    state: stateOf(scene, latest, metAt),
    startedAt,
    ...(earliest !== undefined && { earliest: hours ? earliest : atLondon(dayOf(earliest), '00:00') }),
    ...(latest !== undefined && { latest }),
    ...(metAt !== undefined && { metAt }),
    ...(slot !== undefined && { lastWorkable: slot }),
    explanation: `${lengthWords(rule)} from ${hours ? sayInstant(startedAt) : sayDay(dayOf(startedAt))}, when ${when}:${opens}${limit}. ${ends}`,
    warnings: latest === undefined ? [] : warningsOf(scene.calendar, startedAt, latest, elapsed),
  };
};

const edge = (scene: Scene, length: string, startedAt: Instant) => {
  const duration = parseDuration(length);
  return duration ? limitOf(scene.calendar, startedAt, duration) : undefined;
};

const stateOf = (scene: Scene, latest: Instant | undefined, metAt: Instant | undefined): Clock['state'] => {
  if (metAt !== undefined) return latest !== undefined && isAfter(metAt, latest) ? 'met-late' : 'met';
  return latest !== undefined && isAfter(scene.now, latest) ? 'late' : 'running';
};

const lengthWords = (rule: ClockRule): string =>
  [rule.earliest, rule.latest]
    .map((length) => (length === undefined ? undefined : parseDuration(length)))
    .flatMap((duration) => (duration ? [sayDuration(duration)] : []))
    .join(' to ');

/** "Sam Okafor was told", or the event in general words. */
const startWords = (scene: Scene, rule: ClockRule): string => {
  if (rule.to === undefined) return eventWords(rule.after);
  const told = holders(scene, rule.to)[0];
  const who =
    told?.name === undefined
      ? `the ${roleLabel(scene.policy, rule.to).replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}`
      : nameOf(scene, told);
  return `${who} was told`;
};
