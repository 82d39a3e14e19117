import type { ListName } from '../domain/record/columns.ts';
import { msOf } from '../domain/time/instant.ts';
import { GatewayFailure } from '../usecases/gatewayFailure.ts';
import type { Changes } from '../usecases/ports.ts';
import { prefer, type Graph } from './client.ts';
import { deltaRound } from './deltaRound.ts';
import type { Lists } from './lists.ts';
import { at, withQuery } from './path.ts';
import { wallTime } from './time.ts';
import { changedEvent, changedItem } from './wire.ts';

/**
 * Delta queries on events ask for Calendars.Read, which Calendars.ReadWrite holds; on list items for what the lists are read with. Only the
 * calendar view has them in v1.0 (api/event-delta), and it can be neither filtered nor narrowed to some properties.
 */
export const permissions = { delegated: ['Calendars.Read'], application: ['Calendars.Read'] } as const;

const day = 86_400_000;
/** From yesterday to a hundred days ahead. What lies outside and changes is told of as removed, and then looked at like any other. */
const daysBack = 1;
const daysAhead = 100;

/** What changed in calendars and lists since a mark, which is the link Graph gave last. */
export function createChanges(graph: Graph, lists: Lists): Changes {
  return {
    async calendar(mailbox, mark, now) {
      const wall = (days: number): string => `${wallTime(new Date(msOf(now) + days * day).toISOString()).dateTime}Z`;
      const first = withQuery(at`/users/${mailbox}/calendarView/delta`, { startDateTime: wall(-daysBack), endDateTime: wall(daysAhead) });
      const headers = { Prefer: `${prefer}, odata.maxpagesize=100` };
      const { items, link, fresh } = await deltaRound(graph, { first, link: mark, shape: changedEvent, headers });
      const changes = items.map(({ id, subject }) => ({ eventId: id, ...(subject !== undefined && { subject }) }));
      return { changes: fresh ? 'everything' : changes, mark: link };
    },

    async list(name, mark) {
      const select = { $expand: 'fields($select=RowKey,Reference)' };
      const delta = `${await lists.address(known(name))}/items/delta`;
      // Nothing is listed at first: every case is shown anew, and from then on only what changed is asked for.
      const { items, link, fresh } = await deltaRound(graph, {
        first: withQuery(delta, { token: 'latest', ...select }),
        link: mark,
        shape: changedItem,
      });
      // A row that is gone does not say whose it was, and we remove none.
      if (fresh || items.some(({ deleted }) => (deleted ?? undefined) !== undefined)) return { changes: 'everything', mark: link };
      const byPeople = items.filter(({ lastModifiedBy }) => lastModifiedBy?.user?.id !== undefined);
      const references = byPeople.flatMap(({ fields }) => [textOf(fields?.['Reference']), textOf(fields?.['RowKey']).split('/')[0] ?? '']);
      return { changes: [...new Set(references)].filter((one) => one !== ''), mark: link };
    },
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const readable: readonly ListName[] = ['Actions', 'Meetings', 'Invitees', 'Minutes'];

function known(name: string): ListName {
  const found = readable.find((one) => one === name);
  if (found === undefined) throw new GatewayFailure('missing', `There is no list "${name}" that is watched`);
  return found;
}
