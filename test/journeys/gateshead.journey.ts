import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Assessment } from '../../src/domain/assess/assessment.ts';
import { carla, colleague, meetingsOf, present, rowsOf } from './caseOver.ts';
import { found } from './leaks.ts';
import { eventually, overTheWire, type Card, type OverTheWire } from './overTheWire.ts';
import { startPrograms, type Programs } from './programs.ts';

const [samId, tessId] = ['33333333-3333-4333-8333-000000000001', '33333333-3333-4333-8333-000000000002'];
const saying = (cards: readonly Card[], words: string): Card | undefined =>
  cards.findLast(({ content }) => JSON.stringify(content).includes(words));

describe('Gateshead’s procedure over the wire, from the request to the IRO’s answer and the review meeting', () => {
  let programs: Programs;
  let sam: OverTheWire;
  let tess: OverTheWire;
  let reference = '';

  beforeAll(async () => {
    programs = await startPrograms('2026-12-01T09:12:00Z', 'gateshead');
    [sam, tess] = [await overTheWire(programs, '01'), await overTheWire(programs, '02')];
  }, 120_000);
  afterAll(async () => {
    await programs.stop();
  });

  const words = ['reason', 'parties-views', 'child-voice', 'outcome', 'success-child', 'success-carers', 'issues-child', 'issues-carers'];
  const notes = {
    sections: Object.fromEntries([...words, 'network', 'contingency'].map((id) => [id, 'Zephyrine said so'])),
    actions: [{ id: 'a1', task: 'Play with Zephyrine', owner: samId, due: '2026-12-10', status: 'open', intervention: 'mediation' }],
  };

  it('GAT-01-ii, GAT-13: the card asks what Gateshead asks and opens a case', async () => {
    const form = saying(await sam.say('request'), 'Request a Stable homes meeting');
    if (!form) throw new Error('no form');
    expect(JSON.stringify(form.content)).toContain('Gateshead 13');
    const { text } = await sam.press(form, 'raiseConcern', {
      triggers: 'relationship',
      notifiedDay: '2026-12-01',
      notifiedTime: '09:00',
      placementType: 'foster',
      provider: 'in-house',
      'exclusion-replaces-review': 'no',
      requesterRole: 'child-social-worker',
    });
    reference = /SM-[A-Z0-9]{4}/.exec(text)?.[0] ?? '';
    expect(text).toContain('is asked to approve');
    expect(reference).not.toBe('');
  }, 60_000);

  it('GAT-06: any manager who may chair decides, and the card has who arranges it settled', async () => {
    expect((await sam.act(reference, 'submitRequest', {})).body).toMatchObject({ outcome: expect.stringMatching(/^ok/) });
    const asked = await eventually('the approval card', async () => saying(await tess.cards(), 'Approve a Stable homes meeting?'));
    expect(JSON.stringify(asked.content)).toContain('Who arranges the meeting?');
    const answers = { 'exclusion-replaces-review': 'no' };
    expect((await tess.press(asked, 'decideRequest', answers)).text).toContain('not agreed who arranges');
    const again = saying(await tess.cards(), 'not agreed who arranges') ?? asked;
    expect((await tess.press(again, 'decideRequest', { ...answers, organiser: samId })).text).toContain('Approved by Tess Lindqvist');
    const { body } = await sam.ask('GET', `/cases/${reference}`);
    expect(body['assessment']).toMatchObject({ stage: 'approved' });
  }, 60_000);

  it('GAT-06: whoever arranges it can be changed on the form the case page draws', async () => {
    const { status, body } = await tess.ask('GET', `/cases/${reference}/acts/agreeOrganiser`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      fields: [
        { id: 'person', kind: 'person', required: true, choices: expect.arrayContaining([expect.objectContaining({ value: tessId })]) },
      ],
    });
    expect((await tess.act(reference, 'agreeOrganiser', { person: samId })).body).toMatchObject({ outcome: 'ok' });
  }, 60_000);

  it('GAT-08, GAT-05-iii, GAT-07: everybody is thought about, and it is booked within the five working days', async () => {
    await sam.act(reference, 'assignRole', { role: 'foster-carer', person: carla });
    await sam.act(reference, 'assignRole', { role: 'reviewing-officer', person: colleague('quinn') });
    const { seats } = ((await sam.ask('GET', `/cases/${reference}`)).body as { assessment: Assessment }).assessment;
    for (const seat of seats)
      for (const one of seat.people)
        await sam.act(reference, 'decideInvitee', { seat: seat.id, person: one.person.id, decision: 'invite' });
    await tess.act(reference, 'recordFact', { fact: 'duty.who-is-asked', value: true });
    for (const [fact, value] of Object.entries({ youthJusticeRelevant: false, newToFamily: 0, 'duty.who-does-what': 'Sam rings round' }))
      expect((await sam.act(reference, 'recordFact', { fact, value })).body).toMatchObject({ outcome: 'ok' });
    const booking = { start: '2026-12-03T14:00:00Z', end: '2026-12-03T15:00:00Z', chair: tessId };
    expect((await sam.act(reference, 'scheduleMeeting', booking)).body).toMatchObject({ outcome: 'needs-reason' });
    expect((await sam.act(reference, 'scheduleMeeting', { ...booking, whyThisChair: 'She knows them' })).body['outcome']).toMatch(/^ok/);
    const booked = async (): Promise<readonly string[] | undefined> => {
      const found = await meetingsOf(programs, reference, ['tess.lindqvist', 'quinn.abara'], '2026-12-03');
      return found.length === 2 ? found : undefined;
    };
    expect(await eventually('the entries', booked)).toEqual(
      Array(2).fill(`Stable homes meeting ${reference}, private, 2026-12-03T14:00:00Z`),
    );
  }, 60_000);

  it('GAT-12-i, GAT-16: the record is written and the review agreed; GAT-14: the IRO is asked for an earlier one and agrees', async () => {
    await programs.moveClock('2026-12-03T15:05:00Z');
    const held = { startedAt: '2026-12-03T14:00:00Z', endedAt: '2026-12-03T15:00:00Z', attendance: present('sam', 'tess') };
    for (const [act, data] of [
      ['holdMeeting', held],
      ['saveMinutes', notes],
      ['agreeReview', { date: '2026-12-17' }],
      ['finaliseMinutes', {}],
      ['recordStatutoryReview', { step: 'earlier-asked', meeting: 'care-team', why: 'It cannot wait', at: '2026-12-03T15:01:00Z' }],
    ] as const)
      expect({ act, ...(await tess.act(reference, act, data)).body }).toMatchObject({ act, outcome: expect.stringMatching(/^ok/) });
    const quinn = await overTheWire(programs, '03');
    const answer = { step: 'earlier-answered', agreed: true, at: '2026-12-03T15:02:00Z' };
    expect((await quinn.act(reference, 'recordStatutoryReview', answer)).body).toMatchObject({ outcome: 'ok' });
    expect((await sam.act(reference, 'fileRecord', { reference: 'M-1' })).body).toMatchObject({ outcome: 'ok' });
    const rows = await rowsOf(programs, 'Actions', reference);
    expect(rows).toEqual([expect.objectContaining({ OwnerName: 'Sam Okafor', DueDay: '2026-12-10' })]);
  }, 60_000);

  it('GAT-12-iii, GAT-17: the review is booked, held and written up in its turn, and nothing but the next is open', async () => {
    const does = async (by: OverTheWire, act: string, data: object = {}): Promise<void> => {
      expect({ act, data, ...(await by.act(reference, act, data)).body }).toMatchObject({ outcome: expect.stringMatching(/^ok/) });
    };
    const seen = async (): Promise<Assessment> =>
      ((await sam.ask('GET', `/cases/${reference}`)).body as { assessment: Assessment }).assessment;
    await does(sam, 'updateAction', { action: 'a1', status: 'done' });
    await does(sam, 'scheduleMeeting', {
      start: '2026-12-17T14:00:00Z',
      end: '2026-12-17T15:00:00Z',
      chair: tessId,
      whyThisChair: 'She knows them',
    });
    await programs.moveClock('2026-12-17T15:05:00Z');
    await does(tess, 'holdMeeting', {
      startedAt: '2026-12-17T14:00:00Z',
      endedAt: '2026-12-17T15:00:00Z',
      attendance: present('sam', 'tess'),
    });
    for (const [fact, value] of Object.entries({ 'duty.who-does-what': 'Sam rings round', newToFamily: 0, earlierReviewWanted: false }))
      await does(sam, 'recordFact', { fact, value });
    await does(tess, 'saveMinutes', notes);
    await does(tess, 'agreeReview', { date: '2027-01-14' });
    await does(tess, 'finaliseMinutes');
    await does(sam, 'fileRecord', { reference: 'M-2' });
    const { duties, findings } = await seen();
    expect(duties.flatMap(({ id, state }) => (['open', 'late', 'not-yet'].includes(state) ? [id] : []))).toEqual(['book-review']);
    expect(findings.map(({ strength, clause }) => `${strength} ${clause}`)).toEqual(['may GAT-16']);
  }, 60_000);

  it('and the child is named nowhere outside', async () => {
    await programs.killProduct();
    expect(await found(programs, ['Zephyrine'])).toEqual([]);
  }, 60_000);
});
