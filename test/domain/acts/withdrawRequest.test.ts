import { holderOf } from '../support/packStory.ts';
import { asked as requested } from '../../policies/snm/cases.ts';
import { describe, expect, it } from '@jest/globals';
import { people, upTo } from '../support/dorset.ts';
import { codes } from '../support/story.ts';

describe('withdrawRequest', () => {
  it('ends the case with its reason, and keeps the record', () => {
    const story = upTo('requested').must(people.sam, 'withdrawRequest', { reason: 'Settled at home' });
    expect(story.seen).toMatchObject({ stage: 'withdrawn', duties: [], openActs: [] });
    expect(story.seen.timeline.length).toBeGreaterThan(3);
  });

  it('is for those who may ask, with a reason, and not under a booked meeting', () => {
    expect(codes(upTo('requested').judge(people.tess, 'withdrawRequest', { reason: 'x' }))).toEqual(['not-eligible']);
    expect(upTo('requested').judge(people.sam, 'withdrawRequest', { reason: '' }).outcome).toBe('incomplete');
    expect(upTo('scheduled').judge(people.sam, 'withdrawRequest', { reason: 'x' }).says).toContain('Cancel a booked meeting first');
  });

  it('is for whoever asked, whoever was asked and whoever decides, where anybody may ask (SNM-3.4-i)', () => {
    const story = requested({ facts: { urgency: 'planned' } });
    const outcomes = ['child-social-worker', 'child-team-manager', 'foster-carer', 'placement-management'].map(
      (role) => story.judge(holderOf(role), 'withdrawRequest', { reason: 'All is well' }).outcome,
    );
    expect(outcomes).toEqual(['ok', 'blocked', 'blocked', 'blocked']);
    const carers = { ...story.file.log.findLast(({ event }) => event === 'request.submitted'), by: 'foster-carer' };
    story.file = { ...story.file, log: story.file.log.map((each) => (each.event === 'request.submitted' ? { ...each, ...carers } : each)) };
    expect(story.judge(holderOf('foster-carer'), 'withdrawRequest', { reason: 'All is well' }).outcome).toBe('ok');
    expect(story.judge(holderOf('placement-management'), 'withdrawRequest', { reason: 'x' }).says).toBe(
      "This is for the requester or child's social worker. Stability Network Meetings 3.4-i. Ask The foster-carer or The child-social-worker.",
    );
  });
});
