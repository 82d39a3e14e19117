import { describe, expect, it } from '@jest/globals';
import type { Checked } from '../../src/api/contract.ts';
import { checkAppointment } from '../../src/usecases/checkAppointment.ts';
import { perform } from '../../src/usecases/perform.ts';
import { isRefusal } from '../../src/usecases/refusal.ts';
import { commandOf, meetingTime, referenceOf, travelled } from '../support/journey.ts';
import { memoryWorld, type MemoryWorld } from '../support/memoryWorld.ts';
import { outsiders, people } from '../support/people.ts';

const { sam, tess, farida, owen, quinn, bea } = people;
const everybody = [tess, farida, owen, quinn, outsiders.carla].map(({ email }) => email);
const late = { start: '2026-12-07T14:00:00Z', end: '2026-12-07T15:00:00Z' };

async function checked(world: MemoryWorld, given: object = {}, personId = sam.id): Promise<Checked['check']> {
  const answer = await checkAppointment(world, personId, referenceOf(world), { ...meetingTime, people: everybody, ...given });
  if (isRefusal(answer)) throw new Error(answer.says);
  return answer.check;
}
const missing = (check: Checked['check']) => check.people.filter(({ state }) => state === 'missing').map(({ name }) => name);

describe('an appointment open in Outlook', () => {
  it('with everybody on it inside the limit is as the procedure has it; being on it is the decision to invite (DOR-2.6, DOR-2.7)', async () => {
    const check = await checked(await travelled('decideRequest'));
    expect([check.act, check.limit?.keeps, missing(check), check.strangers]).toEqual(['scheduleMeeting', 'inside', [], []]);
    // The child has no mailbox: that decision is taken elsewhere.
    expect(check.findings.flatMap(({ about }) => about?.person ?? [])).toEqual(['child']);
    expect(check.snapshot.stops.map(({ must }) => must)).toEqual([false]);
    expect(check.limit?.clause).toBe('DOR-2.6');
  });

  it('wants no reason once the one who cannot be on it is settled: the child has no mailbox (DOR-2.7b)', async () => {
    const check = await checked(await travelled('decideInvitee'));
    expect([check.outcome, check.findings]).toEqual(['ok', []]);
    expect(check.people.filter(({ state }) => state === 'by-hand').map(({ email }) => email)).toEqual([undefined]);
  });

  it('after the limit wants a reason, which is kept for exactly those times and books nothing (DOR-2.6)', async () => {
    const world = await travelled('decideInvitee');
    const before = await checked(world, late);
    expect([before.outcome, before.limit?.keeps]).toEqual(['needs-reason', 'after']);
    expect(before.findings.map(({ code, clause }) => [code, clause])).toContainEqual(['window-late', 'DOR-2.6']);
    const onInvitation = [tess.id, farida.id, owen.id, quinn.id];
    const data = { ...late, reason: 'The carer is away until then', onInvitation };
    const kept = await perform(world, sam.id, referenceOf(world), 'scheduleMeeting', data, commandOf('planned'));
    if (isRefusal(kept)) throw new Error(kept.says);
    expect([kept.outcome, kept.assessment.stage, world.outside.events.size]).toEqual(['ok', 'approved', 0]);
    const after = await checked(world, late);
    expect([after.outcome, after.reasonKept, after.snapshot.reason]).toEqual([
      'ok',
      true,
      { start: Date.parse(late.start), end: Date.parse(late.end) },
    ]);
    expect((await checked(world, { ...late, end: '2026-12-07T15:30:00Z' })).outcome).toBe('needs-reason');
  });

  it('names who is missing with the clause, whatever the letters of an address (DOR-2.8-i)', async () => {
    const world = await travelled('decideInvitee');
    const check = await checked(world, { people: [tess.email.toUpperCase(), owen.email, quinn.email] });
    expect(missing(check)).toEqual(expect.arrayContaining([farida.name, outsiders.carla.name]));
    expect(missing(check)).not.toContain(tess.name);
    expect(check.people.find(({ name }) => name === outsiders.carla.name)?.clause).toMatch(/^DOR-/);
  });

  it('does not count the organiser as missing, whether Outlook lists them or not', async () => {
    const world = await travelled('decideInvitee');
    for (const on of [everybody, [...everybody, sam.email]]) expect(missing(await checked(world, { people: on }))).toEqual([]);
  });

  it('names addresses of nobody in the case', async () => {
    const check = await checked(await travelled('decideInvitee'), { people: [...everybody, 'Somebody@else.example'] });
    expect(check.strangers).toEqual(['somebody@else.example']);
  });

  it('before the approval says so, and the check on sending will too (DOR-2.3-ii)', async () => {
    const check = await checked(await travelled('submitRequest'));
    expect(['blocked', 'incomplete']).toContain(check.outcome);
    expect(check.snapshot.stops.some(({ must }) => must)).toBe(true);
  });

  it('is filled with the words and the subject the program itself would use: the reference only', async () => {
    const world = await travelled('decideInvitee');
    const { fill } = await checked(world, late);
    await perform(world, sam.id, referenceOf(world), 'scheduleMeeting', { ...meetingTime, chair: tess.id }, commandOf('scheduleMeeting'));
    const same = await checked(await travelled('scheduleMeeting'));
    expect(fill.subject).toBe(`Stability Meeting ${referenceOf(world)}`);
    expect(fill.text).toMatch(/^You are asked to a Stability Meeting\.\n\nChair: /);
    expect(fill.text).toContain(`Reference: ${referenceOf(world)}`);
    expect([same.act, same.outcome, same.says]).toEqual(['rescheduleMeeting', 'ok', 'This is the meeting as it is booked.']);
  });

  it('of a booked meeting at another time is a move, which wants its reason', async () => {
    const check = await checked(await travelled('scheduleMeeting'), { start: '2026-12-04T10:00:00Z', end: '2026-12-04T11:00:00Z' });
    expect([check.act, check.outcome, check.says]).toEqual(['rescheduleMeeting', 'needs-reason', 'Say why the meeting is moved.']);
  });

  it('leaves a snapshot small enough for the appointment, without a name of the child in it', async () => {
    const text = JSON.stringify((await checked(await travelled('decideInvitee'))).snapshot);
    expect(text.length).toBeLessThan(2400);
    expect(text).not.toMatch(/Canary|Wrenfield/);
  });

  it('is shown to nobody without a part in the case', async () => {
    const world = await travelled('decideInvitee');
    const answer = await checkAppointment(world, bea.id, referenceOf(world), { ...meetingTime, people: [] });
    expect(answer).toMatchObject({ refused: 'not-found' });
    expect(await checkAppointment(memoryWorld(), sam.id, 'SM-0000', { ...meetingTime, people: [] })).toMatchObject({
      refused: 'not-found',
    });
  });
});
