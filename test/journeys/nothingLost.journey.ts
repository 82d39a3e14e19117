import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Assessment } from '../../src/domain/assess/assessment.ts';
import { lists } from './lists.ts';
import { eventually, overTheWire, post, type Card, type OverTheWire } from './overTheWire.ts';
import { startPrograms, type Programs } from './programs.ts';

const worry = {
  triggers: 'carer-cannot-continue',
  notifiedDay: '2026-12-01',
  notifiedTime: '09:00',
  placementType: 'foster',
  requesterRole: 'child-social-worker',
};

describe('nothing lost: twice, the wrong person, two at once, half-way killed', () => {
  let programs: Programs;
  let sam: OverTheWire;
  let tess: OverTheWire;

  beforeAll(async () => {
    programs = await startPrograms('2026-12-01T09:12:00Z');
    sam = await overTheWire(programs, '01');
    tess = await overTheWire(programs, '02');
  }, 120_000);
  afterAll(() => programs.stop());

  const assessment = async (reference: string): Promise<Assessment> =>
    (await sam.ask('GET', `/cases/${reference}`)).body['assessment'] as Assessment;
  const times = (one: Assessment, event: string): number => one.timeline.filter((line) => line.event === event).length;

  async function opened(): Promise<string> {
    const { body } = await sam.ask('POST', '/acts/raiseConcern', {
      commandId: randomUUID(),
      data: {
        triggers: ['carer-cannot-continue'],
        notifiedAt: '2026-12-01T09:00:00Z',
        placement: { type: 'foster' },
        exclusions: { 'quality-of-care': false, allegation: false },
      },
    });
    return body['reference'] as string;
  }

  async function requested(): Promise<string> {
    const reference = await opened();
    expect((await sam.act(reference, 'submitRequest', {})).body).toMatchObject({ outcome: expect.stringMatching(/^ok/) });
    return reference;
  }

  const approvalOf = (reference: string): Promise<Card> =>
    eventually(`the approval card of ${reference}`, async () =>
      (await tess.cards()).find((card) => {
        const text = JSON.stringify(card.content);
        return text.includes(reference) && text.includes('"decideRequest"');
      }),
    );

  async function readyToBook(): Promise<string> {
    const reference = await requested();
    expect(
      (await tess.act(reference, 'decideRequest', { decision: 'approve', exclusions: { 'quality-of-care': false, allegation: false } }))
        .body,
    ).toMatchObject({
      outcome: expect.stringMatching(/^ok/),
    });
    for (const [role, id, name] of [
      ['supervising-social-worker', '33333333-3333-4333-8333-000000000004', 'Farida Noor'],
      ['fostering-team-manager', '33333333-3333-4333-8333-000000000005', 'Owen Hale'],
      ['reviewing-officer', '33333333-3333-4333-8333-000000000003', 'Quinn Abara'],
    ])
      await sam.act(reference, 'assignRole', { role, person: { id, name } });
    await sam.act(reference, 'assignRole', { role: 'foster-carer', person: { name: 'Carla Reed', email: 'carla.reed@home.example' } });
    for (const seat of (await assessment(reference)).seats)
      for (const one of seat.people)
        if (one.decision === 'undecided')
          await sam.act(
            reference,
            'decideInvitee',
            seat.id === 'child'
              ? { seat: seat.id, person: one.person.id, decision: 'leave-out', reason: 'asked not to come' }
              : { seat: seat.id, person: one.person.id, decision: 'invite' },
          );
    return reference;
  }

  const entriesOf = async (reference: string, address = 'tess.lindqvist@council.example'): Promise<number> =>
    (await (await lists(programs.desk)).events(address, '2026-12-01T00:00:00Z', '2026-12-05T00:00:00Z')).filter((entry) =>
      entry.subject.includes(reference),
    ).length;

  /** Booked, and everything that follows from it done. */
  const booked = (reference: string): Promise<Assessment> =>
    eventually(`the booking of ${reference}`, async () => {
      const { assessment: one, underWay } = (await sam.ask('GET', `/cases/${reference}`)).body as {
        assessment: Assessment;
        underWay: readonly string[];
      };
      return times(one, 'meeting.convened') > 0 && underWay.length === 0 ? one : undefined;
    });

  it('a request card pressed twice at once opens one case', async () => {
    const form = (await sam.say('request')).at(-1);
    if (form === undefined) throw new Error('no form');
    const typed = typedInto(form);
    const [first, second] = await Promise.all([sam.press(form, 'raiseConcern', typed), sam.press(form, 'raiseConcern', typed)]);
    const references = [first, second].map(({ text }) => /SM-[A-Z0-9]{4}/.exec(text)?.[0]);
    expect(references[0]).toBeDefined();
    expect(references[1]).toBe(references[0]);
    const today = (await sam.ask('GET', '/today')).body['cases'] as readonly { reference: string }[];
    expect(today.map((line) => line.reference)).toEqual([references[0]]);
  });

  it('an approval pressed by somebody else decides nothing; pressed twice and from the tab at the same moment it decides once', async () => {
    const reference = await requested();
    const card = await approvalOf(reference);
    const answers = { 'exclusion-quality-of-care': 'no', 'exclusion-allegation': 'no' };
    const own = (await sam.cards()).at(-1);
    const wrong = await sam.press({ ...card, activityId: own?.activityId ?? '' }, 'decideRequest', answers);
    expect(wrong.text).toMatch(/Tess Lindqvist/);
    expect((await assessment(reference)).stage).toBe('requested');
    const results = await Promise.all([
      tess.press(card, 'decideRequest', answers),
      tess.press(card, 'decideRequest', answers),
      tess.act(reference, 'decideRequest', { decision: 'refuse', reason: 'too early' }),
    ]);
    const after = await assessment(reference);
    expect(times(after, 'approval.granted') + times(after, 'approval.refused')).toBe(1);
    expect(results[0].text).toMatch(/Tess Lindqvist/);
    const late = await tess.press(card, 'decideRequest', answers);
    expect(late.text).toMatch(/(Approved|Refused) by Tess Lindqvist, Tue 1 Dec 2026/);
  });

  it('killed between approval and booking, it books once after the restart', async () => {
    const reference = await readyToBook();
    await post(`${programs.desk}/_practice/faults`, { match: { method: 'POST', path: '/events$' }, fault: { delayMs: 4000 } });
    const { body } = await sam.act(reference, 'scheduleMeeting', { start: '2026-12-02T14:00:00Z', end: '2026-12-02T15:00:00Z' });
    expect(body).toMatchObject({ outcome: expect.stringMatching(/^ok/) });
    await programs.killProduct();
    await programs.startProduct();
    const after = await booked(reference);
    expect([times(after, 'meeting.scheduled'), times(after, 'meeting.convened')]).toEqual([1, 1]);
    expect(await entriesOf(reference)).toBe(1);
    expect(await entriesOf(reference, 'quinn.abara@council.example')).toBe(1);
  });

  it('killed after Microsoft 365 booked but before its answer came, it does not book again', async () => {
    const reference = await readyToBook();
    await post(`${programs.desk}/_practice/faults`, {
      match: { method: 'POST', path: '/events$' },
      fault: { after: 'commit', status: 504 },
    });
    await sam.act(reference, 'scheduleMeeting', { start: '2026-12-02T15:00:00Z', end: '2026-12-02T16:00:00Z' });
    await eventually('the entry to stand', async () => ((await entriesOf(reference)) > 0 ? true : undefined));
    await programs.killProduct();
    await programs.startProduct();
    await booked(reference);
    expect(await entriesOf(reference)).toBe(1);
    const notices = (await (await lists(programs.desk)).mail('quinn.abara@council.example')).filter(
      (letter) => letter.subject === `Stability Meeting ${reference}: notice`,
    );
    expect(notices).toHaveLength(1);
  });

  it('two people booking different times at the same moment get one meeting, and the other is told', async () => {
    const reference = await readyToBook();
    const answers = await Promise.all([
      sam.act(reference, 'scheduleMeeting', { start: '2026-12-02T10:00:00Z', end: '2026-12-02T11:00:00Z' }),
      tess.act(reference, 'scheduleMeeting', { start: '2026-12-02T12:00:00Z', end: '2026-12-02T13:00:00Z' }),
    ]);
    const after = await booked(reference);
    expect(times(after, 'meeting.scheduled')).toBe(1);
    expect(answers.filter(({ body }) => typeof body['outcome'] === 'string' && body['outcome'].startsWith('ok'))).toHaveLength(1);
    const told = answers.find(({ body }) => !(typeof body['outcome'] === 'string' && body['outcome'].startsWith('ok')));
    expect(String(told?.body['says'])).toMatch(/Sam Okafor|Tess Lindqvist/);
    expect(await entriesOf(reference)).toBe(1);
  });

  it('what is being typed is there again after the program was killed, one copy however often it is sent, and for its person alone', async () => {
    const reference = await requested();
    const path = `/cases/${reference}/drafts`;
    const words = { note: 'Canary Wrenfield’s “home”\n\nis tired' };
    const first = await tess.ask('PUT', `${path}/decide`, { value: { note: 'Begun' } });
    expect(first).toMatchObject({ status: 200, body: { revision: expect.any(String) } });
    await programs.killProduct();
    await programs.startProduct();
    const second = await tess.ask('PUT', `${path}/decide`, { value: words, replaces: first.body['revision'] });
    expect(second.status).toBe(200);
    for (const late of [{ value: { note: 'Late' } }, { value: null, replaces: first.body['revision'] }])
      expect(await tess.ask('PUT', `${path}/decide`, late)).toMatchObject({ status: 409, body: { problem: 'changed-meanwhile' } });
    expect((await tess.ask('GET', path)).body['drafts']).toMatchObject([
      { form: 'decide', value: words, revision: second.body['revision'] },
    ]);
    expect((await sam.ask('GET', path)).body).toEqual({ drafts: [] });
    const stranger = await overTheWire(programs, '10');
    expect((await stranger.ask('GET', path)).status).toBe(404);
    expect((await stranger.ask('PUT', `${path}/decide`, { value: words })).status).toBe(404);
    expect((await tess.ask('PUT', `${path}/act:consult`, { value: 'x'.repeat(300_000) })).status).toBe(400);
    await tess.act(reference, 'decideRequest', { decision: 'approve', exclusions: { 'quality-of-care': false, allegation: false } });
    expect((await tess.ask('GET', path)).body).toEqual({ drafts: [] });
  });

  /** What Sam fills into the request card, by the ids its inputs have. */
  function typedInto(form: Card): object {
    const ids = [...JSON.stringify(form.content).matchAll(/"id":"([^"]+)"/g)].map((match) => match[1] ?? '');
    return Object.fromEntries(
      ids.flatMap((id): [string, string][] => {
        if (id.startsWith('exclusion-')) return [[id, 'no']];
        return id in worry ? [[id, worry[id as keyof typeof worry]]] : [];
      }),
    );
  }
});
