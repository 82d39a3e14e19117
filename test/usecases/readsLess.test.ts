import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseView } from '../../src/api/contract.ts';
import type { Fact } from '../../src/domain/case/fact.ts';
import { checkAppointment } from '../../src/usecases/checkAppointment.ts';
import { keepDraft } from '../../src/usecases/keepDraft.ts';
import { perform } from '../../src/usecases/perform.ts';
import { readCase } from '../../src/usecases/readCase.ts';
import { readDrafts } from '../../src/usecases/readDrafts.ts';
import { readForm } from '../../src/usecases/readForm.ts';
import { today } from '../../src/usecases/today.ts';
import { tryAct } from '../../src/usecases/tryAct.ts';
import { commandOf, referenceOf } from '../support/journey.ts';
import { homeMinuted, typedByOthers } from '../support/lancashireWorld.ts';
import type { MemoryWorld } from '../support/memoryWorld.ts';
import { people } from '../support/people.ts';

const { sam, nia, hugo, dev } = people;
const view = async (world: MemoryWorld, person: string): Promise<CaseView> => {
  const seen = await readCase(world, person, referenceOf(world));
  if ('refused' in seen) throw new Error(seen.says);
  return seen;
};

/** Everything the case answers somebody with, whichever way they ask. */
async function everythingFor(world: MemoryWorld, person: string): Promise<string> {
  const reference = referenceOf(world);
  const appointment = { start: '2027-02-01T10:00:00Z', end: '2027-02-01T11:00:00Z', people: [] };
  return JSON.stringify([
    await readCase(world, person, reference),
    await today(world, person),
    await readDrafts(world, person, reference),
    await checkAppointment(world, person, reference, appointment),
    await readForm(world, person, reference, 'lan-report-supervising-sw'),
    await tryAct(world, person, reference, 'updateAction', { action: 'a1', status: 'done' }),
    await perform(world, person, reference, 'updateAction', { action: 'a1', status: 'nonsense' }, commandOf(`probe ${person}`)),
  ]);
}
const found = (text: string, words: readonly string[]): readonly string[] => words.filter((one) => text.includes(one));

describe('the worker of another child in a Stability and Support Meeting (LAN-SSM-19, LAN-SSM-20)', () => {
  let world: MemoryWorld;
  beforeAll(async () => {
    world = await homeMinuted('stability', nia.id);
  });

  it('gets nothing of what others typed, whichever way they ask; the child’s own worker gets all of it', async () => {
    expect(found(await everythingFor(world, nia.id), typedByOthers)).toEqual([]);
    expect(found(JSON.stringify(await view(world, sam.id)), typedByOthers)).toEqual(typedByOthers);
  });

  it('sees when, where and with whom, the agenda, their own action and what they did, and of the child the name', async () => {
    const { assessment, child, words } = await view(world, nia.id);
    expect(assessment.readsLess).toEqual({ [nia.id]: { reads: 'shared', clause: 'LAN-SSM-19' } });
    expect(Object.keys(child ?? {})).toEqual(['name']);
    expect(words).toEqual([]);
    expect(assessment.meeting?.start).toBeDefined();
    expect(assessment.meeting?.attendance.length).toBeGreaterThan(1);
    expect(assessment.agenda.length).toBeGreaterThan(0);
    expect(assessment.meeting?.minutes?.actions.map(({ task }) => task)).toEqual(['Talk with the other child']);
    expect(assessment.meeting?.minutes?.sharedOnly).toEqual({ people: [nia.id], clause: 'LAN-SSM-19' });
    expect(assessment.duties.flatMap(({ owners }) => owners.map(({ id }) => id))).toEqual(assessment.duties.map(() => nia.id));
    expect(assessment.duties.map(({ label }) => label)).toContain('Talk with the other child');
    expect(assessment.timeline.filter(({ by, event }) => by !== nia.id && !/^(meeting|invitation|room|chair)\./.test(event))).toEqual([]);
    expect([assessment.triggers, assessment.questions, assessment.forms]).toEqual([[], [], []]);
  });

  it('is not let into a form of the Disruption Meeting, and sees no more of the case than before (LAN-DIS-20.8)', async () => {
    const later = await homeMinuted('disruption', nia.id, 'social-worker-other-child');
    expect(await readForm(later, nia.id, referenceOf(later), 'lan-report-supervising-sw')).toMatchObject({ refused: 'not-allowed' });
    const { assessment, words } = await view(later, nia.id);
    expect([assessment.triggers, assessment.forms, words]).toEqual([[], [], []]);
    expect(assessment.meeting?.minutes?.sections).toEqual({ purpose: 'Shared under a heading' });
  });

  it('does not get back minutes they had half written when they still wrote them', async () => {
    const reference = referenceOf(world);
    for (const [form, value] of [
      ['minutes:1', { sections: { reason: 'of others' } }],
      ['act:consult', { note: 'mine' }],
    ] as const)
      await keepDraft(world, nia.id, reference, form, value, undefined);
    expect(await readDrafts(world, nia.id, reference)).toMatchObject({ drafts: [{ form: 'act:consult', value: { note: 'mine' } }] });
    expect(await readDrafts(world, nia.id, reference)).toHaveProperty('drafts.length', 1);
  });
});

describe('a colleague from whom headings of a Disruption Meeting are kept (LAN-DIS-31-ii)', () => {
  let world: MemoryWorld;
  beforeAll(async () => {
    world = await homeMinuted('disruption', hugo.id);
  });
  const kept = typedByOthers.filter((one) => !['Shared under a heading', 'Train the carers'].includes(one));

  it('gets nothing of those headings, nor what others typed under none', async () => {
    const all = await everythingFor(world, hugo.id);
    expect(found(all, [...kept, 'A safeguarding event'])).toEqual([]);
    expect(found(JSON.stringify(await view(world, sam.id)), kept)).toEqual(kept);
  });

  it('reads the headings for everybody and the plan, as in their copy of the record (LAN-MIN-21)', async () => {
    const { assessment } = await view(world, hugo.id);
    expect(assessment.readsLess).toMatchObject({ [hugo.id]: { reads: 'no-words', clause: 'LAN-DIS-31-ii' } });
    expect(assessment.readsLess).not.toHaveProperty(sam.id);
    expect(assessment.meeting?.minutes?.sections).toEqual({ purpose: 'Shared under a heading' });
    expect(assessment.meeting?.minutes?.actions.map(({ task }) => task)).toEqual(['Train the carers', 'Talk with the other child']);
  });

  it('reads their own words', async () => {
    const stored = await world.caseLog.read(referenceOf(world));
    const mine: Fact = {
      event: 'review.agreed',
      at: world.clock.now(),
      by: hugo.id,
      date: '2027-03-01',
      reason: 'As I said myself',
      number: 1,
    };
    await world.caseLog.append(referenceOf(world), stored?.length ?? 0, [mine]);
    expect((await view(world, hugo.id)).words?.map(({ text }) => text)).toEqual(['As I said myself']);
  });

  it('opens a report without what is for the professionals in it, and is told so (LAN-RSS-09)', async () => {
    const form = await readForm(world, hugo.id, referenceOf(world), 'lan-report-supervising-sw');
    expect(form).toMatchObject({
      kept: { fields: ['significant-events'], clause: 'LAN-DIS-31-ii' },
      answers: { progress: 'In the report' },
    });
    expect(form).not.toHaveProperty('answers.significant-events');
    const own = await readForm(world, people.farida.id, referenceOf(world), 'lan-report-supervising-sw');
    expect(own).not.toHaveProperty('kept');
    expect(own).toHaveProperty('answers.significant-events', 'A safeguarding event');
  });
});

it('a case with nobody in it to keep anything from names nobody', async () => {
  const world = await homeMinuted('stability', dev.id, 'other-professional');
  expect((await view(world, sam.id)).assessment.readsLess).toBeUndefined();
  expect((await view(world, dev.id)).words?.length).toBeGreaterThan(0);
});
