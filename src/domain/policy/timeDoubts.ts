import { parseDuration } from '../time/duration.ts';
import { limitOf } from '../time/limit.ts';
import { lastWorkable } from '../time/lastWorkable.ts';
import { addHours, msOf } from '../time/instant.ts';
import { atLondon, dayOf } from '../time/london.ts';
import { workCalendarOf } from '../time/workCalendar.ts';
import { cite } from './cite.ts';
import type { Doubt } from './doubt.ts';
import { recordedEvents } from './glossary.ts';
import type { ClockRule } from './clockRules.ts';
import type { Policy } from './policy.ts';

/** Limits that never begin to run, and limits inside which nobody could meet in office hours whatever the day. */
export const timeDoubts = (policy: Policy): readonly Doubt[] =>
  Object.entries(policy.meetings).flatMap(([kind, rules]) => [
    ...startless(
      policy,
      [...rules.clocks.entries()].map(([index, rule]) => ({ ...rule, path: ['meetings', kind, 'clocks', index] })),
    ),
    ...startless(
      policy,
      [...rules.duties.entries()].map(([index, rule]) => ({ ...rule, path: ['meetings', kind, 'duties', index] })),
    ),
    ...startless(
      policy,
      [...rules.notify.entries()].map(([index, rule]) => ({ ...rule, path: ['meetings', kind, 'notify', index] })),
    ),
    ...rules.clocks.flatMap((rule, index) => (canBeKept(rule) ? [] : [unkept(policy, rule, ['meetings', kind, 'clocks', index])])),
  ]);

const startless = (
  policy: Policy,
  rules: readonly { readonly after?: string | undefined; readonly path: Doubt['path'] }[],
): readonly Doubt[] => {
  // An answer may say when something happened; completing a form is an event.
  const known: readonly string[] = [
    ...recordedEvents,
    ...Object.values(policy.facts).flatMap(({ event }) => event ?? []),
    ...policy.forms.map(({ event }) => event),
  ];
  return rules
    .filter(({ after }) => after !== undefined && !known.includes(after))
    .map(({ after, path }) => ({
      path: [...path, 'after'],
      says: `no act records ${after ?? ''}, so this never begins; let it begin with one of: ${recordedEvents.join(', ')}`,
    }));
};

const unkept = (policy: Policy, rule: ClockRule, path: Doubt['path']): Doubt => ({
  path: [...path, rule.latest === undefined ? 'earliest' : 'latest'],
  says: `whenever it begins, no hour of the office lies ${rule.earliest === undefined ? `within ${rule.latest ?? ''}` : `between ${rule.earliest} and ${rule.latest ?? ''}`}; give it more room (${cite(policy, rule.clause)})`,
});

/** Ordinary weeks without a holiday: what cannot be kept in them can never be kept. */
const ordinary = workCalendarOf({
  from: '2026-01-01',
  to: '2040-12-31',
  holidays: new Map(),
  closures: new Set(),
  officeHours: { from: '09:00', to: '17:00' },
});

const canBeKept = ({ earliest, latest }: ClockRule): boolean => {
  const [first, last] = [earliest, latest].map((length) => (length === undefined ? undefined : parseDuration(length)));
  if (!last) return true;
  const byHours = last.unit === 'hours' || last.unit === 'working-hours';
  for (let hour = 0; hour < 14 * 24; hour++) {
    const start = addHours('2026-06-01T00:07:00Z', hour);
    const [opens, closes] = [first ? limitOf(ordinary, start, first) : start, limitOf(ordinary, start, last)];
    if (typeof opens !== 'string' || typeof closes !== 'string') return true;
    const from = byHours ? opens : atLondon(dayOf(opens), '00:00');
    if (msOf(from) <= msOf(closes) && lastWorkable(ordinary, from, closes) !== undefined) return true;
  }
  return false;
};
