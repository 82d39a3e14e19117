import type { Assessment, Finding } from '../../src/domain/assess/assessment.ts';
import { openPage, press } from './actions.ts';
import { card, type Card } from './card.ts';
import { caseFacts, overline } from './caseLines.ts';
import { deadlineLine } from './deadline.ts';
import { findingNotes } from './findings.ts';
import { heading, say, small } from './parts.ts';
import { sayClause } from '../../src/domain/assess/words/sayClause.ts';
import { sayRole, whoDecides } from './who.ts';
import { sayList } from '../../src/domain/time/words.ts';

export type RequestReceived = {
  readonly reference: string;
  readonly assessment: Assessment;
  readonly home: string | undefined;
  readonly findings: readonly Finding[];
  /** Where the procedure says who approves, when it does. */
  /** Whether the person reading may send the request on. */
  readonly maySubmit: boolean;
  /** The page where the child, and the people, are put in. */
  readonly link: string;
  readonly newCommand: () => string;
};

/** The worry is written down: its reference, the limit that runs, and the two ways on. */
export function requestReceivedCard({ reference, assessment, home, findings, maySubmit, link, newCommand }: RequestReceived): Card {
  const { decision } = assessment;
  const names = whoDecides(assessment);
  const discussed = decision?.kind === 'discussion';
  const next =
    decision === undefined
      ? `${reference} is opened. Next: say who the child is, then send the request.`
      : `${reference} is opened. Next: say who the child is, then send it ${discussed ? 'on to be decided' : 'for approval'}.`;
  return card(
    next,
    [
      heading(`${reference} is opened`, overline(assessment, reference), 'good'),
      deadlineLine(assessment),
      caseFacts(assessment, home),
      ...findingNotes(assessment, findings),
      say(
        decision === undefined
          ? 'Next, say who the child is on our page. Nobody has to approve this meeting: once the request is sent, it can be booked.'
          : names
            ? `Next, say who the child is on our page; then ${names} ${discussed ? 'decides, having talked with the others the procedure names' : 'is asked to approve'}. If it is urgent, send it now: the page can follow.`
            : `No ${sayList(
                decision.roles.map((role) => sayRole(assessment, role).toLowerCase()),
                'or',
              )} is known for this case yet. Name one on our page; then it can be sent for approval.`,
      ),
      decision ? small(`${discussed ? 'Decision' : 'Approval'}: ${sayClause(assessment, decision.clause)}`) : undefined,
    ],
    [
      openPage('Say who the child is', link),
      maySubmit && (decision === undefined || names)
        ? press(names && !discussed && !names.includes(' or ') ? `Send to ${names} now` : 'Send the request now', 'submitRequest', {
            reference,
            command: newCommand(),
          })
        : undefined,
      press('Open the case', 'readCase', { reference }, undefined, false),
    ],
  );
}
