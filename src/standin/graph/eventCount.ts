import type { Change, Store } from '../store/store.ts';

/** How often a calendar has changed, and in which life of the tenant: a token of another life is not known any more. */
type EventCount = { readonly change: number; readonly life: string };
/** The last change of an event of a calendar; the event itself may be gone since. */
type EventMark = { readonly id: string; readonly change: number };

export const eventCountOf = (store: Store, mailbox: string): EventCount =>
  store.collection<EventCount>('eventCounts').get(mailbox) ?? { change: 0, life: '' };
export const eventMarksOf = (store: Store, mailbox: string): readonly EventMark[] =>
  store.collection<EventMark>(`eventMarks/${mailbox}`).all();

const calendar = 'events/';

/** What is kept along with changes of calendars, so that delta queries can tell what changed after a token. */
export function countEvents(store: Store, changes: readonly Change[]): readonly Change[] {
  const counts = new Map<string, EventCount>();
  const marks = changes.flatMap(([collection, id]): readonly Change[] => {
    if (!collection.startsWith(calendar)) return [];
    const mailbox = collection.slice(calendar.length);
    const { change, life } = counts.get(mailbox) ?? eventCountOf(store, mailbox);
    counts.set(mailbox, { change: change + 1, life: life === '' ? crypto.randomUUID() : life });
    return [[`eventMarks/${mailbox}`, id, { id, change: change + 1 }]];
  });
  return [...marks, ...[...counts].map(([mailbox, count]): Change => ['eventCounts', mailbox, count])];
}
