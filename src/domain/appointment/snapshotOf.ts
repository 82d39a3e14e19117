import type { Clock, Finding } from '../assess/assessment.ts';
import type { Instant } from '../case/fact.ts';
import { msOf } from '../time/instant.ts';
import type { InvitationPerson, Line, Snapshot } from './appointment.ts';

type From = {
  readonly reference: string;
  readonly subject: string;
  readonly people: readonly InvitationPerson[];
  readonly findings: readonly Finding[];
  readonly limit: Clock | undefined;
  readonly kept: string | undefined;
  readonly start: Instant;
  readonly end: Instant;
};

/** What the check on sending needs to know, small enough to travel in the appointment itself. */
export const snapshotOf = ({ reference, subject, people, findings, limit, kept, start, end }: From): Snapshot => {
  const mailed = people.filter(({ email }) => email !== undefined).map(({ id }) => id);
  const early = findings.some(({ code, strength }) => code === 'window-early' && binding(strength) === 'should') ? 'should' : 'must';
  return {
    v: 1,
    reference,
    subject,
    ...(limit?.earliest !== undefined && {
      earliest: msOf(limit.earliest),
      early: { says: `The start is too soon. ${limit.explanation}`, must: early === 'must' },
    }),
    ...(limit?.latest !== undefined && {
      latest: msOf(limit.latest),
      late: { says: `The start is after the limit. ${limit.explanation}`, must: limit.strength === 'must' || limit.strength === 'forbid' },
    }),
    people: people.flatMap(({ name, seat, email, required, state, strength, clause }) =>
      required && email !== undefined && (state === 'there' || state === 'missing')
        ? [{ says: `${name} is not on the invitation (${seat}, ${clause}).`, must: strength === 'must', any: [email.toLowerCase()] }]
        : [],
    ),
    stops: findings.flatMap((each) => stop(each, mailed)),
    ...(kept !== undefined && { reason: { start: msOf(start), end: msOf(end) } }),
  };
};

/** What stands in the way whenever and with whomever: the times and the people are looked at again when it is sent. */
const stop = ({ code, strength, says, about }: Finding, mailed: readonly string[]): readonly Line[] => {
  const kind = binding(strength);
  const time = code.startsWith('window-') || about?.field === 'start' || about?.field === 'end';
  const lookedAtAgain = time || (code === 'invitee-missing' && about?.person !== undefined && mailed.includes(about.person));
  return kind === 'prompt' || lookedAtAgain ? [] : [{ says, must: kind === 'must' }];
};

const binding = (strength: Finding['strength']): 'must' | 'should' | 'prompt' =>
  strength === 'must' || strength === 'forbid' ? 'must' : strength === 'should' ? 'should' : 'prompt';
