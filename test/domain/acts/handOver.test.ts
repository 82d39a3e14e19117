import { describe, expect, it } from '@jest/globals';
import { caseOf, dutyOf, fact, holderOf, packOf } from '../support/packStory.ts';

const roles = ['child-team-manager', 'fostering-team-manager', 'child-social-worker'];
const held = (number: number, chair: string, day: string) => [
  fact('meeting.scheduled', `${day}T08:00:00Z`, { number, chair, start: `${day}T09:00:00Z`, end: `${day}T10:00:00Z` }),
  fact('meeting.held', `${day}T10:00:00Z`, {
    number,
    chair,
    startedAt: `${day}T09:00:00Z`,
    attendance: [{ person: chair, present: true }],
  }),
];
const log = [
  fact('concern.raised', '2026-12-01T09:00:00Z', { triggers: ['behaviour'] }),
  fact('decision.hold', '2026-12-02T09:00:00Z'),
  ...held(1, 'child-team-manager', '2026-12-07'),
];
const first = () => caseOf(packOf('gateshead'), roles, {}, log).at('2026-12-08T09:00:00Z');
const second = () =>
  caseOf(packOf('gateshead'), roles, {}, [...log, ...held(2, 'fostering-team-manager', '2026-12-10')]).at('2026-12-11T09:00:00Z');
const [manager, other] = [holderOf('child-team-manager'), holderOf('fostering-team-manager')];

describe('handOver', () => {
  it('is owed by whoever chaired first once another chairs (GAT-05-ii)', () => {
    expect(dutyOf(first(), 'handover')).toBeUndefined();
    expect(dutyOf(second(), 'handover')).toMatchObject({ state: 'open', strength: 'must', owners: [{ id: manager.id }], act: 'handOver' });
    expect(dutyOf(second(), 'review')?.owners).toMatchObject([{ id: manager.id }]);
  });

  it('passes reviews and actions on, and asks no more (GAT-05-ii)', () => {
    const story = second().must(manager, 'handOver', { person: other.id });
    expect(dutyOf(story, 'handover')).toBeUndefined();
    expect(dutyOf(story, 'review')?.owners).toMatchObject([{ id: other.id }]);
    expect(story.seen.timeline.at(-1)?.says).toBe('The fostering-team-manager keeps the reviews and actions in hand');
  });

  it('goes to somebody who does not chair only with the reason (GAT-05-i, GAT-05-ii)', () => {
    const worker = holderOf('child-social-worker');
    const bare = second().judge(manager, 'handOver', { person: worker.id });
    expect([bare.outcome, bare.findings.map(({ code, clause }) => [code, clause])]).toEqual([
      'needs-reason',
      [['chair-not-allowed', 'GAT-05-i']],
    ]);
    expect(second().judge(manager, 'handOver', { person: worker.id, reason: 'Both managers leave' }).outcome).toBe('ok');
  });

  it('may say that they stay where they were (GAT-05-ii)', () => {
    const story = second();
    const result = story.does(other, 'handOver', { person: manager.id });
    expect(result.says).toBe('The child-team-manager goes on keeping the reviews and actions in hand.');
    expect(dutyOf(story, 'handover')).toBeUndefined();
    expect(dutyOf(story, 'review')?.owners).toMatchObject([{ id: manager.id }]);
  });

  it('is owed when whoever kept them has left (GAT-05-ii)', () => {
    const story = second()
      .must(manager, 'handOver', { person: manager.id })
      .must(holderOf('child-social-worker'), 'assignRole', {
        role: 'child-team-manager',
        person: { id: manager.id },
        end: true,
      });
    expect(dutyOf(story, 'handover')).toMatchObject({ state: 'open', owners: [{ id: other.id }] });
  });

  it('goes to somebody with a part in the case', () => {
    const result = second().judge(manager, 'handOver', { person: 'nobody' });
    expect([result.outcome, result.says]).toEqual(['incomplete', expect.stringMatching(/^Whoever takes over has a part in the case\./)]);
  });

  it('is not there where the procedure leaves nobody in charge of the actions', () => {
    expect(second().seen.openActs.map(({ act }) => act)).toContain('handOver');
    expect(
      caseOf(packOf('dorset'), roles, {}, log)
        .at('2026-12-08T09:00:00Z')
        .seen.openActs.map(({ act }) => act),
    ).not.toContain('handOver');
  });
});
