import type { ActResult, Command } from '../../src/domain/acts/act.ts';
import { assess } from '../../src/domain/assess/assess.ts';
import type { Assessment, MeetingState } from '../../src/domain/assess/assessment.ts';
import { effectiveLog } from '../../src/domain/case/effectiveLog.ts';
import { foldFacts } from '../../src/domain/case/foldFacts.ts';
import type { CaseFile } from '../../src/domain/case/fact.ts';
import { msOf } from '../../src/domain/time/instant.ts';
import { play } from './play.ts';
import type { Property } from './property.ts';
import { calendar, type Vocabulary } from './vocabulary.ts';

const acts = 40;

/**
 * No act yields facts that an assessment then calls impossible: what it writes is kept, nothing it must not do is among the findings of a
 * yes, a no writes nothing, the case comes to the state the act names, and that state contradicts nothing else in the case.
 */
export const actsHold: Property = {
  name: 'acts hold',
  rounds: 60,
  quick: 2,
  says: (rounds) =>
    `${String(rounds)} cases of ${String(acts)} acts each: every fact an act wrote was kept, and the case came to what the act says`,
  round: (dice, words) => {
    for (const { file, seen, now, command, result } of play(dice, words, acts).steps) {
      const wrong = judged(words, file, seen, now, command, result);
      if (wrong !== undefined)
        return `${command.act}: ${wrong}\n  ${JSON.stringify(command.data)} by ${command.by.id} → ${result.outcome}: ${result.says} ${JSON.stringify(result.facts)}\n  at ${now}: ${JSON.stringify(file.log)}`;
    }
    return undefined;
  },
};

const judged = (
  words: Vocabulary,
  file: CaseFile,
  before: Assessment,
  now: string,
  command: Command,
  result: ActResult,
): string | undefined => {
  const { outcome, findings, facts } = result;
  const yes = outcome === 'ok' || outcome === 'ok-with-prompt';
  if (yes && facts.length === 0) return 'a yes that writes nothing';
  if (!yes && outcome !== 'referred' && facts.length > 0) return 'a no that writes';
  const barred = findings.find(({ strength }) => strength === 'must' || strength === 'forbid');
  if (yes && barred) return `a yes although ${barred.code} (${barred.clause})`;
  if (facts.length === 0) return undefined;
  const log = [...file.log, ...facts];
  const kept = effectiveLog(log);
  const lost = facts.find((fact) => !kept.includes(fact));
  if (lost) return `${lost.event} is not kept`;
  const after = assess(words.policy, { ...file, log }, calendar, now);
  if (after.timeline.length < before.timeline.length + 1) return 'nothing of it is told in the course of the case';
  return (
    impossible(after) ??
    (yes
      ? reached(words, { ...file, log }, before, after, command, result)
      : after.stage === 'referred' || before.meeting?.heldAt !== undefined
        ? undefined
        : `referred, but the case is ${after.stage}`)
  );
};

/** What contradicts itself in a case. */
const impossible = ({ meeting, earlierMeetings, asOf, clocks, stage, people, seats }: Assessment): string | undefined => {
  const late = (instant: string | undefined): boolean => instant !== undefined && msOf(instant) > msOf(asOf);
  for (const each of [...earlierMeetings, ...(meeting ? [meeting] : [])]) {
    const nth = `meeting ${String(each.number)}`;
    if (each.start !== undefined && each.end !== undefined && msOf(each.end) <= msOf(each.start)) return `${nth} ends before it starts`;
    if (late(each.startedAt) || late(each.heldAt)) return `${nth} took place in the future`;
    if (each.heldAt !== undefined && each.startedAt === undefined) return `${nth} was held and never started`;
    if (each.heldAt !== undefined && each.cancelledAt !== undefined) return `${nth} was held and cancelled`;
    if (each.minutes?.finalisedAt !== undefined && each.heldAt === undefined) return `${nth} has final notes and was not held`;
    if (each.minutes && each.minutes.circulated.length > 0 && each.minutes.finalisedAt === undefined)
      return `${nth} has notes that went out before they were final`;
    const whoCame = each.attendance.map(({ person }) => person);
    if (new Set(whoCame).size !== whoCame.length) return `${nth} counts somebody twice`;
  }
  if (stage === 'circulated' && meeting?.minutes?.state !== 'final') return 'the notes went out and are not final';
  for (const clock of clocks)
    if (clock.metAt !== undefined && clock.startedAt === undefined) return `limit ${clock.id} is met and never began`;
  for (const seat of seats)
    for (const { person } of seat.people)
      // A child has a seat without being named anywhere.
      if (person.id !== 'child' && !people.some(({ id }) => id === person.id)) return `${person.id} has a seat and no part in the case`;
  return undefined;
};

/** What the acts that name a state are given. */
type Said = {
  readonly triggers: readonly string[];
  readonly decision: string;
  readonly role: string;
  readonly person: unknown;
  readonly end?: boolean;
  readonly fact: string;
  readonly value: unknown;
  readonly seat: string;
  readonly start: string;
  readonly sections: Readonly<Record<string, string>>;
  readonly date: string;
  readonly action: string;
  readonly status: string;
};

/** Whether the case came to the state the act names. */
const reached = (
  words: Vocabulary,
  file: CaseFile,
  before: Assessment,
  after: Assessment,
  { act, data, by }: Command,
  { facts }: ActResult,
): string | undefined => {
  const said = data as Said;
  const is = (what: string, holds: boolean): string | undefined => (holds ? undefined : `it is not so that ${what}`);
  const { meeting, stage } = after;
  // What is written up belongs to the meeting that took place, though another was booked or lacked its quorum since.
  const meetingOf = (event: string): MeetingState | undefined => {
    const number = facts.find((fact) => fact.event === event)?.['number'];
    return [meeting, ...after.earlierMeetings].find((each) => each?.number === number);
  };
  switch (act) {
    case 'raiseConcern':
      return is(
        'the reasons are on record',
        said.triggers.every((code) => after.triggers.some((each) => each.code === code.trim())),
      );
    case 'submitRequest':
      return is('it is requested', stage !== 'concern' && stage !== 'withdrawn');
    case 'decideRequest':
      return said.decision === 'refuse'
        ? is('it is refused', stage === 'refused')
        : is(
            'it is approved, or waits for the other one',
            stage === 'approved' || (stage === 'requested' && (after.decision?.given.some(({ person }) => person === by.id) ?? false)),
          );
    case 'withdrawRequest':
      return is('it is withdrawn', stage === 'withdrawn');
    case 'assignRole': {
      const { id, email, name } = said.person as { id?: string; email?: string; name?: string };
      const holds = after.people.some(
        (person) =>
          (id === undefined
            ? [person.email, person.name, person.id].some((each) => each !== undefined && [email, name].includes(each))
            : person.id === id) && person.roles.includes(said.role),
      );
      return is('the role is held, or no more', holds === (said.end !== true));
    }
    case 'recordFact': {
      const value = foldFacts(file.case, effectiveLog(file.log)).get(said.fact);
      return is(
        'the answer is known',
        said.value === null ? value === undefined : JSON.stringify(value) === JSON.stringify(said.value) || String(value) === said.value,
      );
    }
    case 'decideInvitee': {
      const seat = after.seats.find(({ id }) => id === said.seat);
      const whom = said.person as string | undefined;
      return is(
        'it is decided',
        whom === undefined || (seat?.people.some(({ person, decision }) => person.id === whom && decision === said.decision) ?? false),
      );
    }
    case 'scheduleMeeting':
    case 'rescheduleMeeting':
      if (facts.some(({ event }) => event === 'invitation.planned'))
        return is('it is kept, and booked by nothing but the invitation', after.meeting?.start === before.meeting?.start);
      return is('it is booked for then', meeting?.start !== undefined && msOf(meeting.start) === msOf(said.start) && stage === 'scheduled');
    case 'cancelMeeting':
      return is('it is cancelled', meeting?.cancelledAt !== undefined);
    case 'startMeeting':
      return is('it has started', meeting?.startedAt !== undefined);
    case 'holdMeeting':
      return is('it was held, or lacked its quorum', meeting?.heldAt !== undefined || stage !== 'scheduled');
    case 'saveMinutes': {
      const its = meetingOf('minutes.drafted');
      return is(
        'the notes are saved',
        Object.entries(said.sections).every(([id, text]) => its?.minutes?.sections[id] === text),
      );
    }
    case 'agreeReview': {
      const its = meetingOf('review.agreed');
      return is('the review is agreed', said.date === 'none' ? its?.review === undefined : its?.review?.date === said.date);
    }
    case 'finaliseMinutes':
      return is('the notes are final', meeting?.minutes?.state === 'final');
    case 'updateAction':
      return is(
        'the action is so',
        [meeting, ...after.earlierMeetings].some(
          (each) => each?.minutes?.actions.some(({ id, status }) => id === said.action && status === said.status) ?? false,
        ),
      );
    case 'ceaseMeetings':
      return is('these meetings have ended', stage === 'ceased' || before.meeting?.heldAt !== undefined);
    case 'reopenMeetings':
      return is('they have begun again', stage !== 'ceased');
    default:
      return undefined;
  }
};
