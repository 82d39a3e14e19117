import { sayInstant } from '../../src/domain/time/words.ts';
import { overline } from '../cards/caseLines.ts';
import { messageCard } from '../cards/messageCard.ts';
import { sayClause } from '../../src/domain/assess/words/sayClause.ts';
import { unnamed } from '../cards/who.ts';
import type { Listener } from './listener.ts';
import { theirCase } from './theirCase.ts';

/** Minutes are written on a page of ours, since they are about the child; the chat says how they stand and opens it. */
export const minutes: Listener = async (world, personId, asked) => {
  const view = await theirCase(world, personId, asked, 'minutes');
  if (!('assessment' in view)) return view;
  const { reference, assessment } = view;
  const written = assessment.meeting?.minutes;
  const stands =
    written === undefined
      ? 'No minutes are written yet.'
      : written.state === 'final'
        ? 'The minutes are final.'
        : 'The minutes are a draft.';
  const due = assessment.duties.find(({ act, state }) => act === 'circulateMinutes' && (state === 'open' || state === 'late'));
  const by = due
    ? `${unnamed(assessment, due.label)}${due.due ? `: by ${sayInstant(due.due)}` : ''} (${sayClause(assessment, due.clause)}).`
    : undefined;
  return {
    cards: [
      messageCard(
        'Minutes',
        overline(assessment, reference),
        [stands, ...(by ? [by] : [])],
        { title: 'Open the minutes', url: world.tabLink(`minutes/${reference}`) },
        'What is written there never comes into this chat.',
      ),
    ],
  };
};
