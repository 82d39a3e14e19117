import { describe, expect, it } from '@jest/globals';
import { follow } from '../../src/usecases/follow.ts';
import { GatewayFailure } from '../../src/usecases/gatewayFailure.ts';
import { keepSubscriptions } from '../../src/usecases/keepSubscriptions.ts';
import { look } from '../../src/usecases/look.ts';
import { readCase } from '../../src/usecases/readCase.ts';
import { reconcile } from '../../src/usecases/reconcile.ts';
import { isRefusal } from '../../src/usecases/refusal.ts';
import { referenceOf, travelled } from '../support/journey.ts';
import { advance, memoryWorld, runJobs, type MemoryWorld } from '../support/memoryWorld.ts';
import { people } from '../support/people.ts';

const { sam, farida } = people;
const calendar = `calendar/${sam.id}`;
const facts = (world: MemoryWorld) => [...world.outside.log.values()].flatMap(({ appends }) => appends.flat());
const answered = (world: MemoryWorld) => facts(world).filter(({ event }) => event === 'invitation.answered');
const declines = (world: MemoryWorld): void => {
  const eventId = [...world.outside.events.values()][0]?.eventId ?? '';
  world.outside.answers.set(`${eventId} ${farida.email}`, 'declined');
};
/** Names of the port calls made meanwhile. */
async function calls(world: MemoryWorld, work: () => Promise<unknown>): Promise<readonly string[]> {
  const made: string[] = [];
  world.board.pause = ({ name }) => Promise.resolve(void made.push(name));
  await work();
  delete world.board.pause;
  return made.filter((_, nth) => nth % 2 === 0);
}

describe('a look at what is watched', () => {
  it('reads no case while nothing changed, and only the case that something changed about', async () => {
    const world = await travelled('scheduleMeeting');
    await follow(world);
    await runJobs(world);
    await follow(world);
    expect(await calls(world, () => look(world, calendar))).not.toContain('caseLog.read');
    declines(world);
    await look(world, calendar);
    expect(answered(world)).toHaveLength(1);
    await look(world, calendar);
    expect(answered(world)).toHaveLength(1);
  });

  it('that was cut short anywhere is made again, and tells nothing twice', async () => {
    const world = await travelled('scheduleMeeting');
    await follow(world);
    declines(world);
    const whole = await calls(memoryWorld(structuredClone(world.outside)), () => Promise.resolve());
    expect(whole).toEqual([]);
    for (const when of ['before', 'after'] as const)
      for (let call = 1; call <= 12; call++) {
        const outside = structuredClone(world.outside);
        const killed = memoryWorld(outside);
        killed.board.dieAt = { call, when };
        await look(killed, calendar).catch(() => undefined);
        const again = memoryWorld(outside);
        await follow(again);
        await follow(again);
        expect([call, when, answered(again).length]).toEqual([call, when, 1]);
      }
  });

  it('moves on when one case cannot be compared, which is compared at the next', async () => {
    const world = await travelled('scheduleMeeting');
    await follow(world);
    declines(world);
    world.board.fail = ({ name }) =>
      name === 'calendar.entry' ? { when: 'before', error: new GatewayFailure('unexpected', 'x') } : undefined;
    await look(world, calendar);
    delete world.board.fail;
    expect(answered(world)).toEqual([]);
    expect(await world.index.toCompare()).toEqual([referenceOf(world)]);
    await follow(world);
    expect(answered(world)).toHaveLength(1);
  });

  it('looks at everything where Microsoft 365 does not say what changed, and after a month begins anew', async () => {
    const world = await travelled('scheduleMeeting');
    await follow(world);
    declines(world);
    world.board.fail = ({ name }) =>
      name === 'changes.calendar' ? { when: 'before', error: new GatewayFailure('denied', 'x') } : undefined;
    await look(world, calendar);
    delete world.board.fail;
    expect(answered(world)).toHaveLength(1);
    await look(world, calendar);
    const begun = world.outside.watches.get(calendar)?.mark?.begun ?? '';
    advance(world, 24 * 60);
    await look(world, calendar);
    expect(world.outside.watches.get(calendar)?.mark?.begun).toBe(begun);
    advance(world, 31 * 24 * 60);
    await look(world, calendar);
    expect(world.outside.watches.get(calendar)?.mark?.begun).not.toBe(begun);
  });

  it('asks to be told of a calendar that is new', async () => {
    const world = await travelled('scheduleMeeting');
    await look(world, calendar);
    expect(world.outside.toKeep.size).toBe(1);
    world.outside.toKeep.clear();
    await look(world, calendar);
    expect(world.outside.toKeep.size).toBe(0);
  });

  it('forgets a calendar in which nothing is looked for any more, and leaves alone what is no watch', async () => {
    const world = await travelled('scheduleMeeting');
    await world.watches.keepMark('calendar/nobody', 'x', world.outside.now);
    expect(await calls(world, () => look(world, 'calendar/nobody'))).not.toContain('changes.calendar');
    expect(world.outside.watches.has('calendar/nobody')).toBe(false);
    expect(await calls(world, () => look(world, 'drive/x'))).toEqual([]);
  });

  it('in a list queues the cases whose rows somebody changed, and no text somebody typed there', async () => {
    const world = await travelled('finaliseMinutes');
    await follow(world);
    world.outside.jobs.clear();
    world.outside.edits.set(referenceOf(world), []);
    world.outside.edits.set('Canary Wrenfield', []);
    await look(world, 'list/Actions');
    expect([...world.outside.jobs]).toEqual([referenceOf(world)]);
  });
});

describe('subscriptions kept', () => {
  const watches = (world: MemoryWorld) => [...world.outside.subscriptions.values()].map(({ watch }) => watch).sort();
  const wanted = [calendar, 'list/Actions', 'list/Invitees', 'list/Meetings', 'list/Minutes'];

  it('stand once for each watch, wherever the program was stopped', async () => {
    const world = await travelled('scheduleMeeting');
    for (const when of ['before', 'after'] as const)
      for (let call = 1; call <= 18; call++) {
        const outside = structuredClone(world.outside);
        const killed = memoryWorld(outside);
        killed.board.dieAt = { call, when };
        await keepSubscriptions(killed).catch(() => undefined);
        const again = memoryWorld(outside);
        await keepSubscriptions(again);
        expect(watches(again)).toEqual(wanted);
      }
  });

  it('are renewed in time, made again when they ran out, and removed with the last case that needs them', async () => {
    const world = await travelled('scheduleMeeting');
    await keepSubscriptions(world);
    const first = [...world.outside.subscriptions.keys()];
    advance(world, 36 * 60);
    await keepSubscriptions(world);
    expect([...world.outside.subscriptions.keys()]).toEqual(first);
    const ends = [...world.outside.subscriptions.values()].map(({ expires }) => Date.parse(expires) - Date.parse(world.outside.now));
    expect(Math.min(...ends)).toBeGreaterThan(69 * 3_600_000);
    world.outside.subscriptions.clear();
    await keepSubscriptions(world);
    expect(watches(world)).toEqual(wanted);
    await look(world, calendar);
    world.outside.index.clear();
    await keepSubscriptions(world);
    expect(watches(world)).toEqual(wanted.slice(1));
    expect(world.outside.watches.has(calendar)).toBe(false);
  });

  it('one that Microsoft 365 refuses keeps nobody from the others, and the work is asked for again', async () => {
    const world = await travelled('scheduleMeeting');
    world.board.fail = ({ name, args }) =>
      name === 'subscriptions.make' && JSON.stringify(args).includes('calendar')
        ? { when: 'before', error: new GatewayFailure('unexpected', 'x') }
        : undefined;
    await expect(keepSubscriptions(world)).rejects.toMatchObject({ kind: 'unexpected' });
    expect(watches(world)).toEqual(wanted.slice(1));
    expect(JSON.stringify(world.outside.emitted)).toContain('PUBLIC_ORIGIN');
  });

  it('a renewal that was asked for is made once, and forgotten only when it was', async () => {
    const world = await travelled('scheduleMeeting');
    await keepSubscriptions(world);
    world.outside.toLook.clear();
    await world.watches.askRenewal(calendar);
    world.board.fail = ({ name }) =>
      name === 'subscriptions.renew' ? { when: 'before', error: new GatewayFailure('unavailable', 'x') } : undefined;
    await expect(keepSubscriptions(world)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(await world.watches.renewals()).toEqual([calendar]);
    delete world.board.fail;
    await keepSubscriptions(world);
    expect(await world.watches.renewals()).toEqual([]);
    expect([...world.outside.toLook]).toEqual([calendar]);
  });

  it('are none of our business where nobody could reach us', async () => {
    const { subscriptions: _none, ...world } = await travelled('scheduleMeeting');
    await keepSubscriptions(world);
    expect(world.outside.subscriptions.size).toBe(0);
  });
});

describe('a row somebody changed by hand', () => {
  const row = (world: MemoryWorld) => ({
    list: 'Meetings',
    key: `${referenceOf(world)}/1`,
    person: sam.id,
    at: world.outside.now,
    columns: ['Chair', 'Stage'],
  });
  const notes = (world: MemoryWorld) => facts(world).filter(({ event }) => event === 'row.put-right');

  it('is put right, and who changed what stands in the history of the case, once', async () => {
    const world = await travelled('scheduleMeeting');
    await follow(world);
    world.outside.drift.set(referenceOf(world), [row(world)]);
    await follow(world);
    await runJobs(world);
    await follow(world);
    await runJobs(world);
    expect(notes(world)).toMatchObject([{ by: sam.id, list: 'Meetings', columns: ['Chair', 'Stage'], via: 'sharepoint' }]);
    expect(world.outside.drift.size).toBe(0);
    const view = await readCase(world, sam.id, referenceOf(world));
    expect(isRefusal(view) ? [] : view.assessment.timeline.map(({ says }) => says)).toContain(
      'Sam Okafor changed Chair and Stage by hand in the list Meetings in SharePoint; it was put right from the record',
    );
  });

  it('is noted before it is put right, wherever the program was stopped', async () => {
    const world = await travelled('scheduleMeeting');
    world.outside.drift.set(referenceOf(world), [row(world)]);
    for (let call = 1; call <= 14; call++) {
      const outside = structuredClone(world.outside);
      const killed = memoryWorld(outside);
      killed.board.dieAt = { call, when: 'after' };
      await reconcile(killed, referenceOf(killed)).catch(() => undefined);
      const again = memoryWorld(outside);
      await reconcile(again, referenceOf(again));
      expect([call, notes(again).length, outside.drift.size]).toEqual([call, 1, 0]);
    }
  });
});
