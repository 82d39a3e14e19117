import { describe, expect, it } from '@jest/globals';
import { freeRooms } from '../../src/usecases/freeRooms.ts';
import { GatewayFailure } from '../../src/usecases/gatewayFailure.ts';
import { offerCaseTimes } from '../../src/usecases/offerCaseTimes.ts';
import { perform } from '../../src/usecases/perform.ts';
import { isRefusal } from '../../src/usecases/refusal.ts';
import { commandOf, meetingTime, referenceOf, travelled } from '../support/journey.ts';
import { runJobs, type MemoryWorld } from '../support/memoryWorld.ts';
import { people } from '../support/people.ts';

const { sam, tess } = people;
const brook = 'brook.room@council.example';

async function inRoom(world: MemoryWorld) {
  const times = await offerCaseTimes(world, sam.id, referenceOf(world), 60, 'room');
  if (isRefusal(times)) throw new Error(times.says);
  return times;
}
const book = (world: MemoryWorld, data: object, name = 'book') =>
  perform(world, sam.id, referenceOf(world), 'scheduleMeeting', { ...meetingTime, chair: tess.id, ...data }, commandOf(name));
const eventOf = (world: MemoryWorld) => [...world.outside.events.values()].at(-1)?.effect;

describe('a meeting in a room', () => {
  it('is offered when a room with enough seats is free, and the room is named', async () => {
    const world = await travelled('decideInvitee');
    const { offers, notes } = await inRoom(world);
    expect(offers[0]).toMatchObject({ room: 'Brook Room', roomEmail: brook, why: expect.stringContaining('Brook Room is free.') });
    // Three seats are too few for those invited.
    expect(notes.join(' ')).toContain('1 of 2 rooms have fewer seats');
    expect(offers.every(({ why }) => !why.includes('Elm'))).toBe(true);
  });

  it('is not offered while no room is free: online would open a time, and online there are times', async () => {
    const world = await travelled('decideInvitee');
    world.outside.busy.set(brook, [{ start: world.outside.now, end: '2027-03-01T00:00:00Z', status: 'busy' }]);
    const { offers, whyNot } = await inRoom(world);
    expect(offers).toEqual([]);
    expect(whyNot?.says).toContain('the rooms, of which none is free');
    expect(whyNot?.openings[0]).toMatchObject({ ways: ['place'], says: expect.stringContaining('If it were held online') });
    const online = await offerCaseTimes(world, sam.id, referenceOf(world), 60);
    expect(isRefusal(online) ? 0 : online.offers.length).toBeGreaterThan(0);
  });

  it('says so where the council keeps no rooms, or gave no leave to list them; nothing else fails', async () => {
    const world = await travelled('decideInvitee');
    world.outside.rooms.length = 0;
    expect((await inRoom(world)).notes).toContain('The council keeps no calendars of rooms. Times online can be offered.');
    world.board.fail = ({ name }) => (name === 'rooms.all' ? { when: 'before', error: new GatewayFailure('denied', 'places') } : undefined);
    expect((await inRoom(world)).notes.join()).toContain('Place.Read.All');
  });

  it('has the room in the calendar entry as a resource, with its name in the invitation, and keeps it when the meeting moves', async () => {
    const world = await travelled('decideInvitee');
    await book(world, { place: 'room', room: { email: brook.toUpperCase() } });
    await runJobs(world);
    const room = { name: 'Brook Room', email: brook, building: 'Riverside House' };
    expect(eventOf(world)).toMatchObject({ room, where: 'Brook Room, Riverside House' });
    expect(eventOf(world)?.text).toContain(
      'Where: Brook Room, Riverside House. Or online: Microsoft Teams, with the link in this invitation',
    );
    const moved = { start: '2026-12-04T15:00:00Z', end: '2026-12-04T16:00:00Z', reason: 'The carer cannot come earlier.' };
    await perform(world, sam.id, referenceOf(world), 'rescheduleMeeting', moved, commandOf('move'));
    await runJobs(world);
    expect(eventOf(world)).toMatchObject({ start: moved.start, room });
    await perform(world, sam.id, referenceOf(world), 'rescheduleMeeting', { ...moved, place: 'online' }, commandOf('online'));
    await runJobs(world);
    expect(eventOf(world)).not.toHaveProperty('room');
    expect(eventOf(world)?.text).toContain('Where: Microsoft Teams, with the link in this invitation');
  });

  it('that is moved from the chat is offered times at which its own room is free', async () => {
    const world = await travelled('decideInvitee');
    await book(world, { room: { email: brook } });
    await runJobs(world);
    world.outside.busy.set(brook, [{ start: '2026-12-03T00:00:00Z', end: '2026-12-04T13:00:00Z', status: 'busy' }]);
    const times = await offerCaseTimes(world, sam.id, referenceOf(world), 60, 'as-booked');
    const starts = isRefusal(times) ? [] : times.offers.map(({ start, room }) => [start >= '2026-12-04T13:00:00Z', room]);
    expect(starts.length).toBeGreaterThan(0);
    expect(new Set(starts.map(String))).toEqual(new Set(['true,Brook Room']));
  });

  it('is not in its own way when it is moved: neither in the calendars of its people nor in its room', async () => {
    const world = await travelled('decideInvitee');
    await book(world, { room: { email: brook } });
    await runJobs(world);
    const own = { ...meetingTime, status: 'busy' } as const;
    const other = { start: '2026-12-03T00:00:00Z', end: '2026-12-04T13:45:00Z', status: 'busy' } as const;
    for (const email of [brook, tess.email]) world.outside.busy.set(email, [other, own]);
    const soon = { start: '2026-12-04T14:15:00Z', end: '2026-12-04T15:15:00Z' };
    expect(await freeRooms(world, sam.id, referenceOf(world), soon.start, soon.end)).toMatchObject({ rooms: [{ email: brook }] });
    const times = await offerCaseTimes(world, sam.id, referenceOf(world), 60, 'as-booked');
    expect(isRefusal(times) ? [] : times.offers.map(({ start }) => start)).toContain('2026-12-04T13:45:00Z');
    // A second entry at the same times is somebody else's.
    world.outside.busy.set(brook, [own, own]);
    expect(await freeRooms(world, sam.id, referenceOf(world), soon.start, soon.end)).toMatchObject({ rooms: [] });
  });

  it('never asks an address that is none of the council’s rooms, and wants one when a room is wanted', async () => {
    const world = await travelled('decideInvitee');
    expect(await book(world, { room: { email: 'somebody@elsewhere.example' } })).toMatchObject({ refused: 'not-understood', says: expect.stringContaining('none of the council’s rooms') }); // prettier-ignore
    expect(await book(world, { place: 'room' }, 'no room')).toMatchObject({
      outcome: 'incomplete',
      findings: [{ about: { field: 'room' } }],
    });
    expect(world.outside.events.size).toBe(0);
  });

  it('tells of the home and of other places without saying where they are', async () => {
    const world = await travelled('decideInvitee');
    await book(world, { place: 'home' });
    await runJobs(world);
    expect(eventOf(world)).toMatchObject({ where: 'At the child’s home' });
    expect(eventOf(world)?.text).toContain('Where: At the child’s home; Sam Okafor tells you the way. Or online:');
  });
});

describe('the rooms free at a time', () => {
  const at = (world: MemoryWorld, start: string = meetingTime.start, end: string = meetingTime.end) =>
    freeRooms(world, sam.id, referenceOf(world), start, end);

  it('are those with enough seats and nothing booked', async () => {
    const world = await travelled('decideInvitee');
    expect(await at(world)).toMatchObject({ rooms: [{ email: brook, seats: 14 }] });
    world.outside.busy.set(brook, [{ start: '2026-12-04T14:30:00Z', end: '2026-12-04T16:00:00Z', status: 'busy' }]);
    expect(await at(world)).toMatchObject({ rooms: [], notes: expect.arrayContaining(['No room is free then. Online would do.']) });
    expect(await at(world, '2026-12-04T13:30:00Z', '2026-12-04T14:30:00Z')).toMatchObject({ rooms: [{ email: brook }] });
  });

  it('are told to people of the case alone, for a time that can be', async () => {
    const world = await travelled('decideInvitee');
    expect(await at(world, '', '')).toMatchObject({ refused: 'not-understood' });
    expect(await freeRooms(world, people.nia.id, referenceOf(world), meetingTime.start, meetingTime.end)).toMatchObject({ refused: 'not-found' }); // prettier-ignore
  });
});
