import type { Fact } from '../../src/domain/case/fact.ts';
import { identifyChild } from '../../src/usecases/identifyChild.ts';
import { perform } from '../../src/usecases/perform.ts';
import { raiseConcern } from '../../src/usecases/raiseConcern.ts';
import { isRefusal } from '../../src/usecases/refusal.ts';
import { canary, commandOf, referenceOf } from './journey.ts';
import { memoryWorld, runJobs, type MemoryWorld } from './memoryWorld.ts';
import { people } from './people.ts';

const { sam, farida } = people;

/** A world of Lancashire's procedure with one case, whose child is known and whose home has ended: the request form is wanted. */
export async function homeEnded(): Promise<MemoryWorld> {
  const world: MemoryWorld = { ...memoryWorld(), policyId: 'lancashire' };
  const concern = { triggers: ['carer-difficulty'], notifiedAt: world.clock.now(), placement: { type: 'foster', provider: 'in-house' }, exclusions: { 'replaces-planning': false } }; // prettier-ignore
  const raised = await raiseConcern(world, sam.id, concern, commandOf('raiseConcern'));
  if (isRefusal(raised) || raised.outcome.startsWith('i')) throw new Error(JSON.stringify(raised));
  const reference = referenceOf(world);
  await identifyChild(world, sam.id, reference, canary);
  await perform(
    world,
    sam.id,
    reference,
    'assignRole',
    { role: 'supervising-social-worker', person: { id: farida.id } },
    commandOf('assign'),
  );
  await writes(world, { event: 'placement.ended', at: world.clock.now(), by: sam.id });
  await runJobs(world);
  return world;
}

/** What people typed in the case `homeMinuted` gives; the first two are for everybody at a Disruption Meeting. */
export const typedByOthers: readonly string[] = [
  'Shared under a heading',
  'Train the carers',
  'Kept under a heading',
  'Asked because they part',
  'Approved since they part',
  'Booked early as they part',
  'Left out as they part',
  'Told that it is kept small',
  'Not all agree as they part',
  'That day since they part',
];

/** The same case after a meeting of a kind that was written up, with words typed everywhere, and one more colleague in it. */
export async function homeMinuted(
  kind: 'stability' | 'disruption',
  colleague: string,
  role = kind === 'stability' ? 'social-worker-other-child' : 'other-professional',
): Promise<MemoryWorld> {
  const world = await homeEnded();
  await perform(world, sam.id, referenceOf(world), 'assignRole', { role, person: { id: colleague } }, commandOf('assign colleague'));
  const fact = (event: string, hours: number, data: object = {}): Fact => ({
    ...data,
    event,
    at: new Date(Date.parse(world.clock.now()) + hours * 3_600_000).toISOString(),
    by: sam.id,
  });
  const [shared = '', task = '', kept = '', asked = '', approved = '', booked = '', left = '', told = '', dissent = '', day = ''] =
    typedByOthers;
  const sections = kind === 'stability' ? { reason: shared, background: kept } : { purpose: shared, 'background-home': kept };
  const meeting = { start: fact('', 5).at, end: fact('', 6).at };
  const action = { due: '2027-01-08', target: 'carers', kind: 'training', measure: 'Done', status: 'open' };
  await writes(
    world,
    fact('request.submitted', 0, { note: asked }),
    fact('approval.granted', 1, { reason: approved }),
    ...(kind === 'disruption' ? [fact('disruption.requested', 1)] : []),
    fact('role.assigned', 1, { role: 'foster-carer', person: { id: 'outside:carla', name: 'Carla Reed' } }),
    fact('invitee.decided', 2, { seat: kind === 'stability' ? 'carers' : 'former-carers', person: 'outside:carla', decision: 'leave-out', reason: left, reasonShared: told }), // prettier-ignore
    fact('meeting.scheduled', 3, { ...meeting, reason: booked }),
    fact('meeting.held', 6, { startedAt: meeting.start, attendance: [sam.id, farida.id, colleague].map((person) => ({ person, present: true })) }), // prettier-ignore
    fact('minutes.drafted', 7, {
      sections,
      supportedByAll: false,
      dissent,
      actions: [
        { ...action, id: 'a1', task, owner: sam.id },
        { ...action, id: 'a2', task: 'Talk with the other child', owner: colleague },
      ],
    }),
    fact('review.agreed', 8, { date: '2027-03-01', reason: day }),
    ...(kind === 'disruption'
      ? [{ ...fact('report.completed', 4, { form: 'lan-report-supervising-sw', answers: { 'significant-events': 'A safeguarding event', progress: 'In the report' } }), by: farida.id }] // prettier-ignore
      : []),
  );
  world.outside.now = fact('', 9).at;
  await runJobs(world);
  return world;
}

/** Writes a fact that no act of the tab writes yet. */
async function writes(world: MemoryWorld, ...facts: readonly Fact[]): Promise<void> {
  const reference = referenceOf(world);
  const stored = await world.caseLog.read(reference);
  await world.caseLog.append(reference, stored?.length ?? 0, facts);
}
