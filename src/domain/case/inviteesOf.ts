import type { InviteeDecision, Part } from './caseState.ts';
import type { Fact } from './fact.ts';
import { namedIn } from './named.ts';
import { asRecord, asText, textIn, textsIn } from './read.ts';
import type { Writable } from '../writable.ts';

/** A seat decided as a whole, when nobody is named for it. */
const wholeSeat = (seat: string, decision: unknown): string | undefined =>
  seat !== '' && decision === 'leave-out' ? `seat:${seat}` : undefined;

const keyOf = (seat: string, person: string): string => `${seat} ${person.toLowerCase()}`;

const partIn = (fact: Fact): Part | undefined => {
  if (fact['part'] === undefined) return undefined;
  const { from, to } = asRecord(fact['part']);
  return typeof from === 'number' && typeof to === 'number' && from >= 0 && to > from ? { from, to } : undefined;
};

type Draft = Writable<InviteeDecision>;

/** Writes what a fact says of a decision: why, and what was talked over. */
const saidOf = (decision: Draft, fact: Fact): Draft => {
  const reason = textIn(fact, 'reason');
  const reasonShared = textIn(fact, 'reasonShared');
  const discussed = textIn(fact, 'discussed');
  const viewsPlan = textIn(fact, 'viewsPlan');
  if (reason !== undefined) decision.reason = reason;
  if (reasonShared !== undefined) decision.reasonShared = reasonShared;
  if (discussed !== undefined) decision.discussed = discussed;
  if (viewsPlan !== undefined) decision.viewsPlan = viewsPlan;
  return decision;
};

const decidedIn = (fact: Fact): InviteeDecision | undefined => {
  const { decision } = fact;
  const seat = textIn(fact, 'seat') ?? '';
  const person = textIn(fact, 'person') ?? asText(asRecord(fact.person).id) ?? wholeSeat(seat, decision);
  if (person === undefined || (decision !== 'invite' && decision !== 'contribute' && decision !== 'leave-out')) return undefined;
  const decided = saidOf({ seat, person, decision, at: fact.at }, fact);
  const partOnly = textsIn(fact, 'partOnly');
  const part = partIn(fact);
  if (partOnly.length > 0) decided.partOnly = partOnly;
  if (part) decided.part = part;
  return decided;
};

/** What was decided of each person and each seat, as decided last. */
export const inviteesOf = (log: readonly Fact[]): readonly InviteeDecision[] => {
  const decisions = new Map<string, InviteeDecision>();
  for (const fact of log) {
    if (fact.event === 'invitee.decided') {
      const decided = decidedIn(fact);
      if (decided) decisions.set(keyOf(decided.seat, decided.person), decided);
    } else if (fact.event === 'non-invite.recorded') {
      const seat = textIn(fact, 'seat') ?? '';
      for (const person of namedIn(fact)) {
        const key = keyOf(seat, person);
        const before = decisions.get(key);
        const left = { ...before, seat, person: before?.person ?? person, decision: 'leave-out' as const, at: fact.at };
        decisions.set(key, saidOf(left, fact));
      }
    }
  }
  return [...decisions.values()];
};
