import { calendarOf } from '../domain/policy/calendarOf.ts';
import type { Assessment } from '../domain/assess/assessment.ts';
import type { Reminder } from '../domain/remind/reminder.ts';
import { remindersOf } from '../domain/remind/remindersOf.ts';
import type { HeldCase } from './heldCase.ts';
import type { World } from './world.ts';

/** Every reminder a case calls for as it stands, told or not. */
export const remindersIn = ({ workCalendar }: Pick<World, 'workCalendar'>, held: HeldCase, assessment: Assessment): readonly Reminder[] =>
  remindersOf(held.policy, assessment, calendarOf(held.policy, workCalendar), held.reference);
