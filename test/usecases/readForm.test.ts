import { describe, expect, it } from '@jest/globals';
import { readForm } from '../../src/usecases/readForm.ts';
import { perform } from '../../src/usecases/perform.ts';
import { canary, commandOf, referenceOf, secrets } from '../support/journey.ts';
import { homeEnded } from '../support/lancashireWorld.ts';
import { request } from '../support/lancashireForms.ts';
import { people } from '../support/people.ts';

const { sam, tess, nia } = people;
const form = 'lan-disruption-request';
/** Filled in for the day on which the home of `homeEnded` ended. */
const answers = { ...request, disruption: { date: '2026-12-03', details: 'The carers gave notice' } };

describe('readForm', () => {
  it('gives the form with what the case tells, and the child beside it', async () => {
    const world = await homeEnded();
    const view = await readForm(world, sam.id, referenceOf(world), form);
    expect(view).toMatchObject({
      form: { id: form },
      child: canary,
      answers: {},
      offered: { 'home-type': { type: 'foster', provider: 'in-house' }, 'completed-by': sam.name, 'completed-on': '2026-12-03' },
      mayComplete: true,
    });
  });

  it('gives the answers once it is completed, to colleagues in the case and to nobody else', async () => {
    const world = await homeEnded();
    const reference = referenceOf(world);
    expect(await perform(world, sam.id, reference, 'completeForm', { form, answers }, commandOf('completeForm'))).toMatchObject({
      outcome: 'ok',
    });
    expect(await readForm(world, tess.id, reference, form)).toMatchObject({ answers, offered: {}, mayComplete: false });
    expect(await readForm(world, nia.id, reference, form)).toMatchObject({ refused: 'not-found' });
    expect(await readForm(world, sam.id, reference, 'lan-report-residential')).toMatchObject({ refused: 'not-found' });
  });

  it('keeps who the child is out of the log', async () => {
    const world = await homeEnded();
    const reference = referenceOf(world);
    await perform(world, sam.id, reference, 'completeForm', { form, answers }, commandOf('completeForm'));
    const log = JSON.stringify(
      world.outside.log
        .get(reference)
        ?.appends.flat()
        .filter((fact) => fact.event !== 'child.identified'),
    );
    for (const secret of [...secrets, canary.name]) expect(log).not.toContain(secret);
  });
});
