import type { CaseView } from '../../src/api/contract.ts';
import { openPage, press } from './actions.ts';
import { card, type Card } from './card.ts';
import { caseFacts } from './caseLines.ts';
import { deadlineLine } from './deadline.ts';
import { dutyLines } from './dutyLines.ts';
import { findingNotes } from './findings.ts';
import { heading, note, say } from './parts.ts';
import { unnamed } from './who.ts';

export type CaseSummary = {
  readonly view: Pick<CaseView, 'reference' | 'assessment' | 'mayAct' | 'underWay'>;
  readonly home: string | undefined;
  readonly link: string;
  readonly newCommand: () => string;
  /** What just happened, said above the rest. */
  readonly says?: string | undefined;
};

type Button = { readonly act: string; readonly title: string; readonly verb: string; readonly command?: true };
const buttons: readonly Button[] = [
  { act: 'submitRequest', title: 'Send for approval', verb: 'submitRequest', command: true },
  { act: 'decideRequest', title: 'Decide', verb: 'approvals' },
  { act: 'decideInvitee', title: 'Who to invite', verb: 'invitees' },
  { act: 'scheduleMeeting', title: 'Offer times', verb: 'offerCaseTimes' },
  { act: 'rescheduleMeeting', title: 'Move it', verb: 'reschedule' },
  { act: 'withdrawRequest', title: 'Withdraw', verb: 'withdraw' },
];
const most = 3;

/** Where a case stands, what is due next and by which clause, and what this person may do about it. */
export function caseCard({ view, home, link, newCommand, says }: CaseSummary): Card {
  const { reference, assessment, mayAct, underWay } = view;
  const stands = unnamed(assessment, assessment.stageText);
  return card(
    `${reference}: ${stands}`,
    [
      heading(reference, assessment.meetingName),
      says ? note('good', unnamed(assessment, says)) : undefined,
      deadlineLine(assessment),
      caseFacts(assessment, home),
      ...findingNotes(
        assessment,
        assessment.findings.filter(({ strength }) => strength !== 'inform' && strength !== 'may'),
        2,
      ),
      ...dutyLines(assessment),
      underWay.length > 0 ? say(underWay.map((sentence) => unnamed(assessment, sentence)).join(' ')) : undefined,
    ],
    [
      ...buttons
        .filter(({ act }) => mayAct.includes(act))
        .slice(0, most)
        .map(({ title, verb, command }, at) =>
          press(title, verb, command ? { reference, command: newCommand() } : { reference }, at === 0 ? 'positive' : undefined, false),
        ),
      openPage('Open in the tab', link),
    ],
  );
}
