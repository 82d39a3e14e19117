import type { Assessment } from '../assess/assessment.ts';
import { effectiveLog } from '../case/effectiveLog.ts';
import type { CaseFile, Fact, Person } from '../case/fact.ts';
import { kindsIn } from '../case/kindsIn.ts';
import type { KindOf } from '../case/kindsIn.ts';
import { logOf } from '../case/logOf.ts';
import { asRecord, asText } from '../case/read.ts';
import { marksOf } from '../scene/marksOf.ts';
import type { MeetingRules } from '../policy/meetingRules.ts';
import { own } from '../policy/own.ts';
import type { Policy } from '../policy/policy.ts';
import { isAfter } from '../time/instant.ts';
import { addresseeOf, isColleague } from './addresseeOf.ts';
import { bookingsOf, type Booking } from './bookings.ts';
import type { Addressee } from './effect.ts';
import { effectKey } from './effectKey.ts';

/** What every effect of a case is worked out from. */
export type Source = {
  readonly policy: Policy;
  readonly rules: MeetingRules;
  readonly file: CaseFile;
  readonly assessment: Assessment;
  readonly reference: string;
  /** The facts that count, in the order in which they were told. */
  readonly log: readonly Fact[];
  readonly kindOf: KindOf;
  /** Bookings of the kind of meeting the case has come to, and those of every kind. */
  readonly bookings: readonly Booking[];
  readonly everyBooking: readonly Booking[];
  /** Keys of effects the log shows as done. */
  readonly done: ReadonlySet<string>;
};

/** Gathers what effects are worked out from; undefined when the policy has no rules for the kind of meeting. */
export const sourceOf = (policy: Policy, file: CaseFile, assessment: Assessment, reference: string): Source | undefined => {
  const rules = own(policy.meetings, assessment.meetingKind) ?? Object.values(policy.meetings)[0];
  const log = effectiveLog(file.log);
  const kindOf = kindsIn(marksOf(policy), file, log).of;
  const everyBooking = bookingsOf(log, kindOf);
  const bookings = everyBooking.filter(({ meeting }) => (meeting.kind ?? assessment.meetingKind) === assessment.meetingKind);
  const done = new Set(
    logOf(file)
      .map((fact) => fact['effect'])
      .filter((key) => typeof key === 'string'),
  );
  return rules && { policy, rules, file, assessment, reference, log, kindOf, bookings, everyBooking, done };
};

/** The person of that id, as the case knows them now. */
export const personOf = ({ assessment }: Source, id: string | undefined): Person | undefined =>
  assessment.people.find((person) => person.id === id);

/** Everybody who holds one of the roles now. */
export const holdersOf = ({ assessment }: Source, ...roles: readonly string[]): readonly Person[] =>
  assessment.people.filter((person) => person.roles.some((role) => roles.includes(role)));

/** The key of the calendar entry of a booking. */
export const calendarKey = ({ reference }: Source, { meeting, version }: Booking): string =>
  effectKey(reference, 'calendar', meeting.number, version);

/**
 * Whose calendar a booking stands in and who writes its letters: where it was booked already, the mailbox it was booked from; else the
 * organiser of the meeting, or whoever holds that role, or whoever booked it. Undefined when none of them has a mailbox of the council's.
 */
export const organiserOf = (source: Source, booking: Booking): Addressee | undefined => {
  const convened = logOf(source.file).find((fact) => fact['effect'] === calendarKey(source, booking) && fact.event === 'meeting.convened');
  const { id, name, email } = asRecord(convened?.['mailbox']);
  const [knownId, knownEmail] = [asText(id), asText(email)];
  if (knownId !== undefined && knownEmail !== undefined) return { id: knownId, name: asText(name) ?? knownEmail, email: knownEmail };
  return mailboxOf(source, booking.meeting.organiser, booking.by);
};

/** Who writes for a meeting: its organiser, else whoever holds that role, else whoever did the act. Only a mailbox of the council's will do. */
export const mailboxOf = (source: Source, organiser: string | undefined, by: string): Addressee | undefined =>
  [personOf(source, organiser), ...holdersOf(source, source.rules.organiser.role), personOf(source, by)]
    .map(addresseeOf)
    .find((one) => one !== undefined && isColleague(one));

/** Whether a booking is for a meeting that is still to come: nobody is asked to one that is past. */
export const isToCome = ({ assessment }: Source, booking: Booking): boolean =>
  booking.state === 'live' && isAfter(booking.end, assessment.asOf);

/** Who chairs the meeting of a booking: as it was agreed, or as the procedure has it. */
export const chairOf = ({ assessment }: Source, { meeting }: Booking): string | undefined =>
  meeting.chair ?? [...assessment.earlierMeetings, assessment.meeting].find((one) => one?.number === meeting.number)?.chair;
