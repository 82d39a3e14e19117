import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { mostDraftLetters } from '../../src/api/contract.ts';
import { keepDraft } from '../../src/usecases/keepDraft.ts';
import { perform } from '../../src/usecases/perform.ts';
import { readDrafts } from '../../src/usecases/readDrafts.ts';
import { isRefusal } from '../../src/usecases/refusal.ts';
import type { Answer, Api } from '../../tab/api.ts';
import { openDraftSync, type DraftSync } from '../../tab/draftSync.ts';
import { keep, keptOr } from '../../tab/kept.ts';
import { advance, type MemoryWorld } from '../support/memoryWorld.ts';
import { commandOf, referenceOf, travelled } from '../support/journey.ts';
import { people } from '../support/people.ts';

const { sam } = people;
let world: MemoryWorld;
let reference: string;
let key: string;

beforeEach(async () => {
  world = await travelled('submitRequest');
  reference = referenceOf(world);
  key = `${sam.id}:${reference}:act:consult`;
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, 'localStorage');
});

/** A browser of Sam's in front of the use cases: what it keeps, and whether it has a connection. */
class OneBrowser {
  online = true;
  /** The next answer is lost on its way back. */
  lost = false;
  asked = 0;
  readonly #shelf = new Map<string, string>();
  readonly sync: DraftSync;

  constructor() {
    this.sync = openDraftSync(
      {
        drafts: (of) => this.#ask(() => readDrafts(world, sam.id, of)),
        keepDraft: (of, form, { value, replaces }) => this.#ask(() => keepDraft(world, sam.id, of, form, value, replaces)),
      },
      sam.id,
    );
    this.here();
  }

  async #ask<T extends object>(work: () => Promise<T>): Promise<Answer<never>> {
    this.asked++;
    const lost = { ok: false, status: 0, problem: { problem: 'unreachable', says: '' }, again: true } as const;
    if (!this.online) return lost;
    const answer = await work();
    if (this.lost) {
      this.lost = false;
      return lost;
    }
    if (isRefusal(answer))
      return { ok: false, status: answer.refused === 'changed-meanwhile' ? 409 : 404, problem: { problem: '', says: '' }, again: false };
    return { ok: true, value: answer as unknown as never };
  }

  /** What is done from now on is done in this browser. */
  here(): this {
    const shelf = this.#shelf;
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      value: new Proxy(
        {
          getItem: (name: string) => shelf.get(name) ?? null,
          setItem: (name: string, text: string) => void shelf.set(name, text),
          removeItem: (name: string) => void shelf.delete(name),
        },
        { ownKeys: () => [...shelf.keys()], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) },
      ),
    });
    return this;
  }

  type(value: unknown): void {
    this.here();
    keep(key, value);
    this.sync.typed(key);
  }

  get shows(): unknown {
    this.here();
    return keptOr<unknown>(key, undefined);
  }

  get all(): string {
    return JSON.stringify([...this.#shelf]);
  }
}

const wait = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);
const drafts = () => [...world.outside.drafts.values()];

describe('what is typed, in a browser and on the server', () => {
  it('is on the server a moment after a pause, and never later than some seconds while somebody goes on typing', async () => {
    const one = new OneBrowser();
    one.type({ view: 'Te' });
    await wait(1_000);
    expect(drafts()).toEqual([]);
    await wait(600);
    expect(drafts()).toMatchObject([{ form: 'act:consult', value: { view: 'Te' } }]);
    for (let letters = 0; letters < 6; letters++) {
      one.type({ view: `Tes${'t'.repeat(letters)}` });
      await wait(1_000);
    }
    expect(drafts()).toMatchObject([{ value: { view: expect.stringMatching(/^Test+/) as unknown } }]);
    expect(one.asked).toBeLessThan(4);
  });

  it('is found in another browser, goes on there, and is gone from both once it is handed in', async () => {
    const [one, two] = [new OneBrowser(), new OneBrowser()];
    one.type({ view: 'Begun here' });
    await wait(2_000);
    two.here();
    await two.sync.open(reference);
    expect(two.shows).toEqual({ view: 'Begun here' });
    two.type({ view: 'Begun here, done there' });
    await wait(2_000);
    keep(key, undefined);
    two.sync.forgotten(key);
    await wait(100);
    expect(drafts()).toEqual([]);
    expect(two.all).not.toContain('Begun');
    one.here();
    await one.sync.open(reference);
    expect(one.shows).toBeUndefined();
    expect(one.all).not.toContain('Begun');
  });

  it('typed without a connection goes when it is back, also after the browser was closed', async () => {
    const one = new OneBrowser();
    one.online = false;
    one.type({ view: 'In a tunnel' });
    await wait(30_000);
    expect(drafts()).toEqual([]);
    one.online = true;
    one.sync.sendAll();
    await wait(100);
    expect(drafts()).toMatchObject([{ value: { view: 'In a tunnel' } }]);

    one.online = false;
    one.type({ view: 'In the next tunnel' });
    await wait(2_000);
    const reopened = openDraftSync({ drafts: () => readOk(), keepDraft: (of, form, { value, replaces }) => keptOk(of, form, value, replaces) }, sam.id); // prettier-ignore
    await reopened.open(reference);
    await wait(100);
    expect(drafts()).toMatchObject([{ value: { view: 'In the next tunnel' } }]);
  });

  const readOk = async (): ReturnType<Api['drafts']> => ({ ok: true, value: (await readDrafts(world, sam.id, reference)) as never });
  const keptOk = async (...[of, form, value, replaces]: [string, string, unknown, string | undefined]): ReturnType<Api['keepDraft']> => ({ ok: true, value: (await keepDraft(world, sam.id, of, form, value, replaces)) as never }); // prettier-ignore

  it('in two browsers at once is put together field by field, and shown both where it is the same field', async () => {
    const [one, two] = [new OneBrowser(), new OneBrowser()];
    one.type({ view: 'A', how: 'phone' });
    await wait(2_000);
    two.here();
    await two.sync.open(reference);
    two.online = false;
    two.type({ view: 'A', how: 'letter' });
    await wait(2_000);
    one.type({ view: 'A and more', how: 'phone' });
    await wait(2_000);
    two.here().online = true;
    two.sync.sendAll();
    await wait(100);
    expect(drafts()).toMatchObject([{ value: { view: 'A and more', how: 'letter' } }]);
    expect(two.sync.elsewhere(reference)).toEqual([]);

    one.type({ view: 'A and more', how: 'a visit' });
    await wait(2_000);
    expect(one.here().sync.elsewhere(reference)).toMatchObject([{ touching: { field: 'how', mine: 'a visit', theirs: 'letter' } }]);
    expect(drafts()).toMatchObject([{ value: { how: 'a visit' } }]);
    const [choice] = one.sync.elsewhere(reference);
    if (choice) one.sync.choose(choice, 'theirs');
    await wait(2_000);
    expect(one.shows).toEqual({ view: 'A and more', how: 'letter' });
    expect(drafts()).toMatchObject([{ value: { how: 'letter' } }]);
    expect(one.here().sync.elsewhere(reference)).toEqual([]);
  });

  it('is kept once when the answer is lost, and what was handed in while it was away does not come back', async () => {
    const one = new OneBrowser();
    one.lost = true;
    one.type({ view: 'Kept' });
    await wait(15_000);
    expect(drafts()).toMatchObject([{ value: { view: 'Kept' } }]);
    expect(one.shows).toEqual({ view: 'Kept' });
    expect(one.sync.elsewhere(reference)).toEqual([]);

    one.online = false;
    keep(key, undefined);
    one.sync.forgotten(key);
    await wait(100);
    one.online = true;
    await one.sync.open(reference);
    await wait(100);
    expect(drafts()).toEqual([]);
    expect(one.shows).toBeUndefined();
  });

  it('for what somebody else did meanwhile says so until it is thrown away, in every browser', async () => {
    const [one, two] = [new OneBrowser(), new OneBrowser()];
    key = `${sam.id}:${reference}:decide`;
    one.type('The carers changed their minds.');
    await wait(2_000);
    await one.here().sync.open(reference);
    expect(one.sync.overtaken(reference)).toEqual([]);
    advance(world, 5);
    const data = { decision: 'approve', exclusions: { 'quality-of-care': false, allegation: false } };
    expect(await perform(world, people.tess.id, reference, 'decideRequest', data, commandOf('yes'))).toMatchObject({ outcome: 'ok' });
    two.here();
    await two.sync.open(reference);
    const says = expect.stringMatching(/^Tess Lindqvist already approved this on /) as unknown;
    const expected = [{ key, form: 'decide', says, value: 'The carers changed their minds.' }];
    expect(two.sync.overtaken(reference)).toEqual(expected);
    await one.here().sync.open(reference);
    expect(one.sync.overtaken(reference)).toEqual(expected);
    one.sync.discard(key);
    await wait(100);
    expect(one.sync.overtaken(reference)).toEqual([]);
    expect(drafts()).toEqual([]);
    await two.here().sync.open(reference);
    expect(two.sync.overtaken(reference)).toEqual([]);
    expect(two.shows).toBeUndefined();
  });

  it('too long for the server stays in the browser and says so, until it is shorter', async () => {
    const one = new OneBrowser();
    let told = 0;
    one.sync.heard(`${sam.id}:${reference}`, () => told++);
    one.type({ view: 'x'.repeat(mostDraftLetters) });
    await wait(2_000);
    expect(one.sync.tooLong(reference)).toEqual(['act:consult']);
    expect([one.asked, told]).toEqual([0, 1]);
    expect(one.shows).toEqual({ view: 'x'.repeat(mostDraftLetters) });
    one.type({ view: 'short' });
    await wait(2_000);
    expect(one.sync.tooLong(reference)).toEqual([]);
    expect(drafts()).toMatchObject([{ value: { view: 'short' } }]);
  });

  it('asks nothing where nothing changed, and nothing at all for what is not about a case of this person', async () => {
    const one = new OneBrowser();
    one.type({ view: 'A' });
    await wait(2_000);
    const { asked } = one;
    one.type({ view: 'A' });
    for (const other of ['somebody:SM-2222:act:consult', `${sam.id}:${reference}:unanswered`, 'look']) {
      keep(other, 'x');
      one.sync.typed(other);
    }
    await wait(20_000);
    expect(one.asked).toBe(asked);
  });

  it('of a case the person has no part in any more stays in the browser, and is not sent again and again', async () => {
    const one = new OneBrowser();
    const lost = `${sam.id}:SM-2222:act:consult`;
    keep(lost, { view: 'A' });
    one.sync.typed(lost);
    await wait(60_000);
    expect(one.asked).toBe(1);
    expect(keptOr<unknown>(lost, undefined)).toEqual({ view: 'A' });
  });
});
