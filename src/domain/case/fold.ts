import type { CaseState, InviteeDecision, Meeting } from './caseState.ts';
import { effectiveLog } from './effectiveLog.ts';
import type { CaseFile, Fact, Opening } from './fact.ts';
import { foldFacts } from './foldFacts.ts';
import { foldMeetings } from './foldMeetings.ts';
import { foldPeople } from './foldPeople.ts';
import { namedIn } from './named.ts';
import { asRecord, asText, textIn, textsIn } from './read.ts';

/** A case from its opening and log. Odd facts are left aside; it never throws. */
export const fold = (file: CaseFile): CaseState => {
  const opening = asRecord(file.case) as Opening;
  const log = effectiveLog(file.log);
  const last = (...events: string[]): Fact | undefined => log.findLast((fact) => events.includes(fact.event));
  const submitted = last('request.submitted', 'request.received');
  const decided = last('approval.granted', 'approval.refused');
  const withdrawn = last('request.withdrawn');
  // A request made again after a refusal waits for a decision of its own.
  const decision =
    decided?.event === 'approval.refused' && submitted && log.indexOf(submitted) > log.indexOf(decided) ? undefined : decided;
  const raised = log.filter((fact) => fact.event === 'concern.raised');
  return {
    log,
    facts: foldFacts(opening, log),
    ...foldPeople(opening, log),
    triggers: [...new Set(raised.flatMap((fact) => [...textsIn(fact, 'triggers'), ...textsIn(fact, 'trigger')]))],
    meetings: withActionUpdates(foldMeetings(log), log),
    invitees: inviteesOf(log),
    ...(submitted && { submitted }),
    ...(decision && { decision }),
    ...(withdrawn && { withdrawn }),
  };
};

const keyOf = (seat: string, person: string): string => `${seat} ${person.toLowerCase()}`;

const inviteesOf = (log: readonly Fact[]): readonly InviteeDecision[] => {
  const decisions = new Map<string, InviteeDecision>();
  for (const fact of log) {
    const [reason, reasonShared] = [textIn(fact, 'reason'), textIn(fact, 'reasonShared')];
    const said = { ...(reason !== undefined && { reason }), ...(reasonShared !== undefined && { reasonShared }) };
    if (fact.event === 'invitee.decided') {
      const person = textIn(fact, 'person') ?? asText(asRecord(fact.person).id);
      const seat = textIn(fact, 'seat') ?? '';
      const { decision } = fact;
      if (person !== undefined && (decision === 'invite' || decision === 'leave-out'))
        decisions.set(keyOf(seat, person), { seat, person, decision, at: fact.at, ...said });
    }
    if (fact.event === 'non-invite.recorded') {
      for (const person of namedIn(fact)) {
        const seat = textIn(fact, 'seat') ?? '';
        const before = decisions.get(keyOf(seat, person));
        decisions.set(keyOf(seat, person), {
          ...before,
          seat,
          person: before?.person ?? person,
          decision: 'leave-out',
          at: fact.at,
          ...said,
        });
      }
    }
  }
  return [...decisions.values()];
};

const withActionUpdates = (meetings: readonly Meeting[], log: readonly Fact[]): readonly Meeting[] => {
  const updates = new Map(log.filter((fact) => fact.event === 'action.updated').map((fact) => [textIn(fact, 'action'), fact]));
  if (updates.size === 0) return meetings;
  return meetings.map((meeting) => ({
    ...meeting,
    actions: meeting.actions.map((action) => {
      const update = updates.get(action.id);
      const status = update?.status;
      return status === 'open' || status === 'done' || status === 'delayed' || status === 'cancelled' ? { ...action, status } : action;
    }),
  }));
};
