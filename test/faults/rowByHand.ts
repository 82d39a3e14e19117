import { createGraph } from '../../src/graph/client.ts';
import { createLists } from '../../src/graph/lists.ts';
import { follow } from '../../src/usecases/follow.ts';
import { site } from '../graph/local.ts';
import { people } from '../support/people.ts';
import type { Program } from './program.ts';

/** Somebody types into a list that is only for reading; the program finds it by itself, notes it and puts it right. */
export async function rowByHand({ world, desk, database, reference, later }: Program): Promise<object> {
  const of = await reference();
  const noted = async (): Promise<boolean> => (await world.caseLog.read(of))?.log.some(({ event }) => event === 'row.put-right') === true;
  if (!(await noted())) {
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ person: people.sam.id });
    const { graphToken } = (await (await fetch(`${desk}/_practice/signin`, { method: 'POST', headers, body })).json()) as {
      graphToken: string;
    };
    const lists = createLists(
      createGraph({ token: () => Promise.resolve(graphToken), origin: desk, patience: { pause: () => Promise.resolve() } }),
      site,
    );
    const [row] = await lists.where('Meetings', 'Reference', of, ['RowKey']);
    await lists.change('Meetings', row?.id ?? '', { ChairName: 'Somebody else' });
  }
  for (let looks = 0; looks < 5; looks++) {
    await follow(world);
    if (database.jobs.has(of) || (await noted())) return {};
    later();
  }
  return { refused: 'not found', says: 'the change was never found' };
}
