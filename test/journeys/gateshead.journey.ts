import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, overTheWire, type Card, type OverTheWire } from './overTheWire.ts';
import { startPrograms, type Programs } from './programs.ts';

const [samId, tessId] = ['33333333-3333-4333-8333-000000000001', '33333333-3333-4333-8333-000000000002'];
const saying = (cards: readonly Card[], words: string): Card | undefined =>
  cards.findLast(({ content }) => JSON.stringify(content).includes(words));

describe('Gateshead’s procedure over the wire, from the request to the decision', () => {
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
});
