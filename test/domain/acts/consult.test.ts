import { describe, expect, it } from '@jest/globals';
import { caseOf, holderOf, packOf } from '../support/packStory.ts';

const worker = holderOf('child-social-worker');
const story = () => caseOf(packOf('snm'), ['child-social-worker', 'reviewing-officer', 'child-team-manager']);

describe('consult', () => {
  it('keeps who was consulted, when and what they said', () => {
    const { facts } = story().judge(worker, 'consult', { role: 'child-team-manager', view: 'Go on', at: '2026-12-03T09:00:00Z' });
    expect(facts).toMatchObject([
      {
        event: 'consultation.recorded',
        at: '2026-12-03T09:00:00Z',
        role: 'child-team-manager',
        people: ['child-team-manager'],
        view: 'Go on',
      },
    ]);
  });

  it('writes an instant told with an offset the one way we write them, and names the role inside a sentence', () => {
    const { facts, says } = story().judge(worker, 'consult', {
      role: 'child-team-manager',
      view: 'Go on',
      at: '2026-12-03T10:00:00+01:00',
    });
    expect(facts[0]?.at).toBe('2026-12-03T09:00:00Z');
    expect(says).toBe("It is recorded that the child's team manager was consulted.");
  });

  it('has an event of its own for the IRO', () => {
    expect(story().judge(worker, 'consult', { role: 'reviewing-officer', view: 'Go on' }).facts[0]?.event).toBe('iro.consulted');
  });

  it('wants a role of the procedure, and no time to come', () => {
    expect(story().judge(worker, 'consult', { role: 'wizard', view: 'Go on' }).outcome).toBe('incomplete');
    expect(story().judge(worker, 'consult', { role: 'child-team-manager', view: 'x', at: '2027-01-01T00:00:00Z' }).outcome).toBe(
      'incomplete',
    );
  });
});
