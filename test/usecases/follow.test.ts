import { describe, expect, it } from '@jest/globals';
import { GatewayFailure } from '../../src/usecases/gatewayFailure.ts';
import { follow } from '../../src/usecases/follow.ts';
import { perform } from '../../src/usecases/perform.ts';
import { readCase } from '../../src/usecases/readCase.ts';
import { isRefusal } from '../../src/usecases/refusal.ts';
import { commandOf, meetingTime, referenceOf, travelled } from '../support/journey.ts';
import { advance, memoryWorld, runJobs, type MemoryWorld } from '../support/memoryWorld.ts';
import { people } from '../support/people.ts';

const { sam, farida } = people;
const facts = (world: MemoryWorld) => [...world.outside.log.values()].flatMap(({ appends }) => appends.flat());
const eventId = (world: MemoryWorld): string => [...world.outside.events.values()].find(({ cancelled }) => !cancelled)?.eventId ?? '';
const seen = async (world: MemoryWorld) => {
  const view = await readCase(world, sam.id, referenceOf(world));
  if (isRefusal(view)) throw new Error(view.says);
  return view.assessment;
};
/** The program looks, does what follows, and looks again: the second look changes nothing. */
async function looked(world: MemoryWorld): Promise<void> {
  await follow(world);
  await runJobs(world);
  const before = facts(world).length;
  await follow(world);
  await runJobs(memoryWorld(world.outside));
  expect(facts(world)).toHaveLength(before);
}
const answersOn = async (world: MemoryWorld) =>
  (await seen(world)).seats
    .flatMap(({ people: on }) => on)
    .filter(({ person }) => person.id === farida.id)
    .map(({ answer }) => answer);

describe('answers to invitations', () => {
  it('stand on the checklist, each change once', async () => {
    const world = await travelled('scheduleMeeting');
    await looked(world);
    expect(new Set(await answersOn(world))).toEqual(new Set([undefined]));
    for (const answer of ['declined', 'tentative', 'accepted', 'declined'] as const) {
      advance(world, 1);
      world.outside.answers.set(`${eventId(world)} ${farida.email}`, answer);
      await looked(world);
      expect(new Set(await answersOn(world))).toEqual(new Set([answer]));
    }
    const told = facts(world).filter(({ event }) => event === 'invitation.answered');
    expect(told.map(({ by, answer, via }) => [by, answer, via])).toEqual(
      ['declined', 'tentative', 'accepted', 'declined'].map((answer) => [farida.id, answer, 'outlook']),
    );
  });

  it('are asked for again when the meeting moves: who has not answered the new time has not answered', async () => {
    const world = await travelled('scheduleMeeting');
    world.outside.answers.set(`${eventId(world)} ${farida.email}`, 'accepted');
    await looked(world);
    const data = { start: '2026-12-04T10:00:00Z', end: '2026-12-04T11:00:00Z', reason: 'The school asked' };
    await perform(world, sam.id, referenceOf(world), 'rescheduleMeeting', data, commandOf('rescheduleMeeting'));
    await runJobs(world);
    await looked(world);
    expect(new Set(await answersOn(world))).toEqual(new Set(['none']));
  });

  it('are read the next time when the calendar is away, and those of other cases meanwhile', async () => {
    const world = await travelled('scheduleMeeting');
    world.outside.answers.set(`${eventId(world)} ${farida.email}`, 'declined');
    world.board.fail = ({ name }) =>
      name === 'calendar.entry' ? { when: 'before', error: new GatewayFailure('unavailable', 'x') } : undefined;
    await follow(world);
    expect(facts(world).filter(({ event }) => event === 'invitation.answered')).toEqual([]);
    delete world.board.fail;
    await looked(world);
    expect(facts(world).filter(({ event }) => event === 'invitation.answered')).toHaveLength(1);
  });
});

describe('a meeting changed in Outlook', () => {
  const differs = async (world: MemoryWorld) => (await seen(world)).findings.filter(({ code }) => code === 'calendar-differs');
  const toldOrganiser = (world: MemoryWorld) =>
    world.outside.emitted
      .filter(({ what, key }) => what === 'card' && key.includes('/card/differs/'))
      .map(({ key }) => key.split('/').at(-1));

  it('is judged against the limit, told to the organiser once, and changes nothing by itself (DOR-2.6)', async () => {
    const world = await travelled('scheduleMeeting');
    world.outside.movedInOutlook.set(eventId(world), { start: '2026-12-07T14:00:00Z', end: '2026-12-07T15:00:00Z' });
    await looked(world);
    const [found] = await differs(world);
    expect(found?.says).toContain('moved to Mon 7 Dec 2026, 14:00; the case has Fri 4 Dec 2026, 14:00');
    expect(found?.says).toContain('after the limit, Sat 5 Dec 2026, 09:12');
    expect((await seen(world)).meeting).toMatchObject(meetingTime);
    expect(toldOrganiser(world)).toEqual([sam.id]);
    world.outside.movedInOutlook.delete(eventId(world));
    await looked(world);
    expect(await differs(world)).toEqual([]);
    expect(toldOrganiser(world)).toEqual([sam.id]);
  });

  it('is found when it was taken out of the calendar', async () => {
    const world = await travelled('scheduleMeeting');
    for (const event of world.outside.events.values()) event.cancelled = true;
    await looked(world);
    expect((await differs(world))[0]?.wayOn).toContain('Cancel the meeting here too');
    expect(toldOrganiser(world)).toEqual([sam.id]);
  });
});

describe('an action ticked off in SharePoint', () => {
  const ticked = async (person: string, status = 'done'): Promise<MemoryWorld> => {
    const world = await travelled('finaliseMinutes');
    advance(world, 60);
    const reference = referenceOf(world);
    const key = world.outside.rows.get(reference)?.actions[0]?.key ?? '';
    world.outside.edits.set(reference, [{ key, status, person, at: world.outside.now }]);
    advance(world, 1);
    await looked(world);
    return world;
  };
  const statusIn = (world: MemoryWorld) => [...world.outside.rows.values()][0]?.actions[0]?.fields['ActionStatus'];

  it('is done in the case, by whoever ticked it', async () => {
    const world = await ticked(sam.id);
    const updates = facts(world).filter(({ event }) => event === 'action.updated');
    expect(updates).toMatchObject([{ by: sam.id, action: 'a1', status: 'done', via: 'sharepoint' }]);
    expect((await seen(world)).meeting?.minutes?.actions[0]?.status).toBe('done');
    expect(statusIn(world)).toBe('done');
  });

  it.each([
    ['somebody with no part in the case', people.bea.id, 'done'],
    ['a status there is not', sam.id, 'finished'],
  ])('is put right again: %s', async (_, person, status) => {
    const world = await ticked(person, status);
    expect(facts(world).filter(({ event }) => event === 'action.updated')).toEqual([]);
    expect(statusIn(world)).toBe('open');
    expect(world.outside.emitted).toContainEqual(
      expect.objectContaining({ what: 'log', content: expect.objectContaining({ rows: 1 }) as unknown }),
    );
  });
});
