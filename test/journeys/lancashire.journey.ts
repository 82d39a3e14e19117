import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { carla, caseOver, child, colleague, idOf, meetingsOf, present, rosa, type CaseOver } from './caseOver.ts';
import { leaks } from './leaks.ts';
import { lists } from './lists.ts';
import { startPrograms, type Programs } from './programs.ts';

describe('Lancashire’s procedure over the wire, from the worry to the notes and on to a disruption', () => {
  let programs: Programs;
  let one: CaseOver;
  beforeAll(async () => {
    programs = await startPrograms('2026-12-01T09:12:00Z', 'lancashire');
    one = caseOver(programs);
  }, 120_000);
  afterAll(() => programs.stop());

  it('LAN-SSM-12, LAN-SSM-31: the worker asks, the children’s team manager approves on a card', async () => {
    await one.opens('sam', {
      triggers: 'carer-difficulty',
      notifiedDay: '2026-12-01',
      notifiedTime: '09:00',
      placementType: 'foster',
      provider: 'in-house',
      requesterRole: 'child-social-worker',
      'exclusion-replaces-planning': 'no',
      'exclusion-new-home-required': 'no',
    });
    await one.names('sam', {
      'foster-carer': carla,
      'supervising-social-worker': colleague('farida'),
      'fostering-team-manager': colleague('owen'),
      'support-to-permanence-manager': colleague('jonas'),
      'birth-parent': rosa,
      'business-support': colleague('bea'),
    });
    await one.answers('sam', {
      goodMatch: 'yes',
      riskOfUnplannedEnding: true,
      carePlanningExhausted: true,
      notImproved: false,
      'issue.identifiedOn': '2026-11-30',
      iroHelpful: false,
      childrenCount: 1,
      'duty.line-manager': 'The team manager',
      'duty.looked-ahead': 'Respite',
      'duty.others-involved': 'A teacher',
    });
    await one.does('sam', 'submitRequest');
    const card = await one.card('tess', 'Approve a Stability and Support Meeting?');
    const tess = await one.person('tess');
    const answers = { 'exclusion-replaces-planning': 'no', 'exclusion-new-home-required': 'no' };
    expect((await tess.press(card, 'decideRequest', answers)).text).toContain('Approved by Tess Lindqvist');
  }, 60_000);

  it('LAN-SSM-33, LAN-SSM-14: date and chair are settled with Support to Permanence before it is booked', async () => {
    await one.invites('sam');
    const booking = { start: '2026-12-03T14:00:00Z', end: '2026-12-03T15:00:00Z', chair: idOf('tess') };
    expect((await one.tries('sam', 'scheduleMeeting', booking)).body['outcome']).toMatch(/incomplete|needs-reason/);
    await one.does('sam', 'consult', { role: 'support-to-permanence-manager', view: 'Thursday suits' });
    await one.does('sam', 'scheduleMeeting', {
      ...booking,
      chairAgreedBy: [idOf('tess'), idOf('jonas')],
      whyThisChair: 'It is nearer to the child',
      reason: 'There is no birth family',
    });
    await one.once('the invitation', 'sam', ({ timeline }) => timeline.some(({ event }) => event === 'invitation.sent'));
    expect(await meetingsOf(programs, one.reference, ['tess.lindqvist', 'jonas.weir'], '2026-12-03')).toEqual(
      Array(2).fill(`Stability and Support Meeting ${one.reference}, private, 2026-12-03T14:00:00Z`),
    );
  }, 60_000);

  it('LAN-SSM-28, LAN-SSM-36: what has to be considered is considered, and the notes go to everybody who attended', async () => {
    await one.answers('sam', { 'duty.preparation-sent': true });
    await one.answers('tess', { 'duty.prepared': true, 'duty.note-taker': idOf('bea') });
    await programs.moveClock('2026-12-03T15:05:00Z');
    await one.does('tess', 'holdMeeting', {
      startedAt: '2026-12-03T14:00:00Z',
      endedAt: '2026-12-03T15:00:00Z',
      attendance: present('sam', 'tess', 'jonas', 'owen'),
    });
    const { sections } = await one.seen('bea');
    await one.does('bea', 'saveMinutes', {
      sections: Object.fromEntries(sections.flatMap(({ id, applies }) => (applies === 'no' ? [] : [[id, `${child.name} said so`]]))),
      actions: [
        {
          id: 'a1',
          task: `A weekend for ${child.name}`,
          owner: idOf('farida'),
          due: '2026-12-10',
          status: 'open',
          measure: 'It took place',
        },
      ],
    });
    await one.does('tess', 'agreeReview', { date: '2027-01-12' });
    expect((await one.tries('tess', 'finaliseMinutes')).body).toMatchObject({ outcome: 'incomplete' });
    const no = ['update-behaviour-support-plan', 'update-delegated-authority', 'needs-update'];
    const yes = ['future-factors', 'relationships', 'difficulties', 'best-support', 'update-risk-assessment', 'best-home', 'analysed'];
    await one.answers('tess', {
      ...Object.fromEntries<boolean>([
        ...yes.map((id) => [`duty.${id}`, true] as const),
        ...no.map((id) => [`duty.${id}`, false] as const),
      ]),
      'duty.update-others': 'None',
      'duty.best-home-why': 'It is home',
      'duty.support-added': 'Respite',
    });
    await one.does('tess', 'finaliseMinutes');
    await one.does('tess', 'circulateMinutes', { documents: ['meeting-notes'] });
    await one.once('the letters', 'sam', ({ stage }) => stage === 'circulated');
    const site = await lists(programs.desk);
    for (const address of ['jonas.weir@council.example', 'owen.hale@council.example'])
      expect((await site.mail(address)).flatMap(({ attachments }) => attachments)).toEqual([`${one.reference} meeting notes.docx`]);
    expect((await site.mail(carla.email)).flatMap(({ attachments }) => attachments)).toEqual([]);
  }, 60_000);

  it('LAN-DIS-02, LAN-DIS-18: the home ends, and the disruption meeting is asked for, its window and its forms there', async () => {
    await programs.moveClock('2026-12-14T09:00:00Z');
    await one.does('sam', 'requestDisruption', { endedOn: '2026-12-12', ending: 'abrupt', lastingHome: true, reason: 'The form follows' });
    const seen = await one.seen('sam');
    expect(seen).toMatchObject({ meetingKind: 'disruption', meetingName: 'Disruption Meeting' });
    expect(seen.clocks.find(({ id }) => id === 'window')).toMatchObject({
      earliest: '2027-01-09T00:00:00Z',
      latest: '2027-01-23T23:59:59.999Z',
    });
    expect(seen.forms.map(({ id }) => id)).toEqual(expect.arrayContaining(['lan-report-child-sw', 'lan-report-supervising-sw']));
  }, 60_000);

  it('and the child is named nowhere outside', async () => {
    await programs.killProduct();
    expect(await leaks(programs, child)).toEqual([]);
  }, 60_000);
});
