import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { carerReport, childReport, learningLog, request } from '../support/lancashireForms.ts';
import { carla, caseOver, child, colleague, colin, idOf, meetingsOf, present, rosa, type CaseOver } from './caseOver.ts';
import { leaks } from './leaks.ts';
import { lists } from './lists.ts';
import { startPrograms, type Programs } from './programs.ts';

describe('Lancashire’s Disruption Meeting over the wire, from the day the home ended to the learning', () => {
  let programs: Programs;
  let one: CaseOver;
  beforeAll(async () => {
    programs = await startPrograms('2026-11-04T09:12:00Z', 'lancashire');
    one = caseOver(programs);
  }, 120_000);
  afterAll(() => programs.stop());

  it('LAN-DIS-02, LAN-DIS-17: it is asked for with its form, and not without', async () => {
    await one.opens('sam', {
      triggers: 'home-ended',
      notifiedDay: '2026-11-04',
      notifiedTime: '09:00',
      placementType: 'foster',
      provider: 'in-house',
      requesterRole: 'child-social-worker',
      'exclusion-replaces-planning': 'no',
      'exclusion-new-home-required': 'no',
    });
    await one.names('sam', {
      'former-carer': carla,
      'current-carer': colin,
      'supervising-social-worker': colleague('farida'),
      'reviewing-officer': colleague('quinn'),
      'uninvolved-reviewing-officer': colleague('ada'),
      'practice-development-manager': colleague('gwen'),
      'birth-parent': rosa,
    });
    await one.answers('sam', { 'placement.endedOn': '2026-11-02', 'placement.lastingHome': true, 'placement.ending': 'abrupt' });
    const asked = { endedOn: '2026-11-02', ending: 'abrupt', lastingHome: true };
    expect((await one.tries('sam', 'requestDisruption', asked)).body).toMatchObject({ outcome: 'needs-reason' });
    await one.does('sam', 'completeForm', { form: 'lan-disruption-request', answers: request });
    await one.does('sam', 'requestDisruption', asked);
    const { clocks, needsApproval } = await one.seen('sam');
    expect(needsApproval).toBe(false);
    expect(clocks.find(({ id }) => id === 'window')).toMatchObject({
      earliest: '2026-11-30T00:00:00Z',
      latest: '2026-12-14T23:59:59.999Z',
    });
  }, 60_000);

  it('LAN-DIS-20, LAN-DIS-24, LAN-DIS-35: the nine groups are settled, both reports are written, the Looked After Review has its day', async () => {
    for (const seat of (await one.seen('sam')).seats)
      for (const { person } of seat.people)
        await one.does('sam', 'decideInvitee', {
          seat: seat.id,
          person: person.id,
          decision: person.id === 'child' ? 'contribute' : 'invite',
        });
    for (const seat of ['birth-family', 'other-staff'])
      await one.does('sam', 'decideInvitee', { seat, decision: 'leave-out', reason: 'There is nobody' });
    await programs.moveClock('2026-11-05T10:00:00Z');
    expect((await one.tries('sam', 'completeForm', { form: 'lan-report-supervising-sw', answers: carerReport })).body).toMatchObject({
      outcome: 'blocked',
    });
    await one.does('sam', 'completeForm', { form: 'lan-report-child-sw', answers: childReport });
    await one.does('farida', 'completeForm', { form: 'lan-report-supervising-sw', answers: carerReport });
    await one.does('sam', 'recordStatutoryReview', { step: 'planned', date: '2026-11-20' });
    await one.answers('sam', {
      'prep.child-views': true,
      'duty.groups': true,
      'duty.venue': 'Online',
      'duty.carer-guidance': true,
      'duty.carer-writing': true,
      significantConcerns: false,
    });
  }, 60_000);

  it('LAN-DIS-03: an IRO with no earlier part chairs, and signs so; LAN-DIS-02: neither before day 28 nor after day 42', async () => {
    const booking = { start: '2026-12-02T10:00:00Z', end: '2026-12-02T12:00:00Z', chair: idOf('ada') };
    expect((await one.tries('sam', 'scheduleMeeting', booking)).body).toMatchObject({
      outcome: 'blocked',
      says: expect.stringContaining('had no earlier part'),
    });
    const signed = { ...booking, chairStatement: 'I had no part in the life of the child or of the carers' };
    const early = { ...signed, start: '2026-11-27T10:00:00Z', end: '2026-11-27T12:00:00Z' };
    expect((await one.tries('sam', 'scheduleMeeting', early)).body).toMatchObject({
      outcome: 'blocked',
      says: expect.stringContaining('not before Mon 30 Nov 2026'),
    });
    await one.does('sam', 'scheduleMeeting', signed);
    await one.once('the invitation', 'sam', ({ timeline }) => timeline.some(({ event }) => event === 'invitation.sent'));
    expect(await meetingsOf(programs, one.reference, ['sam.okafor', 'ada.merrow', 'quinn.abara'], '2026-12-02')).toEqual(
      Array(3).fill(`Disruption Meeting ${one.reference}, private, 2026-12-02T10:00:00Z`),
    );
  }, 60_000);

  it('LAN-DIS-25, LAN-DIS-32: the chair shares the reports; afterwards record and learning log are written and the record goes round', async () => {
    await one.does('ada', 'shareReports', {
      forms: ['lan-report-child-sw', 'lan-report-supervising-sw'],
      to: [idOf('sam'), idOf('tess'), idOf('farida'), idOf('quinn'), idOf('gwen')],
      how: 'By secure mail',
    });
    await one.answers('ada', { 'duty.planned-with-care': 'Views in writing first', 'duty.confidential': 'The health of the carers' });
    await programs.moveClock('2026-12-02T12:05:00Z');
    await one.does('ada', 'holdMeeting', {
      startedAt: '2026-12-02T10:00:00Z',
      endedAt: '2026-12-02T12:00:00Z',
      attendance: present('sam', 'tess', 'farida', 'quinn', 'gwen', 'ada'),
    });
    await one.answers('ada', { 'duty.reminded': true });
    await one.answers('sam', { 'duty.child-understands': 'A photograph book', 'duty.team-support': 'A reflective session' });
    await one.answers('farida', { 'duty.carers-keep-links': 'Letters' });
    const { sections } = await one.seen('ada');
    await one.does('ada', 'saveMinutes', {
      sections: Object.fromEntries(sections.map(({ id }) => [id, `${child.name} said so`])),
      actions: [
        {
          id: 'a1',
          task: 'A course on sleep',
          owner: idOf('farida'),
          due: '2027-01-10',
          status: 'open',
          target: 'carers',
          kind: 'training',
        },
      ],
    });
    await one.does('gwen', 'completeForm', { form: 'lan-learning-log', answers: learningLog });
    await one.does('ada', 'finaliseMinutes');
    await one.does('ada', 'circulateMinutes', { documents: ['disruption-record'] });
    await one.once('the letters', 'ada', ({ stage }) => stage === 'circulated');
    const site = await lists(programs.desk);
    for (const address of ['farida.noor@council.example', 'quinn.abara@council.example'])
      expect((await site.mail(address)).flatMap(({ attachments }) => attachments)).toEqual([`${one.reference} disruption record.docx`]);
    for (const { email } of [carla, colin, rosa]) expect((await site.mail(email)).flatMap(({ attachments }) => attachments)).toEqual([]);
  }, 60_000);

  it('LAN-DIS-13, LAN-DIS-36, LAN-DIS-37: it is filed, taken into the reviews and into the quarter, and nothing stays open', async () => {
    await one.does('sam', 'fileRecord', { reference: 'M-1' });
    await one.answers('sam', { 'disruption.caseNote': true });
    await one.does('sam', 'recordStatutoryReview', { step: 'held', at: '2026-11-20T10:00:00Z' });
    await one.answers('farida', { 'duty.carer-review-taken': true });
    await one.answers('quinn', { 'duty.read-learning': true, 'duty.track-actions': true });
    await one.does('farida', 'updateAction', { action: 'a1', status: 'done' });
    for (const said of ['duty.gathered', 'duty.themes', 'duty.presented', 'duty.countywide']) await one.answers('gwen', { [said]: true });
    const { duties, findings } = await one.seen('gwen');
    expect(duties.flatMap(({ id, state }) => (['open', 'late', 'not-yet'].includes(state) ? [`${id} ${state}`] : []))).toEqual([]);
    expect(findings.map(({ says }) => says)).toEqual([]);
  }, 60_000);

  it('and the child is named nowhere outside', async () => {
    await programs.killProduct();
    expect(await leaks(programs, child)).toEqual([]);
  }, 60_000);
});
