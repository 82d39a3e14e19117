import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createCaseIndex } from '../../src/database/caseIndex.ts';
import { createConversations } from '../../src/database/conversations.ts';
import type { Db } from '../../src/database/db.ts';
import { migrate } from '../../src/database/migrations.ts';
import { createSentCards } from '../../src/database/sentCards.ts';
import { createWatches } from '../../src/database/watches.ts';
import type { IndexEntry } from '../../src/usecases/ports.ts';
import { openForTest, type TestDb } from './openForTest.ts';

let test: TestDb;
let db: Db;

beforeAll(async () => {
  test = await openForTest();
  db = test.db;
}, 60_000);
afterAll(() => test.remove());

const sam = '33333333-3333-4333-8333-000000000001';
const tess = '33333333-3333-4333-8333-000000000002';
const entry = (reference: string, more: Partial<IndexEntry> = {}): IndexEntry => ({
  reference,
  stage: 'requested',
  people: [sam, tess],
  length: 3,
  ...more,
});

describe('the case index', () => {
  it('knows which cases want to be looked at by an instant', async () => {
    const index = createCaseIndex(db);
    await index.clear();
    const [early, late] = [entry('SM-AAAA', { wakesAt: '2026-12-04T09:00:00Z' }), entry('SM-BBBB', { wakesAt: '2026-12-04T09:00:01Z' })];
    for (const one of [early, late, entry('SM-CCCC')]) await index.put(one);
    expect(await index.of(sam)).toContainEqual(early);
    expect(await index.wakingBy('2026-12-04T09:00:00Z')).toEqual(['SM-AAAA']);
    expect(await index.atStage('requested', 'held')).toEqual(['SM-AAAA', 'SM-BBBB', 'SM-CCCC']);
    expect(await index.atStage('held')).toEqual([]);
    await index.put(entry('SM-AAAA', { length: 4 }));
    expect(await index.wakingBy('2026-12-04T10:00:00Z')).toEqual(['SM-BBBB']);
  });

  it('gives a person the cases they hold a role in, most urgent first, those without a limit last', async () => {
    const index = createCaseIndex(db);
    await index.clear();
    const soon = entry('SM-AAAA', { nextDue: '2026-12-05T09:12:00Z' });
    const sooner = entry('SM-BBBB', { nextDue: '2026-12-05T09:11:59.500Z' });
    const never = entry('SM-CCCC');
    const others = entry('SM-DDDD', { people: [tess] });
    for (const one of [never, soon, others, sooner]) await index.put(one);
    expect(await index.of(sam)).toEqual([sooner, soon, never]);
    expect(await index.of('nobody')).toEqual([]);
  });

  it('keeps the newer view of a case when an older one comes late', async () => {
    const index = createCaseIndex(db);
    await index.clear();
    const newer = entry('SM-EEEE', { stage: 'approved', length: 5, people: [tess] });
    await index.put(newer);
    await index.put(entry('SM-EEEE', { length: 4 }));
    expect(await index.of(sam)).toEqual([]);
    expect(await index.of(tess)).toEqual([newer]);
  });

  it('replaces a view of the same length, since a limit moves without a new fact', async () => {
    const index = createCaseIndex(db);
    await index.clear();
    await index.put(entry('SM-FFFF', { nextDue: '2026-12-05T09:12:00Z' }));
    await index.put(entry('SM-FFFF'));
    expect(await index.of(sam)).toEqual([entry('SM-FFFF')]);
  });
});

describe('what is looked for in calendars', () => {
  it('is known by mailbox, and which cases have gone on since they were compared', async () => {
    const index = createCaseIndex(db);
    await index.clear();
    const followed = entry('SM-GGGG', { calendars: [sam, tess], events: ['AAMk1'] });
    for (const one of [followed, entry('SM-HHHH', { calendars: [sam] }), entry('SM-JJJJ')]) await index.put(one);
    expect(await index.of(sam)).toContainEqual(followed);
    expect([await index.all(), await index.calendars()]).toEqual([
      ['SM-GGGG', 'SM-HHHH', 'SM-JJJJ'],
      [sam, tess],
    ]);
    expect(await index.inCalendar(tess)).toEqual([{ reference: 'SM-GGGG', events: ['AAMk1'] }]);
    expect(await index.toCompare()).toEqual(['SM-GGGG', 'SM-HHHH']);
    await index.compared('SM-GGGG', 3);
    await index.compared('SM-HHHH', 2);
    expect(await index.toCompare()).toEqual(['SM-HHHH']);
    await index.put({ ...followed, length: 4 });
    expect(await index.toCompare()).toEqual(['SM-GGGG', 'SM-HHHH']);
    await index.put(entry('SM-HHHH', { length: 4 }));
    expect(await index.calendars()).toEqual([sam, tess]);
  });
});

describe('how far watches were looked through', () => {
  it('is kept by name, apart from what is asked of their subscriptions', async () => {
    const watches = createWatches(db);
    expect(await watches.mark('calendar/a')).toBeUndefined();
    await watches.askRenewal('calendar/a');
    await watches.askRenewal('list/Actions');
    expect(await watches.mark('calendar/a')).toBeUndefined();
    const link = `https://graph.microsoft.com/v1.0/x?$deltatoken=${'y'.repeat(5000)}`;
    await watches.keepMark('calendar/a', link, '2026-12-03T09:12:00.000Z');
    expect(await watches.mark('calendar/a')).toEqual({ mark: link, begun: '2026-12-03T09:12:00.000Z' });
    expect(await watches.renewals()).toEqual(['calendar/a', 'list/Actions']);
    await watches.renewed('calendar/a');
    expect(await watches.renewals()).toEqual(['list/Actions']);
    await watches.forget('calendar/a');
    expect(await watches.mark('calendar/a')).toBeUndefined();
  });
});

const reference = {
  activityId: 'a1',
  channelId: 'msteams',
  serviceUrl: 'http://localhost:4365/connector',
  locale: 'en-GB',
  bot: { id: '28:bot', name: 'Holdfast' },
  user: { id: '29:sam', name: 'Sam Okafor', aadObjectId: sam },
  conversation: { id: 'a:1', conversationType: 'personal', tenantId: 't', name: 'Chat with Sam Okafor' },
};

describe('conversations', () => {
  it('gives back where to reach a person, without any name', async () => {
    const conversations = createConversations(db);
    await conversations.put(sam, reference);
    expect(await conversations.get(sam)).toEqual({
      channelId: 'msteams',
      serviceUrl: 'http://localhost:4365/connector',
      locale: 'en-GB',
      bot: { id: '28:bot' },
      user: { id: '29:sam', aadObjectId: sam },
      conversation: { id: 'a:1', conversationType: 'personal', tenantId: 't' },
    });
    const kept = await db.query<{ row: string }>('select c::text as row from holdfast.conversation c');
    expect(kept.map(({ row }) => row).join()).not.toMatch(/Okafor|Sam/);
  });

  it('keeps the latest place, and none once removed', async () => {
    const conversations = createConversations(db);
    await conversations.put(sam, reference);
    await conversations.put(sam, { ...reference, serviceUrl: 'https://smba.trafficmanager.net/uk/' });
    expect(await conversations.get(sam)).toMatchObject({ serviceUrl: 'https://smba.trafficmanager.net/uk/' });
    await conversations.remove(sam);
    expect(await conversations.get(sam)).toBeUndefined();
  });

  it('refuses what is no conversation reference', async () => {
    await expect(createConversations(db).put(tess, { conversation: {} })).rejects.toThrow();
    expect(await createConversations(db).get(tess)).toBeUndefined();
  });
});

describe('sent cards', () => {
  const card = (key: string) => ({ key, person: sam, conversation: 'a:1', activity: `of ${key}` });

  it('let one instance at a time send a card, and another a minute after the first was killed', async () => {
    const [one, two] = [createSentCards(db), createSentCards(db)];
    expect(await one.claim('SM-AAAA/card/x')).toBe(true);
    expect(await two.claim('SM-AAAA/card/x')).toBe(false);
    expect(await two.claim('SM-AAAA/card/y')).toBe(true);
    await one.release('SM-AAAA/card/x');
    expect(await two.claim('SM-AAAA/card/x')).toBe(true);
    await db.query(`update holdfast.sending_card set since = now() - interval '61 seconds'`);
    expect((await Promise.all([one.claim('SM-AAAA/card/x'), two.claim('SM-AAAA/card/x')])).filter(Boolean)).toHaveLength(1);
  });

  it('keeps what stands in a message as a digest, until something else is put there', async () => {
    const cards = createSentCards(db);
    await cards.put({ ...card('SM-9999:booked:1'), shown: 'digest 1' });
    await cards.shows('SM-9999:booked:1', 'digest 2');
    await cards.touched('a:2', 'of SM-9999:booked:1');
    expect(await cards.get('SM-9999:booked:1')).toEqual({ ...card('SM-9999:booked:1'), shown: 'digest 2' });
    await cards.touched('a:1', 'of SM-9999:booked:1');
    expect(await cards.startingWith('SM-9999')).toEqual([card('SM-9999:booked:1')]);
    await cards.remove('SM-9999:booked:1');
    expect(await cards.get('SM-9999:booked:1')).toBeUndefined();
  });

  it('keeps the first under a key', async () => {
    const cards = createSentCards(db);
    expect(await cards.put(card('SM-7K2Q:approval:1'))).toBe(true);
    expect(await cards.put({ ...card('SM-7K2Q:approval:1'), activity: 'another' })).toBe(false);
    expect(await cards.get('SM-7K2Q:approval:1')).toEqual(card('SM-7K2Q:approval:1'));
    expect(await cards.get('SM-7K2Q:approval:2')).toBeUndefined();
  });

  it('finds those whose key begins so, taking no letter for a wildcard', async () => {
    const cards = createSentCards(db);
    for (const key of ['SM_9%:a', 'SM_9%:b', 'SMx9y:a']) await cards.put(card(key));
    expect((await cards.startingWith('SM_9%:')).map(({ key }) => key)).toEqual(['SM_9%:a', 'SM_9%:b']);
  });

  it('lets one of many win a key', async () => {
    const cards = createSentCards(db);
    const won = await Promise.all(Array.from({ length: 20 }, () => cards.put(card('SM-RACE:1'))));
    expect(won.filter(Boolean)).toHaveLength(1);
  });
});

describe('migrations', () => {
  it('may run again, and at once', async () => {
    await Promise.all([migrate(db), migrate(db)]);
    expect(await db.query('select number from holdfast.migration')).toEqual([1, 2, 3, 4, 5, 6].map((number) => ({ number })));
  });

  it('refuses a database of a newer program', async () => {
    await db.query('insert into holdfast.migration (number) values (999)');
    await expect(migrate(db)).rejects.toThrow(/version 999, newer than this program knows/);
    await db.query('delete from holdfast.migration where number = 999');
  });

  it('keeps all of a transaction or nothing', async () => {
    const attempt = db.tx(async (query) => {
      await query(`insert into holdfast.sent_card (key, person, conversation, activity) values ('half', 'p', 'c', 'a')`);
      throw new Error('stop');
    });
    await expect(attempt).rejects.toThrow('stop');
    expect(await createSentCards(db).get('half')).toBeUndefined();
  });
});
