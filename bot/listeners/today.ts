import { today as owed } from '../../src/usecases/today.ts';
import { procedureMissing } from '../../src/usecases/procedureMissing.ts';
import { dueCard } from '../cards/dueCard.ts';
import type { Listener } from './listener.ts';
import { readCases } from './readCases.ts';

const most = 8;

/** `due`: everything this person owes, most urgent first. */
export const today: Listener = async (world, personId) => {
  const { duties, unreadable } = await owed(world, personId);
  const shown = duties.slice(0, most);
  const views = await readCases(
    world,
    personId,
    shown.map(({ reference }) => reference),
  );
  const lines = shown.flatMap((duty) => {
    const view = views.find(({ reference }) => reference === duty.reference);
    return view === undefined ? [] : [{ reference: duty.reference, assessment: view.assessment, duty }];
  });
  return {
    cards: [dueCard({ duties: lines, more: duties.length - lines.length, link: world.tabLink('today') })],
    ...(unreadable && { says: procedureMissing(unreadable.join(', ')).says }),
  };
};
