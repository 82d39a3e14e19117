import { describe, expect, it } from '@jest/globals';
import type { Policy } from '../../src/domain/policy/policy.ts';
import { packsOf } from '../../src/policies/packsOf.ts';
import { checkAppointment } from '../../src/usecases/checkAppointment.ts';
import { follow } from '../../src/usecases/follow.ts';
import { perform } from '../../src/usecases/perform.ts';
import { isRefusal } from '../../src/usecases/refusal.ts';
import { commandOf, meetingTime, referenceOf, travelled } from '../support/journey.ts';
import { runJobs, type MemoryWorld } from '../support/memoryWorld.ts';
import { outsiders, people } from '../support/people.ts';

const { sam, tess, farida, owen, quinn } = people;
const everybody = [tess, farida, owen, quinn, outsiders.carla].map(({ email }) => email);

/** The same council with a procedure that keeps those invited from one another, always or in some homes. */
const keeping = (world: MemoryWorld, when?: object): MemoryWorld => {
  const dorset = world.packs.get('dorset') as Policy;
  const [[kind, rules] = ['', undefined]] = Object.entries(dorset.meetings);
  const rule = { clause: 'DOR-2.7', ...(when && { when }) };
  return {
    ...world,
    packs: packsOf([{ ...dorset, meetings: { ...dorset.meetings, [kind]: { ...rules, 'hide-invited': rule } } } as Policy]),
  };
};
const check = async (world: MemoryWorld) => {
  const answer = await checkAppointment(world, sam.id, referenceOf(world), { ...meetingTime, people: everybody });
  if (isRefusal(answer)) throw new Error(answer.says);
  return answer.check.hides;
};
const act = (world: MemoryWorld, data: object, command: string) =>
  perform(world, sam.id, referenceOf(world), 'scheduleMeeting', { ...meetingTime, ...data }, commandOf(command));
const sends = (world: MemoryWorld): void => {
  const subject = `Stability Meeting ${referenceOf(world)}`;
  world.outside.sentInOutlook.set(sam.id, [{ eventId: 'own-1', subject, people: everybody, joinUrl: 'https://teams.example/own', ...meetingTime }]); // prettier-ignore
};
const booked = (world: MemoryWorld) => [...world.outside.events.values()].at(-1)?.effect.hidden;

describe('those invited kept from one another', () => {
  it('by the procedure, whatever was pressed, and where nobody knows whether it applies', async () => {
    for (const when of [undefined, { 'placement.type': 'foster' }, { somethingUnknown: true }]) {
      const world = keeping(await travelled('decideInvitee'), when);
      expect(await check(world)).toEqual({ by: 'procedure', says: 'Nobody invited sees who else is invited. Dorset 2.7.' });
      await act(world, {}, 'book');
      await runJobs(world);
      expect(booked(world)).toBe(true);
    }
  });

  it('not where the procedure does not say so', async () => {
    const world = keeping(await travelled('decideInvitee'), { 'placement.type': 'residential' });
    expect(await check(world)).toBeUndefined();
    await act(world, {}, 'book');
    expect(booked(world)).toBeUndefined();
  });

  it('by a press in the Outlook pane, kept for these times beside the reason and taken back by another; the entry that was sent is changed once', async () => {
    const world = await travelled('decideInvitee');
    const onInvitation = [tess, farida, owen, quinn].map(({ id }) => id);
    await act(world, { onInvitation, reason: 'As agreed.' }, 'why');
    await act(world, { onInvitation, hidePeople: true }, 'hide');
    expect(await check(world)).toEqual({ by: 'press', says: 'Nobody invited sees who else is invited.' });
    await act(world, { onInvitation, hidePeople: false }, 'show');
    expect(await check(world)).toBeUndefined();
    await act(world, { onInvitation, hidePeople: true }, 'hide again');
    sends(world);
    await follow(world);
    await runJobs(world);
    await follow(world);
    expect([...world.outside.hiddenInOutlook]).toEqual(['own-1']);
    const facts = [...world.outside.log.values()].flatMap(({ appends }) => appends.flat());
    expect(facts.find(({ event }) => event === 'meeting.scheduled')).toMatchObject({
      hidePeople: true,
      reason: 'As agreed.',
      via: 'outlook',
    });
  });

  it('leaves an entry alone that nobody asked to have so', async () => {
    const world = await travelled('decideInvitee');
    sends(world);
    await follow(world);
    await follow(world);
    expect([...world.outside.hiddenInOutlook]).toEqual([]);
  });
});
