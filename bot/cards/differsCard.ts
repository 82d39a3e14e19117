import type { Assessment } from '../../src/domain/assess/assessment.ts';
import { answersField, isAnswer, proposedField, roomField } from '../../src/domain/assess/people/dropouts.ts';
import { movedField } from '../../src/domain/assess/meeting/outsideChange.ts';
import { openPage, press } from './actions.ts';
import { card, type Card } from './card.ts';
import { overline } from './caseLines.ts';
import { heading, say } from './parts.ts';
import { unnamed } from './who.ts';

export type Differs = {
  /** What it tells of: the calendar, or what was answered to the invitation. */
  readonly name: 'differs' | 'answers';
  readonly reference: string;
  readonly assessment: Assessment;
  readonly link: string;
  readonly newCommand: () => string;
};

/** The calendar and the case do not say the same, or somebody declined whom the meeting cannot do without: what stands where, and the way on. */
export function differsCard({ name, reference, assessment, link, newCommand }: Differs): Card {
  const told = assessment.findings.filter(({ code, about }) =>
    name === 'differs' ? code === 'calendar-differs' : about && isAnswer(about),
  );
  const fields = [answersField, roomField, proposedField];
  const differs = name === 'differs' ? told[0] : fields.map((field) => told.find(({ about }) => about?.field === field)).find((one) => one);
  const proposed = differs?.about?.field === proposedField;
  const taken = differs?.about?.field === roomField;
  const declined = name === 'answers';
  const moved = differs?.about?.field === movedField;
  const sent = differs?.says.startsWith('An invitation') === true;
  const title =
    differs === undefined
      ? name === 'differs'
        ? 'Calendar and case agree again'
        : 'The answers leave nothing open any more'
      : proposed
        ? 'Another time is proposed'
        : taken
          ? 'The room is taken'
          : declined
            ? 'Somebody who has to be there has declined'
            : sent
              ? 'An invitation went out that the procedure does not let stand'
              : 'The meeting was changed in Outlook';
  return card(
    `${reference}: ${title}.`,
    [
      heading(title, overline(assessment, reference), differs === undefined ? 'good' : 'attention'),
      ...(differs === undefined ? [] : [say(unnamed(assessment, differs.says)), say(unnamed(assessment, differs.wayOn ?? ''))]),
    ],
    [
      ...(moved
        ? [
            press('Take the new time over', 'takeMove', { reference, command: newCommand() }, 'positive', false),
            press('Put the old time back', 'putBack', { reference, command: newCommand() }, undefined, false),
          ]
        : []),
      differs === undefined || sent || moved
        ? undefined
        : press(declined ? 'Find another time' : 'Move it here', 'reschedule', { reference }, undefined, false),
      differs === undefined || sent || declined ? undefined : press('Cancel it here', 'cancel', { reference }, undefined, false),
      openPage('Open the case', link),
    ],
  );
}
