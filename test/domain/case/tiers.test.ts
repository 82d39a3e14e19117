import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { sayProblem } from '../../../src/domain/policy/problem.ts';
import { readPolicy } from '../../../src/domain/policy/readPolicy.ts';
import { packOf } from '../support/packStory.ts';
import { codes, Story } from '../support/story.ts';

const panel = `  panel:
    name: Steady Homes panel
    organiser: { role: child-social-worker, clause: WEA-3-i }
    request: { to: child-social-worker, by: anyone, clause: WEA-3-i }
    chair: [{ role: fostering-team-manager, clause: WEA-5-ii }]
    clocks: [{ id: panel-window, label: Hold the panel, latest: 10 working days, after: request.submitted, until: meeting.started, clause: WEA-5 }]
    invite: [{ seat: school, label: School, filled-by: education-representative, clause: WEA-6c }]
    record: { sections: [{ id: outcome, label: Outcome, clause: WEA-8-ii }] }
    plan: { fields: [{ id: task, label: What, required: true, clause: WEA-9 }] }

`;
const tiered = () => {
  const text = readFileSync('src/policies/examples/wealdshire.yaml', 'utf8')
    .replace('# Who does what, where', () => `${panel}# Who does what, where`)
    .replace('clause: WEA-2c }\n', 'clause: WEA-2c }\n    - { code: panel, label: The panel is wanted, meeting: panel, clause: WEA-2b }\n');
  const read = readPolicy(text, 'tiers.yaml');
  if ('problems' in read) throw new Error(read.problems.map(sayProblem).join('\n'));
  return read.policy;
};
const sam = { id: 'sam', name: 'Sam', roles: ['child-social-worker'] };
const tess = { id: 'tess', name: 'Tess', roles: ['child-team-manager'] };
const at = '2026-12-03T09:20:00Z';
const raised = { event: 'concern.raised', at, by: 'sam', triggers: ['unhappy'], exclusions: { allegation: false } };
const asked = { event: 'request.submitted', at, by: 'sam' };
const opening = { placement: { type: 'foster' }, people: [sam, tess] };
const began = (...log: readonly object[]) => new Story({ policy: tiered(), opening, log: log as never });

describe('two tiers of one meeting, asked for by the same event', () => {
  it('are told apart: a request that names none is for the first', () => {
    const { seen } = began(raised, asked);
    expect([seen.meetingKind, seen.clocks.map(({ id }) => id)]).toEqual(['stability', expect.arrayContaining(['window'])]);
    expect(began(raised, asked).judge(tess, 'decideRequest', { decision: 'approve', exclusions: { allegation: false } }).outcome).toBe(
      'ok',
    );
  });

  it('the second is come to by its reason, or where the request names it', () => {
    const byReason = began({ ...raised, triggers: ['panel'] }).must(sam, 'submitRequest', { exclusions: { allegation: false } });
    const named = began(raised, asked, { ...asked, at: '2026-12-04T09:00:00Z', kind: 'panel' }).at('2026-12-04T10:00:00Z');
    for (const { seen } of [byReason, named])
      expect([seen.meetingKind, seen.clocks.find(({ id }) => id === 'panel-window')?.state]).toEqual(['panel', 'running']);
    expect(named.seen.clocks.find(({ id }) => id === 'panel-window')?.startedAt).toBe('2026-12-04T09:00:00Z');
  });

  it('what a tier has no rule for nobody has to do, and that is said', () => {
    const { says, outcome } = began({ ...raised, triggers: ['panel'] }, asked).judge(tess, 'decideRequest', { decision: 'approve' });
    expect([outcome, says]).toEqual(['blocked', expect.stringContaining('Nobody has to do this for the Steady Homes panel')]);
  });
});

describe('the way a meeting is held, said after its kind', () => {
  const worry = { triggers: ['fragile-placement'], notifiedAt: at, placement: { type: 'foster' } };
  const snm = (log: readonly object[] = []) => new Story({ policy: packOf('snm'), opening: { people: [sam] }, log: log as never });
  const limits = (story: Story) => story.seen.clocks.filter(({ state }) => state === 'running').map(({ id }) => id);

  it('an urgent one is urgent from the beginning, and a later word counts more', () => {
    const story = snm().must(sam, 'raiseConcern', { ...worry, kind: 'stability.urgent' });
    expect(limits(story)).toEqual(['urgent']);
    expect(limits(snm([...story.file.log, { event: 'fact.recorded', at, by: 'sam', fact: 'urgency', value: 'planned' }]))).toEqual([
      'planned',
    ]);
    expect(limits(snm().must(sam, 'raiseConcern', { ...worry, kind: 'stability.planned' }))).toEqual(['planned']);
  });

  it('a joint one is for several children', () => {
    const log = [
      { ...raised, triggers: ['needs-not-met'] },
      { ...asked, kind: 'stability.joint' },
    ];
    const { seen } = new Story({ policy: packOf('lancashire'), opening: { ...opening, placement: { type: 'foster', provider: 'in-house' } }, log: log }); // prettier-ignore
    expect(seen.seats.find(({ id }) => id === 'joint-workers')).toMatchObject({ applies: 'yes', clause: 'LAN-SSM-20' });
  });

  it('a way nobody meets in is refused', () => {
    expect(codes(snm().judge(sam, 'raiseConcern', { ...worry, kind: 'stability.backwards' }))).toEqual(['form-incomplete']);
    expect(codes(snm().judge(sam, 'raiseConcern', { ...worry, kind: 'stability.urgent.joint' }))).toEqual(['form-incomplete']);
  });
});

it('SNM-3.3: a reason an open list almost names is taken as another, and what may be meant is said', () => {
  const worry = (trigger: string) => ({ triggers: [trigger], notifiedAt: at, placement: { type: 'foster' } });
  const raise = (trigger: string) =>
    new Story({ policy: packOf('snm'), opening: { people: [sam] } }).judge(sam, 'raiseConcern', worry(trigger));
  const { outcome, findings } = raise('selfharm');
  expect([outcome, findings.map(({ clause, wayOn }) => [clause, wayOn])]).toEqual([
    'ok-with-prompt',
    [['SNM-3.3', 'If self-harm is meant, say so.']],
  ]);
  for (const trigger of ['self-harm', 'other', 'a-quarrel-at-home']) expect(raise(trigger).outcome).toBe('ok');
});
