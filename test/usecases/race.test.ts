import { describe, expect, it } from '@jest/globals';
import { perform } from '../../src/usecases/perform.ts';
import { isRefusal } from '../../src/usecases/refusal.ts';
import { raiseConcern } from '../../src/usecases/raiseConcern.ts';
import { reconcile } from '../../src/usecases/reconcile.ts';
import { commandOf, concern, referenceOf, travelled } from '../support/journey.ts';
import { memoryOutside, type MemoryOutside } from '../support/memoryOutside.ts';
import { memoryWorld, ordinaryMorning, runJobs, type MemoryWorld } from '../support/memoryWorld.ts';
import { people } from '../support/people.ts';

const { sam, tess, priya } = people;
const exclusions = { 'quality-of-care': false, allegation: false };

/** Small numbers in an order that is always the same for the same seed (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A program over the outside in which every call takes some turns of the event loop, as many as the numbers say. */
function slow(outside: MemoryOutside, number: (below: number) => number): MemoryWorld {
  const world = memoryWorld(outside);
  world.board.pause = async () => {
    for (let turn = number(6); turn > 0; turn--) await Promise.resolve();
  };
  return world;
}

/** A copy of what is outside, so that a thousand races can start from one place. */
const copyOf = (outside: MemoryOutside): MemoryOutside => structuredClone(outside);

/** No more than a request that waits for its decision. */
async function waiting(): Promise<MemoryWorld> {
  const world = memoryWorld();
  await raiseConcern(world, sam.id, concern(ordinaryMorning), commandOf('raiseConcern'));
  await perform(world, sam.id, referenceOf(world), 'submitRequest', {}, commandOf('submitRequest'));
  return world;
}

describe('two who save the minutes at once', () => {
  it.each([
    ['different sections: both stand', 'discussion', true],
    ['the same section: one stands, and the other is shown it', 'reason', false],
  ] as const)('in %s, in two hundred interleavings', async (_what, section, together) => {
    const start = await travelled('saveMinutes');
    const reference = referenceOf(start);
    const saved = (outside: MemoryOutside) =>
      (outside.log.get(reference)?.appends.flat() ?? []).findLast(({ event }) => event === 'minutes.drafted');
    const basedOn = saved(start.outside)?.recorded;
    const firsts = new Set<unknown>();
    for (let seed = 0; seed < 200; seed++) {
      const outside = copyOf(start.outside);
      const number = numbers(seed);
      const [one, two] = [slow(outside, number), slow(outside, number)];
      const actions = saved(outside)?.['actions'];
      const save = (world: MemoryWorld, id: string, words: Record<string, string>) =>
        perform(world, id, reference, 'saveMinutes', { sections: words, actions, supportedByAll: true, basedOn }, commandOf(id));
      const answers = await Promise.all([save(one, sam.id, { reason: 'Of Sam' }), save(two, tess.id, { [section]: 'Of Tess' })]);
      const ended = saved(outside);
      firsts.add(ended?.by);
      if (together) expect(ended).toMatchObject({ sections: { reason: 'Of Sam', discussion: 'Of Tess' } });
      else {
        const late = answers.filter((answer) => isRefusal(answer) || answer.outcome === 'incomplete');
        expect(late).toMatchObject([{ details: { meanwhile: ['sections.reason'] }, findings: [{ about: { field: 'sections.reason' } }] }]);
        expect(ended?.['sections']).toMatchObject({ reason: ended?.by === sam.id ? 'Of Sam' : 'Of Tess' });
      }
    }
    // Both orders have to come up, or nothing was raced.
    expect(firsts.size).toBe(2);
  });
});

describe('two at once', () => {
  it('one of two deciders decides, and the other is told who and when, in a thousand interleavings', async () => {
    const start = await waiting();
    const reference = referenceOf(start);
    await perform(
      start,
      sam.id,
      reference,
      'assignRole',
      { role: 'child-team-manager', person: { id: priya.id }, reason: 'Cover' },
      commandOf('cover'),
    );
    const winners: Record<string, number> = {};
    for (let seed = 0; seed < 1000; seed++) {
      const outside = copyOf(start.outside);
      const number = numbers(seed);
      const [one, two] = [slow(outside, number), slow(outside, number)];
      const answers = await Promise.all([
        perform(one, tess.id, reference, 'decideRequest', { decision: 'approve', exclusions }, commandOf('tess')),
        perform(two, priya.id, reference, 'decideRequest', { decision: 'refuse', reason: 'Not now' }, commandOf('priya')),
      ]);
      const decisions = (outside.log.get(reference)?.appends.flat() ?? []).filter(({ event }) => event.startsWith('approval.'));
      expect(decisions).toHaveLength(1);
      const tessWon = decisions[0]?.by === tess.id;
      const [winner, loser] = tessWon ? answers : [answers[1], answers[0]];
      expect(winner).toMatchObject({ outcome: expect.stringMatching(/^ok/) });
      const says = isRefusal(loser) || loser.outcome === 'blocked' ? loser.says : `not told: ${loser.outcome}`;
      expect(says).toContain(tessWon ? tess.name : priya.name);
      expect(says).toContain('Thu 3 Dec 2026, 09:12');
      winners[tessWon ? 'tess' : 'priya'] = (winners[tessWon ? 'tess' : 'priya'] ?? 0) + 1;
    }
    // Both orders have to come up, or nothing was raced.
    expect(winners['tess']).toBeGreaterThan(100);
    expect(winners['priya']).toBeGreaterThan(100);
  });

  it('one press sent twice decides once, and both are told the same', async () => {
    const start = await waiting();
    const reference = referenceOf(start);
    for (let seed = 0; seed < 200; seed++) {
      const outside = copyOf(start.outside);
      const number = numbers(seed);
      const press = (world: MemoryWorld) =>
        perform(world, tess.id, reference, 'decideRequest', { decision: 'approve', exclusions }, commandOf('tess'));
      const [one, two] = await Promise.all([press(slow(outside, number)), press(slow(outside, number))]);
      expect({ ...one, assessment: undefined }).toEqual({ ...two, assessment: undefined });
      expect((outside.log.get(reference)?.appends.flat() ?? []).filter(({ event }) => event === 'approval.granted')).toHaveLength(1);
    }
  });

  it('one worry pressed twice opens one case', async () => {
    for (let seed = 0; seed < 200; seed++) {
      const outside = memoryOutside(ordinaryMorning);
      const number = numbers(seed);
      const press = (world: MemoryWorld) => raiseConcern(world, sam.id, concern(ordinaryMorning), commandOf('worry'));
      await Promise.all([press(slow(outside, number)), press(slow(outside, number)), press(slow(outside, number))]);
      expect(outside.log.size).toBe(1);
    }
  });

  it('two programs that settle one case at once, while somebody works on it, do everything once', async () => {
    const { outside: settled } = await travelled('circulateMinutes');
    const alone = new Set(settled.mails.keys());
    const before = await travelled('finaliseMinutes');
    const reference = referenceOf(before);
    for (let seed = 0; seed < 30; seed++) {
      const outside = copyOf(before.outside);
      const number = numbers(seed);
      const circulate = (world: MemoryWorld) =>
        perform(
          world,
          sam.id,
          reference,
          'circulateMinutes',
          { documents: ['meeting-notes', 'action-plan'] },
          commandOf('circulateMinutes'),
        );
      await circulate(memoryWorld(outside));
      await Promise.all([
        reconcile(slow(outside, number), reference),
        reconcile(slow(outside, number), reference),
        perform(slow(outside, number), sam.id, reference, 'updateAction', { action: 'a1', status: 'done' }, commandOf('done')),
      ]);
      await runJobs(memoryWorld(outside));
      expect(new Set(outside.mails.keys())).toEqual(alone);
      const keys = outside.emitted.filter(({ what }) => what === 'mail' || what === 'event' || what === 'card').map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      const recorded = (outside.log.get(reference)?.appends.flat() ?? []).flatMap((fact) =>
        fact.event === 'minutes.circulated' ? [fact['effect']] : [],
      );
      expect(new Set(recorded).size).toBe(recorded.length);
      expect(outside.index.get(reference)?.length).toBe(outside.log.get(reference)?.appends.length);
    }
  });
});
