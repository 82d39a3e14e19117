import { assess } from '../../../src/domain/assess/assess.ts';
import type { CaseFile, Fact, Instant, Person } from '../../../src/domain/case/fact.ts';
import { desired } from '../../../src/domain/effects/desired.ts';
import type { Effect } from '../../../src/domain/effects/effect.ts';
import { happened } from '../../../src/domain/effects/happened.ts';
import { outstanding } from '../../../src/domain/effects/outstanding.ts';
import { readPacks } from '../../../src/policies/packs.ts';
import { readWorkCalendar } from '../../../src/policies/workCalendar.ts';

export const reference = 'SM-7K2Q';
/** A name nobody in the case bears but the child, and that free text mentions: it may leave the council nowhere. */
export const canary = 'Zebedee Quillfeather';

const packs = readPacks();
const calendar = readWorkCalendar();

const person = (id: string, name: string, role: string, email?: string): Person => ({
  id,
  name,
  roles: [role],
  ...(email !== undefined && { email }),
});
export const people: readonly Person[] = [
  { id: 'outside:child', name: canary, email: 'zebedee.q@mail.example', roles: ['child'] },
  person('sam', 'Sam Okafor', 'child-social-worker', 'sam.okafor@council.example'),
  person('tess', 'Tess Lindqvist', 'child-team-manager', 'tess.lindqvist@council.example'),
  person('quinn', 'Quinn Abara', 'reviewing-officer', 'quinn.abara@council.example'),
  person('farida', 'Farida Noor', 'supervising-social-worker', 'farida.noor@council.example'),
  person('owen', 'Owen Hale', 'fostering-team-manager', 'owen.hale@council.example'),
  person('outside:carla', 'Carla Reed', 'foster-carer', 'carla.reed@home.example'),
  person('outside:colin', 'Colin Reed', 'foster-carer'),
  person('outside:adeyemi', 'Ms Adeyemi', 'other-professional', 'j.adeyemi@hillview.school.example'),
];

export const fact = (event: string, at: Instant, by: string, data: Readonly<Record<string, unknown>> = {}): Fact => ({
  ...data,
  event,
  at,
  by,
});

export const start = '2026-12-03T14:00:00Z';
export const end = '2026-12-03T15:00:00Z';

const decided = (seat: string, id: string, decision: 'invite' | 'leave-out', reason?: string): Fact =>
  fact('invitee.decided', '2026-12-02T11:00:00Z', 'sam', { seat, person: id, decision, ...(reason !== undefined && { reason }) });

/** The story of a case, one stretch after another. Free text in it names the child. */
export const raised = [
  fact('concern.raised', '2026-12-02T09:00:00Z', 'farida', {
    triggers: ['carer-cannot-continue'],
    as: 'supervising-social-worker',
    note: `${canary} is unhappy`,
  }),
  fact('concern.notified', '2026-12-02T09:00:00Z', 'farida', { to: 'child-social-worker' }),
];
export const requested = [...raised, fact('request.submitted', '2026-12-02T09:30:00Z', 'farida', { note: `About ${canary}` })];
export const approved = [...requested, fact('approval.granted', '2026-12-02T10:00:00Z', 'tess', { reason: `For ${canary}` })];
export const invited = [
  ...approved,
  decided('child', 'outside:child', 'invite'),
  decided('carer', 'outside:carla', 'invite'),
  decided('carer', 'outside:colin', 'invite'),
  decided('placement-worker', 'farida', 'invite'),
  decided('placement-worker-manager', 'owen', 'leave-out', `${canary} asked for it`),
  decided('child-social-worker', 'sam', 'invite'),
  decided('child-team-manager', 'tess', 'invite'),
  decided('reviewing-officer', 'quinn', 'invite'),
];
export const scheduled = [
  ...invited,
  fact('meeting.scheduled', '2026-12-02T12:00:00Z', 'sam', { start, end, chair: 'tess', reason: canary }),
];
export const held = [
  ...scheduled,
  fact('meeting.started', start, 'tess'),
  fact('meeting.held', start, 'tess', {
    startedAt: start,
    endedAt: end,
    attendance: [
      { person: 'sam', present: true, how: 'room' },
      { person: 'tess', present: true, how: 'teams' },
      { person: 'quinn', present: false, apologies: true },
      { person: 'outside:carla', present: true, how: 'phone' },
      { person: 'outside:colin', present: true, how: 'phone' },
      { person: 'outside:child', present: true, how: 'room' },
    ],
  }),
  fact('minutes.drafted', '2026-12-03T16:00:00Z', 'sam', {
    sections: { reason: `${canary} has had a hard month.`, 'child-voice': 'I want to stay.' },
    actions: [{ id: 'a1', task: `Respite for ${canary}`, owner: 'farida', due: '2026-12-10', status: 'open' }],
    supportedByAll: true,
  }),
  fact('review.agreed', '2026-12-03T16:10:00Z', 'tess', { date: '2026-12-15' }),
  fact('minutes.finalised', '2026-12-03T16:20:00Z', 'tess'),
];
export const ordered = [
  ...held,
  fact('circulation.ordered', '2026-12-03T16:30:00Z', 'sam', { documents: ['meeting-notes', 'action-plan'], how: 'mail' }),
];

const fileOf = (log: readonly Fact[]): CaseFile => ({ case: { placement: { type: 'foster' }, people }, log });

/** What should exist outside after these facts, as seen at an instant. */
export const desiredAfter = (log: readonly Fact[], now: Instant = log.at(-1)?.at ?? start): readonly Effect[] => {
  const policy = packs.get('dorset');
  if (policy === undefined) throw new Error('the Dorset pack is not there');
  return desired(policy, fileOf(log), assess(policy, fileOf(log), calendar, now), reference);
};

export const assessmentAfter = (log: readonly Fact[], now: Instant = log.at(-1)?.at ?? start) => {
  const policy = packs.get('dorset');
  if (policy === undefined) throw new Error('the Dorset pack is not there');
  return assess(policy, fileOf(log), calendar, now);
};

/** Carries out everything outstanding, one after the other as the program would, until nothing is. Gives the log then and what was done. */
export const carriedOut = (
  log: readonly Fact[],
  now: Instant = log.at(-1)?.at ?? start,
): { readonly log: readonly Fact[]; readonly done: readonly Effect[] } => {
  const done: Effect[] = [];
  let current = log;
  for (
    let next = outstanding(desiredAfter(current, now), current)[0];
    next !== undefined;
    next = outstanding(desiredAfter(current, now), current)[0]
  ) {
    done.push(next);
    if (done.length > 200) throw new Error('the outside never comes in step');
    current = [...current, ...happened(next, { eventId: `event of ${next.key}`, joinUrl: 'https://teams.example/join' }, now)];
  }
  return { log: current, done };
};

export const keysOf = (effects: readonly Effect[]): readonly string[] => effects.map(({ key }) => key);
