import { describe, expect, it } from '@jest/globals';
import { asked, caseOf, clockOf, dutyOf, fact, holderOf, packOf } from '../support/packStory.ts';

const worker = holderOf('child-social-worker');
const raised = (pack: string, facts: Readonly<Record<string, unknown>>, home = 'foster', more: Parameters<typeof caseOf>[3] = []) =>
  caseOf(packOf(pack), ['child-social-worker'], {}, [
    fact('concern.raised', '2026-12-03T09:00:00Z', { triggers: ['missing'], placement: { type: home }, facts }),
    fact('concern.notified', '2026-12-03T09:00:00Z', { to: 'child-social-worker' }),
    ...more,
  ]);
const said = (name: string, value: unknown, at = '2026-12-03T09:10:00Z') => fact('fact.recorded', at, { fact: name, value });

describe('an answer that is none of those the question offers', () => {
  it('is not known: both limits run and it is asked again, saying so (SNM-4.2-i, SNM-7.2, SNM-7.3)', () => {
    const story = raised('snm', { urgency: 'soon' });
    expect(story.seen.clocks.map(({ id, state }) => `${id} ${state}`).slice(0, 2)).toEqual(['urgent running', 'planned running']);
    expect(asked(story, 'urgency')?.ask).toBe('“soon” is none of the answers. Is the placement breaking down at once, this very day?');
    expect(asked(raised('snm', {}), 'urgency')?.ask).toBe('Is the placement breaking down at once, this very day?');
  });

  it('starts no limit anew when one of those offered follows it, and is no first answer (SNM-7.2, SNM-7.3)', () => {
    const story = raised('snm', { urgency: 'soon' }, 'foster', [said('urgency', 'urgent')]);
    expect(clockOf(story, 'urgent')).toMatchObject({ startedAt: '2026-12-03T09:00:00Z' });
    expect(asked(story, 'urgency')).toBeUndefined();
    const turned = raised('snm', { urgency: 'soon' }, 'foster', [said('urgency', 'planned'), said('urgency', 'urgent')]);
    expect(clockOf(turned, 'urgent')).toMatchObject({ startedAt: '2026-12-03T09:10:00Z' });
    expect(clockOf(turned, 'planned')?.state).toBe('running');
  });

  it('is asked again for the home and for a choice of a duty, and gone once it is answered or taken back (PSM-1.8a, PSM-2.2-i)', () => {
    const cave = raised('psm', {}, 'cave', [said('duty.child-views', 'perhaps')]);
    expect(asked(cave, 'placement.type')?.ask).toBe('“cave” is none of the answers. What kind of home is it?');
    expect(asked(cave, 'duty.child-views')?.ask).toBe("“perhaps” is none of the answers. Have the child's views been sought?");
    expect(dutyOf(cave, 'child-views')?.state).not.toBe('done');
    const [answered, back] = ['residential', null].map((value) => raised('psm', {}, 'cave', [said('placement.type', value)]));
    expect(answered && asked(answered, 'placement.type')).toBeUndefined();
    expect(back && asked(back, 'placement.type')?.ask).toBe('What kind of home is it?');
  });

  it('shows no more than the beginning of a long one', () => {
    expect(asked(raised('snm', { urgency: 'x'.repeat(200) }), 'urgency')?.ask).toMatch(/^“x{60}…” is none/);
  });

  it('may be a yes or no however it is written (LAN-SSM-05)', () => {
    expect(asked(raised('lancashire', { goodMatch: true }), 'goodMatch')).toBeUndefined();
    expect(asked(raised('lancashire', { goodMatch: 'perhaps' }), 'goodMatch')?.ask).toMatch(/^“perhaps” is none of the answers\./);
  });

  it('is refused where a concern is raised with it, under the clause of its question (SNM-4.2-i)', () => {
    const story = caseOf(packOf('snm'), ['child-social-worker']);
    const data = { triggers: ['missing'], notifiedAt: '2026-12-03T09:00:00Z', placement: { type: 'foster' } };
    const told = story.judge(worker, 'raiseConcern', { ...data, facts: { urgency: 'soon' } });
    expect([told.outcome, ...told.findings.map(({ clause, about }) => `${clause} ${about?.field ?? ''}`)]).toEqual([
      'incomplete',
      'SNM-4.2-i facts.urgency',
    ]);
    expect(told.says).toContain('“Is the placement breaking down at once, this very day?” is one of: ');
    expect(story.judge(worker, 'raiseConcern', { ...data, facts: { urgency: 'urgent' } }).facts).not.toEqual([]);
  });
});
