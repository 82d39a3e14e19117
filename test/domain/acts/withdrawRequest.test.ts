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
});
