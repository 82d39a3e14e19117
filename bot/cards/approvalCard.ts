import type { Procedure } from '../../src/api/contract.ts';
import type { Assessment } from '../../src/domain/assess/assessment.ts';
import { openPage, press } from './actions.ts';
import { card, type Card } from './card.ts';
import { caseFacts, overline } from './caseLines.ts';
import { deadlineLine, nextClock } from './deadline.ts';
import { findingNotes } from './findings.ts';
import { pick, reason } from './inputs.ts';
import { heading, note, small } from './parts.ts';
import { sayClause } from './sayClause.ts';
import { unnamed } from './who.ts';

export type Approval = {
  readonly reference: string;
  readonly assessment: Assessment;
  readonly home: string | undefined;
  readonly exclusions: Procedure['exclusions'];
  readonly link: string;
  readonly newCommand: () => string;
  readonly problems?: readonly string[] | undefined;
};

const yesNo = [
  { title: 'No', value: 'no' },
  { title: 'Yes', value: 'yes' },
];

/** A request that waits for this person's yes or no, with what they need to decide it and nothing that names the child. */
export function approvalCard({ reference, assessment, home, exclusions, link, newCommand, problems = [] }: Approval): Card {
  const clause = assessment.openActs.find(({ act }) => act === 'decideRequest')?.clause;
  const title = `Approve a ${assessment.meetingName}?`;
  return card(
    `${reference}: a ${assessment.meetingName} waits for your approval.`,
    [
      heading(title, overline(assessment, reference), 'accent'),
      problems.length > 0 ? note('attention', ...problems) : undefined,
      deadlineLine(assessment),
      caseFacts(assessment, home),
      ...(nextClock(assessment)?.warnings ?? []).slice(0, 2).map((warning) => note('warning', unnamed(assessment, warning))),
      ...findingNotes(
        assessment,
        assessment.findings.filter(({ strength }) => strength === 'must' || strength === 'forbid'),
        2,
      ),
      ...exclusions.flatMap((exclusion) => [
        pick({ id: `exclusion-${exclusion.code}`, label: exclusion.ask }, yesNo),
        small(sayClause(assessment, exclusion.clause)),
      ]),
      reason({ id: 'reason', label: 'Reason, if you refuse (kept in the record, shown in no chat)' }),
      clause ? small(`Your decision: ${sayClause(assessment, clause)}. The clock does not wait for it.`) : undefined,
    ],
    [
      press('Approve', 'decideRequest', { reference, command: newCommand(), decision: 'approve' }, 'positive'),
      press('Refuse', 'decideRequest', { reference, command: newCommand(), decision: 'refuse' }, 'destructive'),
      openPage('Open the case', link),
    ],
  );
}
