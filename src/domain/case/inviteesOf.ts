import type { InviteeDecision, Part } from './caseState.ts';
import type { Fact } from './fact.ts';
import { namedIn } from './named.ts';
import { asRecord, asText, textIn, textsIn } from './read.ts';

/** A seat decided as a whole, when nobody is named for it. */
const wholeSeat = (seat: string, decision: unknown): string | undefined =>
  seat !== '' && decision === 'leave-out' ? `seat:${seat}` : undefined;

const keyOf = (seat: string, person: string): string => `${seat} ${person.toLowerCase()}`;

const partIn = (fact: Fact): Part | undefined => {
  const { from, to } = asRecord(fact['part']);
  return typeof from === 'number' && typeof to === 'number' && from >= 0 && to > from ? { from, to } : undefined;
};

/** What was decided of each person and each seat, as decided last. */
export const inviteesOf = (log: readonly Fact[]): readonly InviteeDecision[] => {
  const decisions = new Map<string, InviteeDecision>();
  for (const fact of log) {
    if (fact.event !== 'invitee.decided' && fact.event !== 'non-invite.recorded') continue;
    const [reason, reasonShared] = [textIn(fact, 'reason'), textIn(fact, 'reasonShared')];
    const [discussed, viewsPlan] = [textIn(fact, 'discussed'), textIn(fact, 'viewsPlan')];
    const said = {
      ...(reason !== undefined && { reason }),
      ...(reasonShared !== undefined && { reasonShared }),
      ...(discussed !== undefined && { discussed }),
      ...(viewsPlan !== undefined && { viewsPlan }),
    };
    if (fact.event === 'invitee.decided') {
      const seat = textIn(fact, 'seat') ?? '';
      const person = textIn(fact, 'person') ?? asText(asRecord(fact.person).id) ?? wholeSeat(seat, fact.decision);
      const { decision } = fact;
      const partOnly = textsIn(fact, 'partOnly');
      const part = partIn(fact);
      if (person !== undefined && (decision === 'invite' || decision === 'contribute' || decision === 'leave-out'))
        decisions.set(keyOf(seat, person), {
          seat,
          person,
          decision,
          at: fact.at,
          ...said,
          ...(partOnly.length > 0 && { partOnly }),
          ...(part && { part }),
        });
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
