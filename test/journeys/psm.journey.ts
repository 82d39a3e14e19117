import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { adeyemi, carla, caseOver, child, colleague, idOf, meetingsOf, present, rowsOf, type CaseOver } from './caseOver.ts';
import { leaks } from './leaks.ts';
import { lists } from './lists.ts';
import { startPrograms, type Programs } from './programs.ts';

describe('Placement Stability Meetings over the wire, from the worry to the end of the meetings', () => {
  let programs: Programs;
  let one: CaseOver;
  beforeAll(async () => {
    programs = await startPrograms('2026-12-01T09:12:00Z', 'psm');
    one = caseOver(programs);
  }, 120_000);
  afterAll(() => programs.stop());

  it('PSM-3.1a: the worry opens a case that nobody has to approve and no number of days limits', async () => {
    const opened = await one.opens('sam', {
      triggers: 'fragile-placement',
      notifiedDay: '2026-12-01',
      notifiedTime: '09:00',
      placementType: 'foster',
      provider: 'in-house',
      requesterRole: 'child-social-worker',
    });
    expect(opened).toContain('Nobody has to approve this meeting');
    await one.names('sam', {
      'foster-carer': carla,
      'supervising-social-worker': colleague('farida'),
      'fostering-team-manager': colleague('owen'),
      'reviewing-officer': colleague('quinn'),
      'virtual-school': colleague('idris'),
      'education-representative': adeyemi,
    });
    await one.does('sam', 'submitRequest');
    expect(await one.seen('sam')).toMatchObject({ stage: 'approved', clocks: expect.not.arrayContaining([{ state: 'running' }]) });
  }, 60_000);

  it('PSM-1.5, PSM-4.1: the worry says what is at risk; it is booked with the fostering side in the chair', async () => {
    const booking = { start: '2026-12-03T14:00:00Z', end: '2026-12-03T15:00:00Z', chair: idOf('owen') };
    const asked = {
      advocate: 'declined',
      therapyActive: false,
      policeIndicated: false,
      offendingRisk: false,
      exploitation: false,
      englishNotFirstLanguage: false,
      disabled: false,
      iroRecommended: false,
    };
    await one.answers('sam', asked);
    await one.invites('sam');
    await one.does('sam', 'scheduleMeeting', booking);
    await one.once('the invitation', 'sam', ({ timeline }) => timeline.some(({ event }) => event === 'invitation.sent'));
    expect(await meetingsOf(programs, one.reference, ['sam.okafor', 'owen.hale', 'idris.vale'], '2026-12-03')).toEqual(
      Array(3).fill(`Placement Stability Meeting ${one.reference}, private, 2026-12-03T14:00:00Z`),
    );
  }, 60_000);

  it('PSM-5.3, PSM-6.1-i: the record is written and the next meeting agreed; nothing is sent round', async () => {
    await one.answers('sam', {
      'duty.birth-parent-views': 'obtained',
      'duty.child-views': 'sought',
      'duty.choice-offered': 'offered',
      'duty.symbols-others': false,
      'duty.adjustments': 'None needed',
      'duty.culture': 'Nothing in the way',
      'prep.care-plan': true,
      'duty.plan-needs': true,
      'duty.plan-choice': true,
      'duty.plan-outcomes': true,
    });
    await one.answers('owen', { 'duty.pace': true });
    await programs.moveClock('2026-12-03T15:05:00Z');
    await one.does('owen', 'holdMeeting', {
      startedAt: '2026-12-03T14:00:00Z',
      endedAt: '2026-12-03T15:00:00Z',
      attendance: present('sam', 'owen', 'farida'),
    });
    await one.does('sam', 'saveMinutes', {
      sections: Object.fromEntries(['issues', 'analysis', 'fostering-agreement'].map((id) => [id, `${child.name} said so`])),
      actions: [{ id: 'a1', task: `A weekend for ${child.name}`, owner: idOf('farida'), due: '2026-12-10', status: 'open' }],
    });
    await one.answers('owen', { 'duty.smaller-group': 'same', 'duty.go-on': false, 'duty.partnership': true });
    await one.does('owen', 'agreeReview', { date: '2026-12-17' });
    await one.does('owen', 'finaliseMinutes');
    expect(await one.seen('sam')).toMatchObject({ stage: 'minuted', sendsRound: false });
    const site = await lists(programs.desk);
    expect(await rowsOf(programs, 'Actions', one.reference)).toEqual([
      expect.objectContaining({ OwnerName: 'Farida Noor', DueDay: '2026-12-10' }),
    ]);
    expect((await site.mail(carla.email)).flatMap(({ attachments }) => attachments)).toEqual([]);
  }, 60_000);

  it('PSM-6.1-i, PSM-6.1-iii: the next meeting is booked, held and written up in its turn', async () => {
    await one.does('farida', 'updateAction', { action: 'a1', status: 'done' });
    await one.answers('sam', { 'duty.filed': 'M-1' });
    const booking = { start: '2026-12-17T10:00:00Z', end: '2026-12-17T11:00:00Z', chair: idOf('owen') };
    expect((await one.tries('sam', 'scheduleMeeting', booking)).body).toMatchObject({ outcome: 'needs-reason' });
    await one.answers('sam', { advocate: 'declined' });
    await one.does('sam', 'scheduleMeeting', booking);
    await one.once('the invitation', 'sam', ({ timeline }) => timeline.filter(({ event }) => event === 'meeting.convened').length === 2);
    await programs.moveClock('2026-12-17T11:05:00Z');
    await one.does('owen', 'holdMeeting', {
      startedAt: booking.start,
      endedAt: booking.end,
      attendance: present('sam', 'owen', 'farida'),
      reason: 'They were asked before the first meeting',
    });
    await one.answers('sam', { 'duty.child-views': 'sought', 'duty.choice-offered': 'offered', 'duty.birth-parent-views': 'obtained' });
    await one.does('sam', 'saveMinutes', {
      sections: Object.fromEntries(['issues', 'analysis', 'fostering-agreement'].map((id) => [id, `${child.name} said so`])),
      actions: [],
    });
  }, 60_000);

  it('PSM-7.1-iv: a team manager ends the meetings, and the child is named nowhere outside', async () => {
    await one.answers('owen', { 'duty.smaller-group': 'same', 'duty.partnership': true });
    await one.does('tess', 'ceaseMeetings', { because: 'stable' });
    // What was said is still to be written down for good.
    expect(await one.seen('sam')).toMatchObject({ stage: 'held' });
    await one.does('owen', 'finaliseMinutes', { reason: 'The meetings end' });
    const left = async (): Promise<readonly string[]> =>
      (await one.seen('sam')).duties.flatMap(({ id, state }) => (['open', 'late', 'not-yet'].includes(state) ? [id] : []));
    // What two meetings left behind is still owed when they have ended.
    expect(await left()).toEqual(['notify-feedback-1', 'notify-feedback-2', 'filed-2']);
    for (const number of [1, 2]) await one.does('sam', 'notify', { role: 'child', how: 'At home', about: 'feedback', number });
    await one.does('sam', 'recordFact', { fact: 'duty.filed', value: 'M-2', number: 2 });
    expect(await left()).toEqual([]);
    expect(await one.seen('sam')).toMatchObject({ stage: 'ceased' });
    await programs.killProduct();
    expect(await leaks(programs, child)).toEqual([]);
  }, 60_000);
});
