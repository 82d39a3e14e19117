import { act } from '../acts/judge.ts';
import { sceneFor } from '../acts/sceneFor.ts';
import { withKind } from '../acts/withKind.ts';
import { invitationTo, peopleOn } from '../appointment/invitationTo.ts';
import { plannedFor } from '../appointment/plannedFor.ts';
import type { CaseFile, Fact, Instant } from '../case/fact.ts';
import { asText, numberIn } from '../case/read.ts';
import type { Addressee } from '../effects/effect.ts';
import { effectKey } from '../effects/effectKey.ts';
import type { Policy } from '../policy/policy.ts';
import { isAfter } from '../time/instant.ts';
import type { WorkCalendar } from '../time/workCalendar.ts';
import type { SentEntry } from './calendarEntry.ts';
import { mentions } from './mentions.ts';
import { seenSent } from './seenSent.ts';

/** What was found in a calendar: facts to write, and whether they book the meeting, which has to be written on the case exactly as it was judged. */
export type SentNews = { readonly facts: readonly Fact[]; readonly books: boolean };

/**
 * Invitations for a case that somebody sent from Outlook themself. One that the procedure lets stand is the booking of the meeting, with the
 * reason that was kept for it beforehand; any other is told of, once for each thing there is to tell. The same calendar again tells nothing.
 */
export const sentNews = (
  policy: Policy,
  file: CaseFile,
  calendar: WorkCalendar,
  now: Instant,
  reference: string,
  mailbox: Addressee,
  entries: readonly SentEntry[],
): SentNews => {
  const taken = new Set(file.log.filter(({ event }) => event === 'meeting.convened').map((fact) => fact['eventId']));
  const ours = entries.filter((entry) => mentions(entry.subject, reference) && !taken.has(entry.eventId) && isAfter(entry.end, now));
  const seen = seenSent(file.log).filter((fact) => fact['mailbox'] === mailbox.id);
  const gone = seen.filter((fact) => !ours.some(({ eventId }) => eventId === fact['eventId']) && isAfter(asText(fact['end']) ?? now, now));
  const told = file.log.filter(({ event }) => event === 'invitation.seen-outside').length;
  const telling = (fact: object, nth: number): Fact => ({
    ...fact,
    event: 'invitation.seen-outside',
    at: now,
    by: mailbox.id,
    mailbox: mailbox.id,
    effect: effectKey(reference, 'seen-outside', told + 1 + nth),
  });

  const facts: Fact[] = gone.map(({ eventId, start, end }, nth) => telling({ eventId, start, end, gone: true }, nth));
  for (const entry of ours) {
    const judged = judgedEntry(policy, file, calendar, now, mailbox, entry);
    if (judged.result.facts.length > 0) return { facts: booking(judged, reference, mailbox, entry, now), books: true };
    const before = seen.find((fact) => fact['eventId'] === entry.eventId);
    const findings = judged.result.findings.map(({ code, strength, clause, says, wayOn }) => ({ code, strength, clause, says, ...(wayOn !== undefined && { wayOn }) })); // prettier-ignore
    const tells = {
      start: entry.start,
      end: entry.end,
      findings,
      people: judged.people,
      ...(entry.joinUrl !== undefined && { joinUrl: entry.joinUrl }),
    };
    if (before === undefined || asTold(before) !== asTold(tells)) facts.push(telling({ ...tells, eventId: entry.eventId }, facts.length));
  }
  return { facts, books: false };
};

type Judged = { readonly result: ReturnType<typeof act>; readonly people: readonly string[] };

/** The booking the invitation would be, judged on the case as its people make it. */
function judgedEntry(policy: Policy, file: CaseFile, calendar: WorkCalendar, now: Instant, mailbox: Addressee, entry: SentEntry): Judged {
  const scene = sceneFor(policy, file, calendar, now, 'scheduleMeeting');
  const there = peopleOn(scene.state.people, [...entry.people, mailbox.email]).map(({ id }) => id);
  const by = scene.state.people.find(({ id }) => id === mailbox.id) ?? { ...mailbox, roles: [] };
  const supposed = { case: file.case, log: [...file.log, withKind(scene, invitationTo(there, by.id, now))] };
  const data = {
    start: entry.start,
    end: entry.end,
    ...plannedFor(file.log, entry.start, entry.end),
    ...(entry.room && { room: entry.room }),
  };
  return { result: act(policy, supposed, calendar, now, { act: 'scheduleMeeting', by, data }), people: there };
}

/** The facts of a meeting that was booked by sending its invitation: it stands in the calendar already and nothing is made a second time. */
function booking({ result, people }: Judged, reference: string, mailbox: Addressee, entry: SentEntry, now: Instant): readonly Fact[] {
  const number = result.facts.map((fact) => numberIn(fact, 'number')).find((one) => one !== undefined) ?? 1;
  const effect = effectKey(reference, 'calendar', number, 1);
  const { eventId, joinUrl, start, end } = entry;
  return [
    ...result.facts.map((fact) => ({ ...fact, via: 'outlook' })),
    {
      event: 'meeting.convened',
      at: now,
      by: 'system',
      number,
      start,
      end,
      mailbox,
      eventId,
      ...(joinUrl !== undefined && { joinUrl }),
      via: 'outlook',
      effect,
    },
    { event: 'invitation.sent', at: now, by: 'system', people, how: 'calendar', via: 'outlook', effect },
  ];
}

const asTold = ({ start, end, findings }: { readonly [field: string]: unknown }): string => JSON.stringify([start, end, findings]);
