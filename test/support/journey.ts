import type { Assessment } from '../../src/domain/assess/assessment.ts';
import { identifyChild } from '../../src/usecases/identifyChild.ts';
import { perform } from '../../src/usecases/perform.ts';
import type { Performed } from '../../src/usecases/performed.ts';
import { raiseConcern } from '../../src/usecases/raiseConcern.ts';
import { readCase } from '../../src/usecases/readCase.ts';
import { isRefusal, type Refusal } from '../../src/usecases/refusal.ts';
import { steadyUuid } from '../../src/usecases/steadyUuid.ts';
import type { World } from '../../src/usecases/world.ts';
import { advance, memoryWorld, runJobs, type MemoryWorld } from './memoryWorld.ts';
import { outsiders, people } from './people.ts';

/** A name, a birth date and a case number nobody else has: wherever they turn up, they leaked. */
export const canary = { name: 'Canary Wrenfield', dateOfBirth: '2013-04-17', caseNumber: 'CN-88431' } as const;
/** Typed into every field that takes words. */
const typed = 'Canary Wrenfield cries at night';
/** What must appear nowhere but in SharePoint, the documents and the tab. */
export const secrets = ['Canary', 'Wrenfield', 'cries at night', canary.dateOfBirth, '17 Apr', canary.caseNumber] as const;

const { sam, tess, farida, owen, quinn } = people;

export type Step = {
  readonly name: string;
  /** Minutes that pass before it. */
  readonly after?: number;
  /** Does it, or does it again; every command id is fixed, as on a card. */
  readonly run: (world: World, reference: string) => Promise<Performed | Refusal | object>;
};

/** The command id of a step, always the same. */
export const commandOf = (name: string): string => steadyUuid(name).replace(/-8(...)-8/, '-4$1-8');

export const concern = (now: string) => ({
  triggers: ['carer-cannot-continue'],
  notifiedAt: now,
  placement: { type: 'foster', provider: 'in-house' },
  exclusions: { 'quality-of-care': false, allegation: false },
  note: typed,
});

const does = (name: string, personId: string, act: string, data: unknown, after?: number): Step => ({
  name,
  ...(after === undefined ? {} : { after }),
  run: (world, reference) => perform(world, personId, reference, act, data, commandOf(name)),
});

const named = (role: string, person: object): Step => does(`assignRole ${role}`, sam.id, 'assignRole', { role, person });

/** Of what is known of the case a step needs: who is called what by now. */
async function seen(world: World, personId: string, reference: string): Promise<Assessment> {
  const view = await readCase(world, personId, reference);
  if (isRefusal(view)) throw new Error(view.says);
  return view.assessment;
}

/** Invites everybody who is up for a decision, one press each. */
const inviteAll: Step = {
  name: 'decideInvitee',
  run: async (world, reference) => {
    const { seats } = await seen(world, sam.id, reference);
    let last: object = {};
    for (const seat of seats)
      for (const { person } of seat.people)
        last = await perform(
          world,
          sam.id,
          reference,
          'decideInvitee',
          { seat: seat.id, person: person.id, decision: 'invite' },
          commandOf(`decideInvitee ${seat.id} ${person.email ?? person.id}`),
        );
    return last;
  },
};

export const meetingTime = { start: '2026-12-04T14:00:00Z', end: '2026-12-04T15:00:00Z' } as const;

const hold: Step = {
  name: 'holdMeeting',
  after: 30 * 60,
  run: async (world, reference) => {
    const there = (await seen(world, sam.id, reference)).people.filter(({ roles }) => roles.length > 0 && !roles.includes('child'));
    const attendance = there.map(({ id }) => ({ person: id, present: true, how: 'room' }));
    const data = { startedAt: meetingTime.start, endedAt: meetingTime.end, attendance };
    return perform(world, tess.id, reference, 'holdMeeting', data, commandOf('holdMeeting'));
  },
};

const write: Step = {
  name: 'saveMinutes',
  run: async (world, reference) => {
    const { sections } = await seen(world, sam.id, reference);
    const data = {
      sections: Object.fromEntries(sections.map(({ id }) => [id, typed])),
      actions: [{ id: 'a1', task: typed, owner: sam.id, due: '2026-12-11', status: 'open', immediate: true }],
      supportedByAll: false,
      dissent: typed,
    };
    return perform(world, sam.id, reference, 'saveMinutes', data, commandOf('saveMinutes'));
  },
};

const reviewTime = { start: '2026-12-14T10:00:00Z', end: '2026-12-14T11:00:00Z' } as const;
const movedTo = { start: '2026-12-14T14:00:00Z', end: '2026-12-14T15:00:00Z' } as const;

const holdReview: Step = {
  name: 'holdMeeting review',
  after: 9 * 24 * 60,
  run: (world, reference) => {
    const attendance = [sam, tess].map(({ id }) => ({ person: id, present: true, how: 'teams' }));
    const data = { startedAt: movedTo.start, endedAt: movedTo.end, attendance };
    return perform(world, tess.id, reference, 'holdMeeting', data, commandOf('holdMeeting review'));
  },
};

/** The whole of a Dorset case, from the first worry to the minutes in everybody's mailbox and the review after it. */
export const journey: readonly Step[] = [
  { name: 'raiseConcern', run: (world) => raiseConcern(world, sam.id, concern('2026-12-03T09:12:00Z'), commandOf('raiseConcern')) },
  { name: 'identifyChild', run: (world, reference) => identifyChild(world, sam.id, reference, canary) },
  named('foster-carer', outsiders.carla),
  named('supervising-social-worker', { id: farida.id }),
  named('fostering-team-manager', { email: owen.email }),
  named('reviewing-officer', { id: quinn.id }),
  does('recordFact risk', sam.id, 'recordFact', { fact: 'riskFromChildConduct', value: true }),
  does('recordFact problems', sam.id, 'recordFact', { fact: 'childIdentifiedProblems', value: false }),
  does('submitRequest', sam.id, 'submitRequest', { note: typed }, 10),
  does(
    'decideRequest',
    tess.id,
    'decideRequest',
    { decision: 'approve', reason: typed, exclusions: { 'quality-of-care': false, allegation: false } },
    42,
  ),
  inviteAll,
  does('scheduleMeeting', sam.id, 'scheduleMeeting', { ...meetingTime, chair: tess.id }, 5),
  hold,
  write,
  does('agreeReview', tess.id, 'agreeReview', { date: '2026-12-14' }),
  does('finaliseMinutes', tess.id, 'finaliseMinutes', { reason: typed }, 30),
  does('circulateMinutes', sam.id, 'circulateMinutes', { documents: ['meeting-notes', 'action-plan'] }, 5),
  does('updateAction', sam.id, 'updateAction', { action: 'a1', status: 'done', note: typed }, 24 * 60),
  does('scheduleMeeting review', sam.id, 'scheduleMeeting', reviewTime, 10),
  does('rescheduleMeeting review', sam.id, 'rescheduleMeeting', { ...movedTo, reason: typed }, 60),
  holdReview,
];

/** The reference of the journey's case, once it is open. */
export const referenceOf = (world: MemoryWorld): string => [...world.outside.log.keys()][0] ?? '';

/** Goes through the journey as far as the named step, that one included, with the queued work done after each step. */
export async function travelled(until = 'circulateMinutes', world: MemoryWorld = memoryWorld()): Promise<MemoryWorld> {
  const last = journey.findIndex(({ name }) => name === until);
  for (const step of journey.slice(0, last + 1)) {
    advance(world, step.after ?? 0);
    const answer = await step.run(world, referenceOf(world));
    if ('refused' in answer || ('outcome' in answer && answer.outcome !== 'ok' && answer.outcome !== 'ok-with-prompt'))
      throw new Error(`${step.name}: ${JSON.stringify({ ...answer, assessment: undefined })}`);
    await runJobs(world);
  }
  return world;
}
