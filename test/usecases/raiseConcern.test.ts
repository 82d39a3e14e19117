import { describe, expect, it } from '@jest/globals';
import { GatewayFailure } from '../../src/usecases/gatewayFailure.ts';
import { perform } from '../../src/usecases/perform.ts';
import type { Performed } from '../../src/usecases/performed.ts';
import { raiseConcern } from '../../src/usecases/raiseConcern.ts';
import { referenceFor } from '../../src/usecases/reference.ts';
import { isRefusal } from '../../src/usecases/refusal.ts';
import { commandOf, concern, referenceOf } from '../support/journey.ts';
import { homeEnded } from '../support/lancashireWorld.ts';
import { memoryWorld, runJobs, type MemoryWorld } from '../support/memoryWorld.ts';
import { people } from '../support/people.ts';

const { sam, tess, dev, farida, priya } = people;

async function raised(world: MemoryWorld, who = sam, more: object = {}, command = 'raise'): Promise<Performed> {
  const answer = await raiseConcern(world, who.id, { ...concern(world.outside.now), ...more }, commandOf(command));
  if (isRefusal(answer)) throw new Error(answer.says);
  return answer;
}

const rolesIn = ({ assessment }: Performed): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(assessment.people.map((person) => [person.name ?? '', person.roles]));

const later = (instant: string): string => new Date(Date.parse(instant) + 3_600_000).toISOString();

describe('raiseConcern', () => {
  it('opens a case with the social worker and their manager in it', async () => {
    const world = memoryWorld();
    const answer = await raised(world);
    expect(answer.outcome).toMatch(/^ok/);
    expect(answer.reference).toMatch(/^SM-[2-9CDFGHJKMNPQRTVWX]{4}$/);
    expect(rolesIn(answer)).toEqual({ [sam.name]: ['child-social-worker'], [tess.name]: ['child-team-manager'] });
    const stored = world.outside.log.get(answer.reference);
    expect(stored).toMatchObject({ policy: 'dorset', opening: { placement: { type: 'foster', provider: 'in-house' } } });
    expect(stored?.appends).toHaveLength(1);
    expect(stored?.appends[0]?.map(({ event }) => event)).toEqual(['concern.raised', 'concern.notified']);
    expect(world.outside.jobs.has(answer.reference)).toBe(true);
    expect(world.outside.index.get(answer.reference)?.people).toEqual([sam.id, tess.id]);
  });

  it('opens one case for a press made twice, also at the same moment', async () => {
    const world = memoryWorld();
    const [one, two] = await Promise.all([raised(world), raised(world)]);
    const three = await raised(world);
    expect(world.outside.log.size).toBe(1);
    expect({ ...two, assessment: undefined }).toEqual({ ...one, assessment: undefined });
    expect({ ...three, assessment: undefined }).toEqual({ ...one, assessment: undefined });
  });

  it('shows whoever presses again, long after, no more of the record than is for them (LAN-DIS-31-ii)', async () => {
    const world = await homeEnded();
    const reference = referenceOf(world);
    const notifiedAt = world.clock.now();
    const at = later(notifiedAt);
    world.outside.now = at;
    const by = sam.id;
    const sections = { purpose: 'To learn.', 'background-home': 'Their separation.' };
    await world.caseLog.append(reference, world.outside.log.get(reference)?.appends.length ?? 0, [
      { event: 'role.assigned', at, by, role: 'line-manager', person: { id: sam.id, name: sam.name } },
      { event: 'role.ended', at, by, role: 'child-social-worker', person: { id: sam.id } },
      { event: 'disruption.requested', at, by },
      { event: 'meeting.held', at, by, kind: 'disruption', attendance: [{ person: sam.id, present: true }] },
      { event: 'minutes.drafted', at, by, kind: 'disruption', sections, actions: [] },
    ]);
    const again = await raiseConcern(world, sam.id, { triggers: ['carer-difficulty'], notifiedAt, placement: { type: 'foster', provider: 'in-house' }, exclusions: { 'replaces-planning': false } }, commandOf('raiseConcern')); // prettier-ignore
    expect(again).toMatchObject({ reference });
    expect(isRefusal(again) ? again : again.assessment.meeting?.minutes?.sections).toEqual({ purpose: 'To learn.' });
  });

  it('opens two cases for two presses, and for two people with one command id', async () => {
    const world = memoryWorld();
    await raised(world, sam, {}, 'one');
    await raised(world, sam, {}, 'two');
    await raised(world, people.nia, {}, 'two');
    expect(world.outside.log.size).toBe(3);
  });

  it('takes another reference when the first is somebody else’s', async () => {
    const world = memoryWorld();
    const first = referenceFor(`${sam.id}:${commandOf('raise')}`, 0);
    world.outside.log.set(first, {
      policy: 'dorset',
      opening: {},
      appends: [[{ event: 'concern.raised', at: world.outside.now, by: tess.id }]],
    });
    const answer = await raised(world);
    expect(answer.reference).toBe(referenceFor(`${sam.id}:${commandOf('raise')}`, 1));
    expect((await raised(world)).reference).toBe(answer.reference);
    expect(world.outside.log.size).toBe(2);
  });

  it('is found again when it was written although nobody answered', async () => {
    const world = memoryWorld();
    world.board.fail = ({ name }) =>
      name === 'caseLog.append' ? { when: 'after', error: new GatewayFailure('unavailable', 'x') } : undefined;
    await expect(raised(world)).rejects.toThrow(GatewayFailure);
    delete world.board.fail;
    await raised(world);
    expect(world.outside.log.size).toBe(1);
  });

  it('opens the case also when the directory knows no manager, says so, and the card goes to whoever is named', async () => {
    const world = memoryWorld();
    const answer = await raised(world, dev);
    expect(answer.outcome).toMatch(/^ok/);
    expect(answer.says).toContain('The directory has no manager for Dev Rao');
    expect(answer.says).toContain('Name the team manager under People');
    await perform(world, dev.id, answer.reference, 'submitRequest', {}, commandOf('submit'));
    await runJobs(world);
    expect(world.outside.cards.size).toBe(0);
    const named = await perform(
      world,
      dev.id,
      answer.reference,
      'assignRole',
      { role: 'child-team-manager', person: { id: priya.id }, reason: 'No manager in the directory' },
      commandOf('name'),
    );
    expect(named).toMatchObject({ outcome: expect.stringMatching(/^ok/) });
    await perform(world, dev.id, answer.reference, 'submitRequest', {}, commandOf('submit again'));
    await runJobs(world);
    expect([...world.outside.cards.values()].map(({ to }) => to)).toEqual([priya.id]);
  });

  it('finds the manager of the child’s social worker when somebody else raises it', async () => {
    const world = memoryWorld();
    const answer = await raised(world, farida, { requesterRole: 'supervising-social-worker', childSocialWorker: sam.id });
    expect(rolesIn(answer)).toEqual({
      [farida.name]: ['supervising-social-worker'],
      [sam.name]: ['child-social-worker'],
      [tess.name]: ['child-team-manager'],
    });
  });

  it('refuses, with a way on, somebody the directory does not know and a social worker it does not know', async () => {
    const world = memoryWorld();
    const data = concern(world.outside.now);
    const nobody = '33333333-3333-4333-8333-000000000099';
    expect(await raiseConcern(world, nobody, data, commandOf('a'))).toMatchObject({ refused: 'not-understood', wayOn: expect.any(String) });
    const other = { ...data, requesterRole: 'supervising-social-worker', childSocialWorker: nobody };
    expect(await raiseConcern(world, farida.id, other, commandOf('b'))).toMatchObject({
      refused: 'not-understood',
      wayOn: expect.any(String),
    });
    expect(world.outside.log.size).toBe(0);
  });

  it.each([{}, { triggers: [] }, null, 'x', [], { triggers: ['missing-episode'], notifiedAt: 'yesterday' }])(
    'opens nothing for %p and says what is missing',
    async (data) => {
      const world = memoryWorld();
      const answer = await raiseConcern(world, sam.id, data, commandOf('c'));
      expect(answer).toMatchObject({ reference: '', outcome: 'incomplete', says: expect.any(String) });
      expect(world.outside.log.size).toBe(0);
    },
  );

  it('refers an allegation to the other procedure', async () => {
    const world = memoryWorld();
    const answer = await raised(world, sam, { exclusions: { 'quality-of-care': false, allegation: true } });
    expect(answer.outcome).toBe('referred');
    expect(answer.reference === '' ? 0 : 1).toBe(world.outside.log.size);
  });

  it('opens nothing while the directory does not answer', async () => {
    const world = memoryWorld();
    world.board.fail = ({ name }) =>
      name === 'directory.managerOf' ? { when: 'before', error: new GatewayFailure('unavailable', 'x') } : undefined;
    await expect(raised(world)).rejects.toThrow(GatewayFailure);
    expect(world.outside.log.size).toBe(0);
  });
});
