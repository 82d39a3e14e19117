import type { Assessment, Duty } from '../assess/assessment.ts';
import type { Instant, Person } from '../case/fact.ts';
import { addresseeOf, isColleague } from '../effects/addresseeOf.ts';
import { effectKey } from '../effects/effectKey.ts';
import type { Policy } from '../policy/policy.ts';
import { instantOf, msOf } from '../time/instant.ts';
import type { WorkCalendar } from '../time/workCalendar.ts';
import type { Reminder } from './reminder.ts';
import { tellingTime } from './tellingTime.ts';

type Moment = {
  readonly rule: string;
  readonly clause: string;
  readonly at: Instant;
  readonly tell: readonly Person[];
};

/**
 * Every reminder what is owed now calls for, past and to come, in the order they are told. Only of what must or should be done, has a limit
 * and is open; only to colleagues, since people outside have no chat and get letters of their own.
 */
export const remindersOf = (policy: Policy, assessment: Assessment, calendar: WorkCalendar, reference: string): readonly Reminder[] =>
  assessment.duties
    .filter(({ state, strength }) => (state === 'open' || state === 'late') && (strength === 'must' || strength === 'should'))
    .flatMap((duty) => momentsOf(policy, assessment, calendar, duty).flatMap((moment) => toEach(reference, duty, moment)))
    .sort((a, b) => msOf(a.at) - msOf(b.at));

const toEach = (reference: string, duty: Duty, { rule, clause, at, tell }: Moment): readonly Reminder[] =>
  tell.filter(isToldHere).map((to) => ({
    key: effectKey(reference, 'remind', duty.id, duty.due ?? '', rule, to.id),
    thread: `${duty.id}/${duty.due ?? ''}/${to.id}`,
    rule,
    clause,
    duty,
    to,
    at,
  }));

const isToldHere = (person: Person): boolean => addresseeOf(person) !== undefined && isColleague(person);

const momentsOf = (policy: Policy, assessment: Assessment, calendar: WorkCalendar, duty: Duty): readonly Moment[] => {
  const noted = duty.remindAt;
  const rules = policy.reminders
    // Where the procedure says when, that takes the place of the council's own moment.
    .filter((rule) => rule.of === duty.id || (rule.of === 'any' && (noted === undefined || rule.at === 'late')))
    .flatMap((rule) => {
      const at = momentOf(calendar, duty, rule.at);
      return at === undefined ? [] : [{ rule: rule.id, clause: rule.clause, at, tell: toldOf(assessment, duty, [rule.tell].flat()) }];
    });
  return noted === undefined
    ? rules
    : [{ rule: 'noted', clause: duty.clause, at: tellingTime(calendar, noted, undefined, duty.due), tell: duty.owners }, ...rules];
};

const momentOf = (calendar: WorkCalendar, { opened, due }: Duty, at: string): Instant | undefined => {
  if (due === undefined) return undefined;
  // The limit itself still counts, to its last second.
  if (at === 'late') return tellingTime(calendar, instantOf(msOf(due) + 60_000));
  if (opened === undefined) return undefined;
  const [start, end] = [msOf(opened), msOf(due)];
  return end <= start ? undefined : tellingTime(calendar, instantOf(start + ((end - start) * Number.parseInt(at, 10)) / 100), opened, due);
};

const toldOf = (assessment: Assessment, duty: Duty, tell: readonly string[]): readonly Person[] => {
  const told = [
    ...(tell.includes('owners') ? duty.owners : []),
    ...assessment.people.filter(({ roles }) => roles.some((role) => tell.includes(role))),
  ];
  return told.filter((person, index) => told.findIndex(({ id }) => id === person.id) === index);
};
