import { describe, expect, it } from '@jest/globals';
import { follow } from '../../src/usecases/follow.ts';
import { perform } from '../../src/usecases/perform.ts';
import { readCase } from '../../src/usecases/readCase.ts';
import { isRefusal } from '../../src/usecases/refusal.ts';
import { commandOf, meetingTime, referenceOf, travelled } from '../support/journey.ts';
import { advance, runJobs, type MemoryWorld } from '../support/memoryWorld.ts';
import { people } from '../support/people.ts';

const { sam, quinn, nia } = people;
const inTime = { start: '2026-12-04T15:30:00Z', end: '2026-12-04T16:30:00Z' } as const;
const late = { start: '2026-12-07T10:00:00Z', end: '2026-12-07T11:00:00Z' } as const;
const facts = (world: MemoryWorld) => [...world.outside.log.values()].flatMap(({ appends }) => appends.flat());
const standing = (world: MemoryWorld) => [...world.outside.events.values()].filter(({ cancelled }) => !cancelled);
const seen = async (world: MemoryWorld, person: string = sam.id) => {
  const view = await readCase(world, person, referenceOf(world));
  if (isRefusal(view)) throw new Error(view.says);
  return view;
};
const differs = async (world: MemoryWorld) => (await seen(world)).assessment.findings.filter(({ code }) => code === 'calendar-differs');
async function looked(world: MemoryWorld): Promise<void> {
  advance(world, 1);
  await follow(world);
  await runJobs(world);
}
/** The organiser drags the meeting in Outlook to another time. */
async function moved(to: { readonly start: string; readonly end: string }, world?: MemoryWorld): Promise<MemoryWorld> {
  const at = world ?? (await travelled('scheduleMeeting'));
  at.outside.movedInOutlook.set(standing(at)[0]?.eventId ?? '', to);
  await looked(at);
  return at;
}
const act = (world: MemoryWorld, name: string, data: object, person: string = sam.id, command = name) =>
  perform(world, person, referenceOf(world), name, data, commandOf(command));

describe('a meeting moved in Outlook', () => {
  it('is told of with two ways on, both open to whoever may move it', async () => {
    const world = await moved(inTime);
    expect((await differs(world)).map(({ says, wayOn }) => [says, wayOn])).toEqual([
      [expect.stringContaining('In Outlook the meeting was moved to Fri 4 Dec 2026, 15:30'), 'Take the new time over, or put the old one back: both are one press.'], // prettier-ignore
    ]);
    expect((await seen(world)).mayAct).toEqual(expect.arrayContaining(['takeMove', 'putBack']));
    expect((await seen(world, quinn.id)).mayAct).not.toContain('takeMove');
    expect(await act(world, 'takeMove', {}, nia.id)).toMatchObject({ refused: 'not-found' });
  });

  it('is taken over by one press: the entry that stands is the meeting’s, its text has the new time, nobody is invited twice and the history stays', async () => {
    const world = await moved(inTime);
    const before = standing(world)[0]?.eventId;
    expect(await act(world, 'takeMove', {})).toMatchObject({ outcome: 'ok' });
    await runJobs(world);
    await looked(world);
    expect(world.outside.events.size).toBe(1);
    expect(standing(world)).toMatchObject([{ eventId: before, cancelled: false }]);
    const text = standing(world)[0]?.effect.text ?? '';
    expect(text).toContain('When: Fri 4 Dec 2026, 15:30 to 16:30, London time');
    expect(text).not.toContain('14:00 to 15:00');
    expect(await differs(world)).toEqual([]);
    expect((await seen(world)).assessment.meeting).toMatchObject({ number: 1, ...inTime });
    const booked = facts(world).filter(({ event }) => event === 'meeting.scheduled');
    expect(booked.map(({ start, via }) => [start, via])).toEqual([
      [meetingTime.start, undefined],
      [inTime.start, 'outlook'],
    ]);
    expect(booked[1]).toMatchObject({ reason: 'Moved in Outlook.' });
    // The entry is followed on: another move is seen again.
    await moved(late, world);
    expect(await differs(world)).toHaveLength(1);
  });

  it('to a time after the limit wants the reason, as moving it here does, and keeps it (DOR-2.6)', async () => {
    const world = await moved(late);
    const asked = await act(world, 'takeMove', {});
    expect(asked).toMatchObject({ outcome: 'needs-reason' });
    expect(facts(world).filter(({ event }) => event === 'meeting.scheduled')).toHaveLength(1);
    expect(await act(world, 'takeMove', { reason: 'The carer is away until Monday.' }, sam.id, 'again')).toMatchObject({ outcome: 'ok' });
    await runJobs(world);
    expect((await seen(world)).assessment.meeting).toMatchObject(late);
    expect(facts(world).at(-1)).toBeDefined();
    expect(facts(world).filter(({ event }) => event === 'meeting.scheduled').at(-1)).toMatchObject({ reason: 'The carer is away until Monday.' }); // prettier-ignore
  });

  it('is no act while nothing was moved', async () => {
    const world = await travelled('scheduleMeeting');
    expect((await seen(world)).mayAct).not.toContain('takeMove');
    expect(await act(world, 'takeMove', {})).toMatchObject({ outcome: 'blocked' });
  });
});
