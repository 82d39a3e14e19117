import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { carla, caseOver, child, idOf, meetingsOf, present, rosa, rowsOf, type CaseOver } from './caseOver.ts';
import { leaks } from './leaks.ts';
import { lists } from './lists.ts';
import { startPrograms, type Programs } from './programs.ts';
import { snmCase } from './snmCase.ts';

describe('Stability Network Meetings over the wire: an urgent one after notice, from the worry to the end of the meetings', () => {
  let programs: Programs;
  let one: CaseOver;
  beforeAll(async () => {
    programs = await startPrograms('2026-12-01T09:12:00Z', 'snm');
    one = caseOver(programs);
  }, 120_000);
  afterAll(() => programs.stop());

  const held = { startedAt: '2026-12-02T14:00:00Z', endedAt: '2026-12-02T15:00:00Z' };
  const idNamed = async (name: string): Promise<string> =>
    (await one.seen('sam')).people.find((person) => person.name === name)?.id ?? `nobody is ${name}`;

  const weekend = { id: 'a1', task: `A weekend for ${child.name}`, owner: idOf('farida'), due: '2026-12-10', status: 'open' };
  const minutes = async (actions: readonly object[] = []) => ({
    sections: Object.fromEntries(
      (await one.seen('sam')).sections.flatMap(({ id, applies }) => (applies === 'no' ? [] : [[id, `${child.name} said so`]])),
    ),
    actions,
  });

  it('SNM-7.2, SNM-3.2-ii: an urgent worry has 48 hours, and the worker decides on a card, having talked with three others', async () => {
    const opened = await one.opens('sam', snmCase.concern);
    expect(opened).toContain('By Thu 3 Dec 2026, 09:00 · Stability Network Meetings 7.2');
    await one.names('sam', snmCase.people);
    await one.answers('sam', snmCase.worry);
    await one.does('sam', 'submitRequest');
    const card = await one.card('sam', 'Hold a Stability Network Meeting?');
    const sam = await one.person('sam');
    expect((await sam.press(card, 'decideRequest', { reason: 'It is slipping' })).text).toContain('in discussion with');
    const again = await one.card('sam', 'in discussion with');
    const talked = 'child-team-manager,supervising-social-worker,fostering-team-manager';
    expect((await sam.press(again, 'decideRequest', { reason: 'It is slipping', consulted: talked })).text).toContain(
      'Approved by Sam Okafor',
    );
    expect(await one.seen('sam')).toMatchObject({ stage: 'approved' });
  }, 60_000);

  it('SNM-3.3l-ii: notice that came is not accepted before a meeting was held', async () => {
    await one.does('sam', 'recordNotice', { receivedAt: '2026-12-01T09:05:00Z' });
    expect((await one.tries('sam', 'acceptNotice')).body['outcome']).not.toBe('ok');
  }, 60_000);

  it('SNM-5.6: it is booked once it is planned who tells the child', async () => {
    await one.answers('sam', snmCase.prepared);
    await one.invites('sam');
    const booking = { start: held.startedAt, end: held.endedAt, chair: idOf('jonas') };
    expect((await one.tries('sam', 'scheduleMeeting', booking)).body).toMatchObject({
      outcome: 'incomplete',
      says: expect.stringContaining('Who tells the child of the meeting'),
    });
    await one.answers('sam', snmCase.whoTells);
    await one.does('sam', 'scheduleMeeting', booking);
    await one.once('the invitation', 'sam', ({ timeline }) => timeline.some(({ event }) => event === 'invitation.sent'));
    expect(await meetingsOf(programs, one.reference, ['marlon.pryce', 'jonas.weir'], '2026-12-02')).toEqual(
      Array(2).fill(`Stability Network Meeting ${one.reference}, private, 2026-12-02T14:00:00Z`),
    );
  }, 60_000);

  it('SNM-4.2-ii: without the carer an urgent meeting does not count; with the carer on the phone it does', async () => {
    await programs.moveClock('2026-12-02T15:05:00Z');
    const there = present('sam', 'marlon', 'farida', 'jonas');
    expect((await one.tries('jonas', 'holdMeeting', { ...held, attendance: there })).body).toMatchObject({
      outcome: 'blocked',
      says: expect.stringContaining('Not there: the primary carer or key worker'),
    });
    const onThePhone = { person: await idNamed(carla.name), present: true, how: 'phone' };
    await one.does('jonas', 'holdMeeting', { ...held, attendance: [...there, onThePhone] });
    await one.does('sam', 'acceptNotice');
  }, 60_000);

  it('SNM-9.1, SNM-9.3-ii, SNM-9.4: the worker’s minutes go to everybody who attended and to the IRO', async () => {
    await one.does('sam', 'saveMinutes', await minutes([weekend]));
    await one.does('jonas', 'agreeReview', { date: '2026-12-29' });
    await one.answers('jonas', { placementEndDecided: false, 'duty.pace': true });
    await one.answers('sam', { [`duty.pr-views.${await idNamed(rosa.name)}`]: 'obtained', 'duty.child-views': 'gathered' });
    await one.does('sam', 'finaliseMinutes');
    await one.does('sam', 'circulateMinutes', { documents: ['meeting-notes'] });
    await one.once('the letters', 'sam', ({ stage }) => stage === 'circulated');
    const site = await lists(programs.desk);
    for (const address of ['marlon.pryce@council.example', 'quinn.abara@council.example', carla.email])
      expect((await site.mail(address)).flatMap(({ attachments }) => attachments)).toEqual([`${one.reference} meeting notes.docx`]);
    expect((await site.mail(rosa.email)).flatMap(({ attachments }) => attachments)).toEqual([]);
    expect(await rowsOf(programs, 'Minutes', one.reference)).toEqual(
      expect.arrayContaining([expect.objectContaining({ Words: `${child.name} said so` })]),
    );
  }, 60_000);

  it('SNM-3.5, SNM-4.6-iv, SNM-9.3-i: the IRO and the parent are told, the minutes are filed, and nothing of the first meeting stays open', async () => {
    for (const about of ['convened', 'outcome'])
      for (const role of ['reviewing-officer', 'person-with-pr']) await one.does('sam', 'notify', { role, how: 'By phone', about });
    await one.answers('sam', {
      'duty.symbols-others': false,
      'duty.upload': true,
      'duty.proforma': true,
      complex: false,
      placementDisrupted: false,
    });
    await one.does('sam', 'fileRecord', { reference: 'M-1' });
    await one.does('farida', 'updateAction', { action: 'a1', status: 'done' });
    const { duties, findings } = await one.seen('sam');
    expect(duties.flatMap(({ id, state }) => (['open', 'late', 'not-yet'].includes(state) ? [id] : []))).toEqual(['book-review']);
    expect(findings).toEqual([]);
  }, 60_000);

  it('SNM-7.4, SNM-5.6: the review is booked once it is planned anew how the child is told, and held', async () => {
    await one.answers('sam', { urgency: 'planned' });
    const booking = { start: '2026-12-29T10:00:00Z', end: '2026-12-29T11:00:00Z', chair: idOf('jonas') };
    expect((await one.tries('sam', 'scheduleMeeting', booking)).body).toMatchObject({
      outcome: 'incomplete',
      says: expect.stringContaining('Who tells the child of the meeting'),
    });
    expect((await one.seen('sam')).questions.map(({ fact }) => fact)).toEqual(expect.arrayContaining(Object.keys(snmCase.whoTells)));
    await one.answers('sam', { ...snmCase.whoTells, 'duty.advocate-asked': 'declined', 'duty.venue': 'neutral' });
    await one.does('sam', 'scheduleMeeting', booking);
    await one.once('the invitation', 'sam', ({ timeline }) => timeline.filter(({ event }) => event === 'meeting.convened').length === 2);
    await one.answers('sam', { 'duty.choice-offered': 'offered', 'duty.adjustments': 'None', 'duty.culture': 'Nothing in the way' });
    await programs.moveClock('2026-12-29T11:05:00Z');
    await one.does('jonas', 'holdMeeting', {
      startedAt: booking.start,
      endedAt: booking.end,
      attendance: [
        ...present('sam', 'marlon', 'farida', 'jonas'),
        { person: await idNamed(carla.name), present: true },
        { person: await idNamed(rosa.name), present: true },
      ],
    });
    expect(await one.seen('sam')).toMatchObject({ stage: 'held', meeting: { number: 2 } });
  }, 60_000);

  it('SNM-7.5, SNM-7.6: the meetings end, as the meeting decided and its chair records', async () => {
    expect((await one.tries('sam', 'ceaseMeetings', { because: 'stable' })).body).toMatchObject({
      outcome: 'blocked',
      says: expect.stringContaining('Ask Jonas Weir'),
    });
    const there = (await one.seen('jonas')).meeting?.attendance.flatMap(({ person, present: came }) => (came ? [person] : [])) ?? [];
    await one.does('jonas', 'ceaseMeetings', { because: 'stable', joint: true, agreed: there });
    expect(await one.seen('sam')).toMatchObject({ stage: 'held' });
    await one.does('sam', 'saveMinutes', await minutes());
    await one.answers('jonas', { placementEndDecided: false, 'duty.pace': true });
    await one.answers('sam', { [`duty.pr-views.${await idNamed(rosa.name)}`]: 'obtained', 'duty.child-views': 'gathered' });
    await one.does('sam', 'finaliseMinutes', { reason: 'The meetings end: nothing more is to do' });
    await one.does('sam', 'circulateMinutes', { documents: ['meeting-notes'] });
    expect(await one.once('the end', 'sam', ({ stage }) => stage === 'ceased')).toMatchObject({ meeting: { number: 2 } });
  }, 60_000);

  it('and the child is named nowhere outside', async () => {
    await programs.killProduct();
    expect(await leaks(programs, child)).toEqual([]);
  }, 60_000);
});
