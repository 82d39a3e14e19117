import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ListName } from '../../src/domain/record/columns.ts';
import { driftKey } from '../../src/usecases/driftKey.ts';
import { createReadableLists } from '../../src/graph/readableLists.ts';
import { createLists } from '../../src/graph/lists.ts';
import type { CaseRows, ReadableLists, Row } from '../../src/usecases/ports.ts';
import { sam, site, startLocal, type Local } from './local.ts';

let local: Local;
let readable: ReadableLists;
beforeAll(async () => {
  local = await startLocal();
  readable = createReadableLists(local.lists);
});
afterAll(() => local.close());

const none: CaseRows = { meetings: [], invitees: [], minutes: [], actions: [] };
const action = (key: string, fields: Row['fields'] = {}): Row => ({
  key,
  fields: { MeetingNumber: 1, Task: 'Ring the school', ActionStatus: 'open', ...fields },
});
const shownIn = async (list: ListName, reference: string, ...names: string[]) =>
  (await local.lists.where(list, 'Reference', reference, ['RowKey', ...names])).map(({ fields }) => fields);
const writes = async (work: () => Promise<unknown>) => (await local.during(work)).filter(({ method }) => method !== 'GET');

describe('the lists people read', () => {
  const rows: CaseRows = {
    meetings: [
      {
        key: 'SM-AAAA:1',
        fields: {
          MeetingNumber: 1,
          MeetingName: 'Stability Meeting',
          MeetingStart: '2026-12-03T13:00:00.250Z',
          Stage: 'scheduled',
          Chair: 'not a column',
        },
      },
    ],
    invitees: [{ key: 'SM-AAAA:1:carer:c', fields: { MeetingNumber: 1, Seat: 'carer', Decision: 'invite', Attended: false } }],
    minutes: [{ key: 'SM-AAAA:1:views', fields: { MeetingNumber: 1, Words: 'First line\r\n\nSecond — "quoted"', MinutesState: 'draft' } }],
    actions: [action('SM-AAAA:1:a1'), action('SM-AAAA:1:a2', { DueDay: '2026-12-10', DueAt: '2026-12-10T12:00:00Z' })],
  };

  it('show every row, with its reference', async () => {
    await readable.show('SM-AAAA', rows);
    expect(await shownIn('Meetings', 'SM-AAAA', 'Title', 'MeetingName', 'MeetingStart', 'MeetingNumber')).toMatchObject([
      { RowKey: 'SM-AAAA:1', Title: 'SM-AAAA', MeetingName: 'Stability Meeting', MeetingStart: '2026-12-03T13:00:00Z', MeetingNumber: 1 },
    ]);
    expect(await shownIn('Invitees', 'SM-AAAA', 'Decision', 'Attended')).toMatchObject([{ Decision: 'invite', Attended: false }]);
    expect(await shownIn('Actions', 'SM-AAAA', 'DueDay', 'DueAt')).toMatchObject([
      {},
      { DueDay: '2026-12-10', DueAt: '2026-12-10T12:00:00Z' },
    ]);
  });

  it('give back the status a person set since the case heard of it, and put right whatever else was changed by hand', async () => {
    const row = action('SM-HHHH/1/a1');
    const one = { ...none, actions: [row, action('SM-HHHH/1/a2')] };
    await readable.show('SM-HHHH', one);
    const items = await local.lists.where('Actions', 'Reference', 'SM-HHHH', ['RowKey']);
    const person = await local.as(sam.id);
    const theirs = createLists(person, site);
    await theirs.change('Actions', items[0]?.id ?? '', { ActionStatus: 'done' });
    await theirs.change('Actions', items[1]?.id ?? '', { Task: 'Something else' });
    const long = new Map(one.actions.map(({ key }) => [key, '2020-01-01T00:00:00Z']));
    const { edits, drift } = await readable.show('SM-HHHH', one, long);
    expect(edits).toMatchObject([{ key: 'SM-HHHH/1/a1', status: 'done', person: sam.id }]);
    // What is not noted yet is left as it stands, so that a program that stops here notes it the next time.
    expect(drift).toMatchObject([{ list: 'Actions', key: 'SM-HHHH/1/a2', person: sam.id, columns: ['Task'] }]);
    expect(await shownIn('Actions', 'SM-HHHH', 'ActionStatus', 'Task')).toMatchObject([{}, { Task: 'Something else' }]);
    expect((await readable.show('SM-HHHH', one, long)).drift).toEqual(drift);
    const noted = new Set(drift.map(driftKey));
    expect((await readable.show('SM-HHHH', one, long, noted)).drift).toEqual([]);
    expect(await shownIn('Actions', 'SM-HHHH', 'ActionStatus', 'Task')).toMatchObject([
      { ActionStatus: 'done' },
      { ActionStatus: 'open', Task: 'Ring the school' },
    ]);
    const since = new Map(one.actions.map(({ key }) => [key, edits[0]?.at ?? '']));
    const refused = await readable.show('SM-HHHH', one, since);
    expect(refused.drift).toMatchObject([{ key: 'SM-HHHH/1/a1', columns: ['Status'] }]);
    expect(await readable.show('SM-HHHH', one, since, new Set(refused.drift.map(driftKey)))).toEqual({ edits: [], drift: [] });
    expect(await shownIn('Actions', 'SM-HHHH', 'ActionStatus')).toMatchObject([{ ActionStatus: 'open' }, { ActionStatus: 'open' }]);
  });

  it('name nobody for what the case itself changed since, though a person changed the row last', async () => {
    const first = { ...none, actions: [action('SM-JJJJ/1/a1')] };
    await readable.show('SM-JJJJ', first);
    const id = (await local.lists.where('Actions', 'Reference', 'SM-JJJJ', ['RowKey']))[0]?.id ?? '';
    const theirs = createLists(await local.as(sam.id), site);
    await theirs.change('Actions', id, { ActionStatus: 'done' });
    const then = { ...none, actions: [action('SM-JJJJ/1/a1', { ActionStatus: 'done', OwnerName: 'Somebody' })] };
    expect(await readable.show('SM-JJJJ', then)).toEqual({ edits: [], drift: [] });
    expect(await shownIn('Actions', 'SM-JJJJ', 'OwnerName')).toMatchObject([{ OwnerName: 'Somebody' }]);
  });

  it('are not written when nothing differs', async () => {
    await readable.show('SM-AAAA', rows);
    expect(await writes(() => readable.show('SM-AAAA', rows))).toEqual([]);
    expect(await writes(() => createReadableLists(createLists(local.graph, site)).show('SM-AAAA', rows))).toEqual([]);
  });

  it('get only what differs, empty again where it is empty', async () => {
    await readable.show('SM-BBBB', { ...none, actions: [action('SM-BBBB:1:a1', { DueDay: '2026-12-10' }), action('SM-BBBB:1:a2')] });
    const changes = await writes(() =>
      readable.show('SM-BBBB', { ...none, actions: [action('SM-BBBB:1:a1', { ActionStatus: 'done' }), action('SM-BBBB:1:a2')] }),
    );
    expect(changes.map(({ method, requestBody }) => ({ method, requestBody }))).toEqual([
      { method: 'PATCH', requestBody: { ActionStatus: 'done', DueDay: null } },
    ]);
    expect((await shownIn('Actions', 'SM-BBBB', 'DueDay'))[0]).not.toHaveProperty('DueDay');
  });

  it('lose no row', async () => {
    await readable.show('SM-CCCC', { ...none, actions: [action('SM-CCCC:1:a1')] });
    await readable.show('SM-CCCC', { ...none, actions: [action('SM-CCCC:1:a2')] });
    expect(await shownIn('Actions', 'SM-CCCC')).toHaveLength(2);
  });

  it('cut what is too long for a one-line column, and keep long words in a note', async () => {
    const long = 'x'.repeat(400);
    await readable.show('SM-DDDD', { ...none, actions: [action('SM-DDDD:1:a1', { OwnerName: long, Task: long })] });
    expect(await shownIn('Actions', 'SM-DDDD', 'OwnerName', 'Task')).toMatchObject([{ OwnerName: `${'x'.repeat(254)}…`, Task: long }]);
    expect(
      await writes(() => readable.show('SM-DDDD', { ...none, actions: [action('SM-DDDD:1:a1', { OwnerName: long, Task: long })] })),
    ).toEqual([]);
  });

  it.each([
    ['SM-EEE1', { reset: 'after' }],
    ['SM-EEE2', { after: 'commit', status: 504 }],
    ['SM-EEE3', { after: 'commit', status: 500 }],
    ['SM-EEE4', { status: 429, retryAfter: 2 }],
  ])('have each row once whatever becomes of the answer: %s %j', async (reference, fault) => {
    const wanted = { ...none, actions: [action(`${reference}:1:a1`), action(`${reference}:1:a2`)] };
    await local.fault({ method: 'POST', path: '/items$' }, fault);
    await readable.show(reference, wanted);
    expect(await shownIn('Actions', reference)).toHaveLength(2);
  });

  it('have each row once when two write at the same moment', async () => {
    const wanted = { ...none, actions: [1, 2, 3].map((number) => action(`SM-FFFF:1:a${String(number)}`)) };
    const again = createReadableLists(createLists(local.graph, site));
    await Promise.all([readable.show('SM-FFFF', wanted), again.show('SM-FFFF', wanted)]);
    expect(await shownIn('Actions', 'SM-FFFF')).toHaveLength(3);
  });

  it('are asked for by name again when they were not there', async () => {
    const elsewhere = createLists(local.graph, 'council.sharepoint.com:/sites/elsewhere');
    await expect(elsewhere.where('Actions', 'Reference', 'SM-AAAA', ['RowKey'])).rejects.toMatchObject({ kind: 'missing' });
    await local.fault({ path: '/lists\\?' }, { status: 403 });
    const lists = createLists(local.graph, site);
    await expect(lists.where('Actions', 'Reference', 'SM-AAAA', ['RowKey'])).rejects.toMatchObject({ kind: 'denied' });
    expect(await lists.where('Actions', 'Reference', 'SM-AAAA', ['RowKey'])).toHaveLength(2);
  });
});
