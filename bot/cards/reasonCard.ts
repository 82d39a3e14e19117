import type { Assessment } from '../../src/domain/assess/assessment.ts';
import { openPage, press } from './actions.ts';
import { card, type Card } from './card.ts';
import { caseFacts, overline } from './caseLines.ts';
import { reason } from './inputs.ts';
import { heading, note, say } from './parts.ts';
import { unnamed } from './who.ts';

export type Asked = {
  readonly reference: string;
  readonly assessment: Assessment;
  readonly act: 'withdrawRequest' | 'cancelMeeting' | 'takeMove';
  readonly link: string;
  readonly command: string;
  readonly problems?: readonly string[] | undefined;
};

const asks = {
  withdrawRequest: {
    title: 'Withdraw this request?',
    says: 'Nobody is asked to approve it any more. The worry itself stays in the record.',
    button: 'Withdraw',
    why: 'Why is it withdrawn?',
  },
  cancelMeeting: {
    title: 'Cancel this meeting?',
    says: 'The entry leaves every calendar and everybody invited is told.',
    button: 'Cancel the meeting',
    why: 'Why is it cancelled?',
  },
  takeMove: {
    title: 'Why at this time?',
    says: 'The time set in Outlook is not one the procedure has by itself.',
    button: 'Take it over',
    why: 'Why is it then?',
  },
} as const;

/** Asks for the reason that taking something back needs. */
export function reasonCard({ reference, assessment, act, link, command, problems = [] }: Asked): Card {
  const { title, says, button, why } = asks[act];
  return card(
    `${reference}: ${title}`,
    [
      heading(title, overline(assessment, reference), 'warning'),
      problems.length > 0 ? note('attention', ...problems.map((problem) => unnamed(assessment, problem))) : undefined,
      caseFacts(assessment),
      say(says),
      reason({ id: 'reason', label: `${why} (kept in the record, shown in no chat)`, required: 'Give the reason.' }),
    ],
    [press(button, act, { reference, command }, act === 'takeMove' ? 'positive' : 'destructive'), openPage('Open the case', link)],
  );
}
