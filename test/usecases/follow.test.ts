import { describe, expect, it } from '@jest/globals';
import { GatewayFailure } from '../../src/usecases/gatewayFailure.ts';
import { follow } from '../../src/usecases/follow.ts';
import { perform } from '../../src/usecases/perform.ts';
import { readCase } from '../../src/usecases/readCase.ts';
import { isRefusal } from '../../src/usecases/refusal.ts';
import { commandOf, meetingTime, referenceOf, travelled } from '../support/journey.ts';
import { advance, memoryWorld, runJobs, type MemoryWorld } from '../support/memoryWorld.ts';
import { people } from '../support/people.ts';

const { sam, farida, quinn } = people;
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

describe('somebody the meeting cannot do without', () => {
  const told = (world: MemoryWorld) =>
    world.outside.emitted.filter(({ what, key }) => what === 'card' && key.includes('/card/answers/')).map(({ key }) => key.split('/').at(-1)); // prettier-ignore
  const left = async (world: MemoryWorld) => (await seen(world)).findings.filter(({ about }) => about?.field === 'answers');

  it('who is to chair, declines: a finding with the way on and a card to the organiser, once, gone when they come after all (DOR-2.5-i)', async () => {
    const world = await travelled('scheduleMeeting');
    world.outside.answers.set(`${eventId(world)} ${people.tess.email}`, 'declined');
    await looked(world);
    expect((await left(world)).map(({ says }) => says)).toEqual([
      'Tess Lindqvist, who is to chair, has declined the invitation. Dorset 2.5-i.',
    ]);
    expect((await left(world))[0]?.wayOn).toContain('another time');
    expect(told(world)).toEqual([sam.id]);
    advance(world, 1);
    world.outside.answers.set(`${eventId(world)} ${people.tess.email}`, 'accepted');
    await looked(world);
    expect(await left(world)).toEqual([]);
    expect(told(world)).toEqual([sam.id]);
  });

  it('is a room that declines, since somebody else has it: a finding with the way on and a card, gone with another room (DOR-2.7)', async () => {
    const world = await travelled('decideInvitee');
    const room = { email: 'brook.room@council.example' };
    const book = (act: string, data: object) =>
      perform(world, sam.id, referenceOf(world), act, { ...meetingTime, ...data }, commandOf(act));
    await book('scheduleMeeting', { room });
    await runJobs(world);
    world.outside.answers.set(`${eventId(world)} ${room.email}`, 'declined');
    await looked(world);
    const taken = async () => (await seen(world)).findings.filter(({ about }) => about?.field === 'room').map(({ says, wayOn }) => [says, wayOn]); // prettier-ignore
    expect(await taken()).toEqual([
      [
        expect.stringContaining('Brook Room has declined the invitation: it is taken then.'),
        'Choose another room or another time, or hold the meeting online.',
      ],
    ]);
    expect(told(world)).toEqual([sam.id]);
    await book('rescheduleMeeting', { reason: 'The room is taken.', place: 'online' });
    await runJobs(world);
    await looked(world);
    expect(await taken()).toEqual([]);
    expect(told(world)).toEqual([sam.id]);
  });

  it('proposes another time: a fact, a finding weighed against the limit and a card to the organiser, gone when they answer again (DOR-2.6)', async () => {
    const world = await travelled('scheduleMeeting');
    const proposed = async () =>
      (await seen(world)).findings.filter(({ about }) => about?.field === 'proposed').map(({ says, wayOn }) => [says, wayOn]);
    const key = `${eventId(world)} ${farida.email}`;
    world.outside.answers.set(key, 'tentative');
    world.outside.proposed.set(key, { start: '2026-12-04T16:00:00Z', end: '2026-12-04T17:00:00Z' });
    await looked(world);
    expect(await proposed()).toEqual([
      [
        expect.stringContaining('Farida Noor proposes Fri 4 Dec 2026, 16:00 to 17:00 instead. The limits let that stand.'),
        'Move the meeting there, look for another time, or leave it as it is.',
      ],
    ]);
    expect(told(world)).toEqual([sam.id]);
    expect((await seen(world)).timeline.map(({ says }) => says)).toContain('Farida Noor may come and proposed another time');
    advance(world, 1);
    world.outside.proposed.set(key, { start: '2026-12-08T16:00:00Z', end: '2026-12-08T17:00:00Z' });
    await looked(world);
    expect((await proposed())[0]?.[0]).toContain('is after the limit');
    advance(world, 1);
    world.outside.answers.set(key, 'accepted');
    world.outside.proposed.delete(key);
    await looked(world);
    expect(await proposed()).toEqual([]);
  });

  it('is nobody else: a decline that leaves chair and quorum is on the checklist alone', async () => {
    const world = await travelled('scheduleMeeting');
    world.outside.answers.set(`${eventId(world)} ${farida.email}`, 'declined');
    await looked(world);
    expect(await left(world)).toEqual([]);
    expect(told(world)).toEqual([]);
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

describe('an invitation somebody sent from Outlook', () => {
  const everybody = [people.tess, farida, people.owen, people.quinn].map(({ email }) => email);
  const carla = 'carla.reed@home.example';
  const inTime = { start: '2026-12-04T14:00:00Z', end: '2026-12-04T15:00:00Z' };
  const late = { start: '2026-12-07T14:00:00Z', end: '2026-12-07T15:00:00Z' };
  const sends = (world: MemoryWorld, more: object = {}) => {
    const entry = { eventId: 'own-1', subject: `Stability Meeting ${referenceOf(world)}`, people: [...everybody, carla], joinUrl: 'https://teams.example/own', ...inTime }; // prettier-ignore
    world.outside.sentInOutlook.set(sam.id, [{ ...entry, ...more }]);
  };
  const told = (world: MemoryWorld) =>
    world.outside.emitted
      .filter(({ what, key }) => what === 'card' && key.includes('/card/differs/sent/'))
      .map(({ key }) => key.split('/').at(-1));
  const codesIn = async (world: MemoryWorld) => (await seen(world)).findings.map(({ code, clause }) => `${code} ${clause}`);

  it('that the procedure lets stand books the meeting once, and nothing is made a second time (DOR-2.6, DOR-2.7)', async () => {
    const world = await travelled('decideInvitee');
    sends(world);
    await looked(world);
    const assessment = await seen(world);
    expect([assessment.stage, assessment.meeting?.start, world.outside.events.size]).toEqual(['scheduled', inTime.start, 0]);
    const mails = [...world.outside.mails.values()].map(({ effect }) => effect.to.email);
    expect(mails).not.toContain(farida.email);
    expect(told(world)).toEqual([]);
    expect(facts(world).find(({ event }) => event === 'meeting.convened')).toMatchObject({
      eventId: 'own-1',
      joinUrl: 'https://teams.example/own',
    });
    // From now on it is followed like the others: moved in Outlook, it is told of.
    sends(world, late);
    await looked(world);
    expect((await codesIn(world)).join()).toContain('calendar-differs');
  });

  it('is the decision to invite those on it; somebody to be invited who is not on it is written to (DOR-2.8-i)', async () => {
    const world = await travelled('decideInvitee');
    sends(world, { people: everybody });
    await looked(world);
    expect((await seen(world)).stage).toBe('scheduled');
    expect([...world.outside.mails.values()].map(({ effect }) => effect.to.email)).toContain(carla);
  });

  it('after the limit without a reason is a finding with its clause and a card to whoever sent it, once (DOR-2.6)', async () => {
    const world = await travelled('decideInvitee');
    sends(world, late);
    await looked(world);
    expect((await seen(world)).stage).toBe('approved');
    expect(await codesIn(world)).toEqual(expect.arrayContaining(['calendar-differs DOR-2.7', 'window-late DOR-2.6']));
    expect(told(world)).toEqual([sam.id]);
  });

  it('stands once its time is booked here with the reason: the same entry, no other', async () => {
    const world = await travelled('decideInvitee');
    sends(world, late);
    await looked(world);
    const data = { ...late, chair: people.tess.id, reason: 'The carer is away until then' };
    await perform(world, sam.id, referenceOf(world), 'scheduleMeeting', data, commandOf('scheduleMeeting'));
    await runJobs(world);
    await looked(world);
    expect([(await seen(world)).stage, world.outside.events.size]).toEqual(['scheduled', 0]);
    expect(facts(world).filter(({ event }) => event === 'meeting.convened').map(({ eventId: of }) => of)).toEqual(['own-1']); // prettier-ignore
    expect((await codesIn(world)).join()).not.toContain('calendar-differs');
  });

  it('takes the reason that was kept beforehand, for exactly those times', async () => {
    const world = await travelled('decideInvitee');
    const data = { ...late, reason: 'The carer is away until then', onInvitation: [people.tess.id] };
    await perform(world, sam.id, referenceOf(world), 'scheduleMeeting', data, commandOf('planned'));
    sends(world, { ...late, end: '2026-12-07T16:00:00Z' });
    await looked(world);
    expect((await seen(world)).stage).toBe('approved');
    sends(world, late);
    await looked(world);
    expect((await seen(world)).stage).toBe('scheduled');
    expect(facts(world).find(({ event }) => event === 'meeting.scheduled')).toMatchObject({ reason: data.reason, via: 'outlook' });
  });

  it('before the approval is told of; once approved it books by itself; taken back it is forgotten (DOR-2.3-ii)', async () => {
    const world = await travelled('submitRequest');
    sends(world);
    await looked(world);
    expect((await codesIn(world)).join()).toContain('calendar-differs');
    world.outside.sentInOutlook.clear();
    await looked(world);
    expect((await codesIn(world)).join()).not.toContain('calendar-differs');
    expect(told(world)).toEqual([sam.id]);
  });

  it('about another case, or another matter, is left alone', async () => {
    const world = await travelled('decideInvitee');
    sends(world, { subject: 'Stability Meeting SM-2222' });
    await looked(world);
    sends(world, { subject: `Lunch ${referenceOf(world)}X` });
    await looked(world);
    expect([(await seen(world)).stage, facts(world).filter(({ event }) => event.endsWith('outside'))]).toEqual(['approved', []]);
  });
});

describe('letters that come back', () => {
  it('are a fact of the case, once, and stand in its history', async () => {
    const world = await travelled('scheduleMeeting');
    const letter = [...world.outside.mails.values()].map(({ effect }) => effect).find(({ to }) => to.id === quinn.id);
    if (letter === undefined) throw new Error('no letter');
    await looked(world);
    expect(facts(world).some(({ event }) => event === 'letter.returned')).toBe(false);
    world.outside.returned.push(
      { subject: letter.subject, addresses: ['somebody.else@council.example'], at: world.outside.now },
      { subject: 'Another letter', addresses: [letter.to.email], at: world.outside.now },
    );
    await looked(world);
    expect(facts(world).some(({ event }) => event === 'letter.returned')).toBe(false);
    world.outside.returned.push({ subject: letter.subject, addresses: [letter.to.email], at: world.outside.now });
    await looked(world);
    expect(facts(world).filter(({ event }) => event === 'letter.returned')).toMatchObject([
      { person: quinn.id, letter: letter.key, via: 'outlook', by: 'system' },
    ]);
    expect((await seen(world)).timeline.map(({ says }) => says)).toContain('A letter to Quinn Abara came back: it could not be delivered');
  });
});
