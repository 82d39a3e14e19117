import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLists } from '../../src/graph/lists.ts';
import type { ListName } from '../../src/domain/record/columns.ts';
import { follow } from '../../src/usecases/follow.ts';
import { readCase } from '../../src/usecases/readCase.ts';
import { isRefusal } from '../../src/usecases/refusal.ts';
import { until } from '../database/until.ts';
import { site } from '../graph/local.ts';
import { people } from '../support/people.ts';
import { startProduct, type Product } from './product.ts';

const { sam, bea } = people;

describe('in step with SharePoint: told at once, found anyhow', () => {
  let product: Product;
  const listsOf = async (personId: string) => createLists(await product.as(personId), site);
  const rowIn = async (list: ListName, column: string) => {
    const [row] = await (await listsOf(sam.id)).where(list, 'Reference', product.reference, ['RowKey', column]);
    return { id: row?.id ?? '', value: row?.fields[column] };
  };
  const change = async (personId: string, list: ListName, column: string, value: string): Promise<void> => {
    await (await listsOf(personId)).change(list, (await rowIn(list, column)).id, { [column]: value });
  };

  beforeAll(async () => {
    product = await startProduct('finaliseMinutes');
    await product.world.jobs.keepSubscriptionsSoon();
    await until(async () => (await product.subscriptions()).length === 5);
    await follow(product.world);
    await until(
      async () =>
        (await product.db.query(`select 1 from pgboss.job where name <> 'remind' and state in ('created', 'active', 'retry')`)).length ===
        0,
    );
    await product.pass(1);
  }, 120_000);
  afterAll(() => product.close());

  it('a status set in Actions by somebody who may is a fact by being told, and stays', async () => {
    await change(sam.id, 'Actions', 'ActionStatus', 'done');
    await until(async () => (await product.facts('action.updated')).length === 1);
    expect((await product.facts('action.updated'))[0]).toMatchObject({ by: sam.id, status: 'done', via: 'sharepoint' });
    expect((await rowIn('Actions', 'ActionStatus')).value).toBe('done');
  }, 30_000);

  it('a row of a list that is only for reading is put right, and the case’s history says who changed what', async () => {
    const before = (await rowIn('Meetings', 'ChairName')).value;
    await product.pass(1);
    await change(bea.id, 'Meetings', 'ChairName', 'Canary Wrenfield');
    await until(async () => (await product.facts('row.put-right')).length === 1);
    await until(async () => (await rowIn('Meetings', 'ChairName')).value === before);
    expect((await product.facts('row.put-right'))[0]).toMatchObject({ by: bea.id, list: 'Meetings', columns: ['Chair'] });
    const view = await readCase(product.world, sam.id, product.reference);
    const said = isRefusal(view) ? [] : view.assessment.timeline.map(({ says }) => says);
    expect(said.join('\n')).toContain('changed Chair by hand in the list Meetings in SharePoint; it was put right from the record');
    expect(JSON.stringify(await product.db.query('select data from pgboss.job'))).not.toContain('Canary');
  }, 30_000);

  it('with nobody to tell of it both are found by the next look, once', async () => {
    await product.stop();
    await product.pass(1);
    await change(sam.id, 'Actions', 'ActionStatus', 'delayed');
    await change(sam.id, 'Minutes', 'SectionLabel', 'Another heading');
    await product.start();
    await follow(product.world);
    await until(async () => (await product.facts('action.updated')).length === 2 && (await product.facts('row.put-right')).length === 2);
    await follow(product.world);
    await until(
      async () =>
        (await product.db.query(`select 1 from pgboss.job where name <> 'remind' and state in ('created', 'active', 'retry')`)).length ===
        0,
    );
    expect([(await product.facts('action.updated')).length, (await product.facts('row.put-right')).length]).toEqual([2, 2]);
    expect((await rowIn('Minutes', 'SectionLabel')).value).not.toBe('Another heading');
  }, 60_000);
});
