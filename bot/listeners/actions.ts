import { addDays, dayOf } from '../../src/domain/time/london.ts';
import { sayDay } from '../../src/domain/time/words.ts';
import { today } from '../../src/usecases/today.ts';
import { listCard } from '../cards/listCard.ts';
import type { Listener } from './listener.ts';
import { readCases } from './readCases.ts';

const most = 8;

/** Open actions out of minutes that this person owns: which case and by when. What is to be done is on the page, since it is about the child. */
export const actions: Listener = async (world, personId) => {
  const { cases, now } = await today(world, personId);
  const views = await readCases(
    world,
    personId,
    cases.map(({ reference }) => reference),
  );
  const day = dayOf(now);
  const mine = views
    .flatMap(({ reference, assessment, me }) => {
      const name = assessment.people.find(({ id }) => id === me.id)?.name;
      const all = [...assessment.earlierMeetings, ...(assessment.meeting ? [assessment.meeting] : [])].flatMap(
        (meeting) => meeting.minutes?.actions ?? [],
      );
      return all
        .map((action, at) => ({ reference, action, number: at + 1 }))
        .filter(({ action }) => action.owner === me.id || (name !== undefined && action.owner === name));
    })
    .filter(({ action }) => action.status === 'open' || action.status === 'delayed')
    .sort((a, b) => (a.action.due ?? '9').localeCompare(b.action.due ?? '9'));
  const title = mine.length === 0 ? 'You have no open action' : `${String(mine.length)} open action${mine.length === 1 ? '' : 's'}`;
  return {
    cards: [
      listCard({
        title,
        over: 'Your actions',
        nothing: 'Actions agreed in a meeting stand here with their dates.',
        lines: mine.slice(0, most).map(({ reference, action, number }) => ({
          reference,
          left: `${reference}: action ${String(number)}`,
          right: action.due === undefined ? '' : action.due < day ? 'late' : sayDay(action.due),
          below:
            action.due === undefined ? 'No date was agreed' : `Due ${sayDay(action.due)}${action.status === 'delayed' ? ' · delayed' : ''}`,
          tone:
            action.due === undefined ? 'default' : action.due < day ? 'attention' : action.due <= addDays(day, 1) ? 'warning' : 'default',
        })),
        more: Math.max(0, mine.length - most),
        ...(mine.length > 0 ? { hint: 'What is to be done stands on the case page, never here.' } : {}),
        link: world.tabLink('today'),
      }),
    ],
  };
};
