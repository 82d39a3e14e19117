import type { Clock } from './assessment.ts';
import type { Instant } from '../case/fact.ts';
import type { ClockRule } from '../policy/meetingRules.ts';
import { cite } from '../policy/cite.ts';
import { parseDuration, sayDuration } from '../time/duration.ts';
import { lastWorkable } from '../time/lastWorkable.ts';
import { countingFirstDay, limitOf } from '../time/limit.ts';
import { atLondon, dayOf } from '../time/london.ts';
import { warningsOf } from '../time/warnings.ts';
import { isNotCovered } from '../time/workingDays.ts';
import { asSentence, sayDay, sayInstant } from '../time/words.ts';
import type { Scene } from './scene.ts';

/** What a limit comes to from its start: the part of a clock that does not turn on whether it was met. */
export type Span = {
  readonly unknown: boolean;
  readonly shown: Pick<Clock, 'earliest' | 'latest' | 'lastWorkable' | 'explanation' | 'warnings'>;
};

/** The stretch a rule allows from a start, with its arithmetic in words. Worked out once in a scene: many rules ask for the same one. */
export const spanOf = (scene: Scene, rule: ClockRule, startedAt: Instant, when: string): Span => {
  const key = [rule.id, rule.clause, rule.earliest, rule.latest, startedAt, when].join(' ');
  const span = scene.spans.get(key) ?? worked(scene, rule, startedAt, when);
  scene.spans.set(key, span);
  return span;
};

const worked = (scene: Scene, rule: ClockRule, startedAt: Instant, when: string): Span => {
  const ends = cite(scene.policy, rule.clause);
  const latest = edge(scene, rule, rule.latest, startedAt);
  const earliest = edge(scene, rule, rule.earliest, startedAt);
  if (isNotCovered(latest) || isNotCovered(earliest)) {
    const explanation = `${lengthWords(rule)} from ${sayInstant(startedAt)}, ${when}: no date can be given, because the calendar of bank holidays ends on ${sayDay(scene.calendar.to)}. ${ends}.`;
    return { unknown: true, shown: { warnings: ['The calendar of bank holidays does not reach that far.'], explanation } };
  }
  const length = rule.latest ?? rule.earliest ?? '';
  const hours = /hours?$/.test(length);
  const elapsed = hours && !/working/.test(length);
  const slot =
    latest === undefined ? undefined : lastWorkable(scene.calendar, hours ? startedAt : atLondon(dayOf(startedAt), '00:00'), latest);
  const opens = earliest === undefined ? '' : ` not before ${hours ? sayInstant(earliest) : sayDay(dayOf(earliest))},`;
  const limit =
    rule.latest === undefined && rule.earliest === undefined
      ? ' there is no number in this procedure'
      : latest === undefined
        ? ''
        : ` by ${hours ? sayInstant(latest) : `the end of ${sayDay(dayOf(latest))}`}`;
  return {
    unknown: false,
    shown: {
      ...(earliest !== undefined && { earliest: hours ? earliest : atLondon(dayOf(earliest), '00:00') }),
      ...(latest !== undefined && { latest }),
      ...(slot !== undefined && { lastWorkable: slot }),
      explanation: `${lengthWords(rule)} from ${hours ? sayInstant(startedAt) : sayDay(dayOf(startedAt))}, ${when}:${opens}${limit}. ${ends}.`,
      warnings:
        latest === undefined
          ? []
          : warningsOf(scene.calendar, startedAt, latest, elapsed ? 'hours' : /working/.test(length) ? 'work' : 'days'),
    },
  };
};

const edge = (scene: Scene, rule: ClockRule, length: string | undefined, startedAt: Instant) => {
  const told = length === undefined ? undefined : parseDuration(length);
  const duration = told && rule['first-day'] === 'counted' ? countingFirstDay(scene.calendar, startedAt, told) : told;
  return duration && limitOf(scene.calendar, startedAt, duration);
};

/** The length in words: "7 to 10 working days". */
export const lengthWords = (rule: ClockRule): string => {
  const length = [rule.earliest, rule.latest]
    .map((each) => (each === undefined ? undefined : parseDuration(each)))
    .flatMap((duration) => (duration ? [sayDuration(duration)] : []))
    .join(' to ');
  if (length === '') return asSentence(rule.says ?? 'No number is given');
  return rule['first-day'] === 'counted' ? `${length} (the first day counted)` : length;
};
