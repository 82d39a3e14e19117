import { describe, expect, it } from '@jest/globals';
import { people, Story, concern, upTo } from '../support/dorset.ts';

describe('a command given twice', () => {
  it('gives the same outcome and no second fact, also after the case has moved on', () => {
    const story = new Story();
    const first = story.does(people.sam, 'raiseConcern', concern, 'press-1');
    expect(first.facts.every((fact) => fact.command === 'press-1' && fact.recorded === '2026-12-03T09:30:00Z')).toBe(true);
    story.at('2026-12-03T11:00:00Z').must(people.sam, 'submitRequest', {});
    const again = story.judge(people.sam, 'raiseConcern', concern, 'press-1');
    expect(again).toEqual({ ...first, facts: [] });
  });

  it('is the same for an approval pressed twice', () => {
    const story = upTo('requested');
    const first = story.does(people.tess, 'decideRequest', { decision: 'approve' }, 'yes-1');
    expect(story.judge(people.tess, 'decideRequest', { decision: 'approve' }, 'yes-1')).toEqual({ ...first, facts: [] });
  });

  it('writes nothing for somebody else’s command, or under another act', () => {
    const story = upTo('requested');
    story.does(people.tess, 'decideRequest', { decision: 'approve' }, 'yes-1');
    expect(story.judge(people.sam, 'decideRequest', { decision: 'approve' }, 'yes-1')).toMatchObject({
      outcome: 'not-required',
      facts: [],
    });
    expect(story.judge(people.tess, 'assignRole', { role: 'birth-family', person: { name: 'A' } }, 'yes-1')).toMatchObject({
      outcome: 'not-required',
      facts: [],
    });
  });
});
