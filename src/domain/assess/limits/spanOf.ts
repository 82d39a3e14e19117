import type { Instant } from '../../case/fact.ts';
import type { ClockRule } from '../../policy/clockRules.ts';
import { cite } from '../../policy/cite.ts';
import { remembered } from '../../remembered.ts';
import { parseDuration, sayDuration } from '../../time/duration.ts';
import type { Duration } from '../../time/duration.ts';
import { lastWorkable } from '../../time/lastWorkable.ts';
import { countingFirstDay, limitOf } from '../../time/limit.ts';
import { atLondon, dayOf } from '../../time/london.ts';
import { warningsOf } from '../../time/warnings.ts';
import { isNotCovered } from '../../time/workingDays.ts';
import { asSentence, sayDay, sayInstant } from '../../time/words.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Span } from '../../scene/span.ts';

/** The stretch a rule allows from a start, with its arithmetic in words. Worked out once in a scene: many rules ask for the same one. */
export const spanOf = (scene: Scene, rule: ClockRule, startedAt: Instant, when: string): Span => {
  const spans = scene.spans.get(rule) ?? [];
  const known = spans.find((each) => each.startedAt === startedAt && each.when === when);
  if (known) return known;
  const span = worked(scene, rule, startedAt, when);
  scene.spans.set(rule, [...spans, span]);
  return span;
};

const worked = (scene: Scene, rule: ClockRule, startedAt: Instant, when: string): Span => {
  const { earliest: shortest, latest: longest, hours } = lengthsOf(rule);
  const ends = cite(scene.policy, rule.clause);
  const latest = edge(scene, rule, longest, startedAt);
  const earliest = edge(scene, rule, shortest, startedAt);
  if (isNotCovered(latest) || isNotCovered(earliest)) {
    const explanation = `${lengthWords(rule)} from ${sayInstant(startedAt)}, when ${when}: no date can be given, because the calendar of bank holidays ends on ${sayDay(scene.calendar.to)}. ${ends}.`;
    return { startedAt, when, unknown: true, earliest: undefined, latest: undefined, explanation };
  }
  const opens = earliest === undefined ? '' : ` not before ${hours ? sayInstant(earliest) : sayDay(dayOf(earliest))},`;
  const limit =
    rule.latest === undefined && rule.earliest === undefined
      ? ' there is no number in this procedure'
      : latest === undefined
        ? ''
        : ` by ${hours ? sayInstant(latest) : `the end of ${sayDay(dayOf(latest))}`}`;
  return {
    startedAt,
    when,
    unknown: false,
    earliest: earliest === undefined || hours ? earliest : atLondon(dayOf(earliest), '00:00'),
    latest,
    explanation: `${lengthWords(rule)} from ${hours ? sayInstant(startedAt) : sayDay(dayOf(startedAt))}, when ${when}:${opens}${limit}. ${ends}.`,
  };
};

/** The start of the last office hour inside a stretch, and what has to be minded in it: each a sentence. */
export const trapsIn = (
  { calendar }: Scene,
  rule: ClockRule,
  { startedAt, latest, unknown }: Span,
): { readonly lastWorkable: Instant | undefined; readonly warnings: readonly string[] } => {
  if (unknown) return { lastWorkable: undefined, warnings: ['The calendar of bank holidays does not reach that far.'] };
  if (latest === undefined) return { lastWorkable: undefined, warnings: [] };
  const { hours, counts } = lengthsOf(rule);
  const from = hours ? startedAt : atLondon(dayOf(startedAt), '00:00');
  return { lastWorkable: lastWorkable(calendar, from, latest), warnings: warningsOf(calendar, startedAt, latest, counts) };
};

const edge = (scene: Scene, rule: ClockRule, told: Duration | undefined, startedAt: Instant) => {
  const duration = told && rule['first-day'] === 'counted' ? countingFirstDay(scene.calendar, startedAt, told) : told;
  return duration && limitOf(scene.calendar, startedAt, duration);
};

/** The lengths a rule gives, whether they are hours of either kind, what they count, and how they are said. */
type Lengths = {
  readonly earliest: Duration | undefined;
  readonly latest: Duration | undefined;
  readonly hours: boolean;
  readonly counts: 'hours' | 'work' | 'days';
  readonly words: string;
};

const lengthsOf = remembered((rule: ClockRule): Lengths => {
  const [earliest, latest] = [rule.earliest, rule.latest].map((length) => (length === undefined ? undefined : parseDuration(length)));
  const length = rule.latest ?? rule.earliest ?? '';
  const [hours, work] = [/hours?$/.test(length), /working/.test(length)];
  return { earliest, latest, hours, counts: work ? 'work' : hours ? 'hours' : 'days', words: inWords(rule, [earliest, latest]) };
});

const inWords = (rule: ClockRule, lengths: readonly (Duration | undefined)[]): string => {
  const length = lengths.flatMap((duration) => (duration ? [sayDuration(duration)] : [])).join(' to ');
  if (length === '') return asSentence(rule.says ?? 'No number is given');
  return rule['first-day'] === 'counted' ? `${length} (the first day counted)` : length;
};

/** The length in words: "7 to 10 working days". */
export const lengthWords = (rule: ClockRule): string => lengthsOf(rule).words;
