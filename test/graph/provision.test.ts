import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { lists as wanted } from '../../src/domain/record/columns.ts';
import { at } from '../../src/graph/path.ts';
import { provision } from '../../src/graph/provision.ts';
import { column, identified, list } from '../../src/graph/wire.ts';
import { site, startLocal, type Local } from './local.ts';

let local: Local;
let lists: string;
beforeAll(async () => {
  local = await startLocal();
  const { id } = await local.graph.ask('GET', `/sites/${site}`, identified);
  lists = at`/sites/${id}/lists`;
});
afterAll(() => local.close());

const pathOf = async (name: string): Promise<string> =>
  `${lists}/${(await local.graph.all(lists, list)).find((one) => one.displayName === name)?.id ?? 'none'}`;
const columnsOf = async (name: string) => local.graph.all(`${await pathOf(name)}/columns`, column);

describe('the set-up of the site', () => {
  it('makes every list with every column, indexed and unique where it must be', async () => {
    const names = (await local.graph.all(lists, list)).map(({ displayName }) => displayName);
    expect(names).toEqual(expect.arrayContaining(Object.keys(wanted)));
    for (const [name, columns] of Object.entries(wanted)) {
      const there = new Map((await columnsOf(name)).map((one) => [one.name, one]));
      for (const one of columns) {
        expect(there.get(one.name)).toMatchObject({
          displayName: one.displayName,
          indexed: 'indexed' in one || 'unique' in one,
          enforceUniqueValues: 'unique' in one,
        });
      }
    }
  });

  it('changes nothing a second time, and only looks', async () => {
    let result: unknown;
    const exchanges = await local.during(async () => {
      result = await provision(local.graph, site);
    });
    expect(result).toEqual({ made: [], mended: [] });
    expect(new Set(exchanges.map(({ method }) => method))).toEqual(new Set(['GET']));
  });

  it('mends a column that is missing and one that lost its index', async () => {
    const path = await pathOf('Invitees');
    const there = await columnsOf('Invitees');
    const idOf = (name: string): string => there.find((one) => one.name === name)?.id ?? '';
    await local.graph.ask('DELETE', `${path}${at`/columns/${idOf('Organisation')}`}`, z.undefined());
    await local.graph.ask('PATCH', `${path}${at`/columns/${idOf('PersonId')}`}`, z.unknown(), {
      body: { indexed: false, displayName: 'Renamed' },
    });
    expect(await provision(local.graph, site)).toEqual({ made: [], mended: ['Invitees.PersonId', 'Invitees.Organisation'] });
    expect(await columnsOf('Invitees')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'PersonId', displayName: 'Person id', indexed: true }),
        expect.objectContaining({ name: 'Organisation', displayName: 'Organisation' }),
      ]),
    );
  });

  it('says which site is not there', async () => {
    await expect(provision(local.graph, 'council.sharepoint.com:/sites/elsewhere')).rejects.toMatchObject({ kind: 'missing' });
  });
});
