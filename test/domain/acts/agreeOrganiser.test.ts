import { describe, expect, it } from '@jest/globals';
import { caseOf, holderOf, packOf } from '../support/packStory.ts';

const gateshead = packOf('gateshead');
const manager = holderOf('child-team-manager');

describe('agreeOrganiser', () => {
  it('names one of those the procedure leaves it to (GAT-06)', () => {
    const story = caseOf(gateshead, ['child-team-manager', 'child-social-worker', 'play-service']);
    expect(story.judge(manager, 'agreeOrganiser', { person: 'play-service' }).findings.map((each) => each.code)).toEqual([
      'organiser-missing',
    ]);
    const [agreed] = story.does(manager, 'agreeOrganiser', { person: 'child-social-worker' }).facts;
    expect(agreed).toMatchObject({ event: 'organiser.agreed', person: 'child-social-worker' });
  });

  it('is not for a procedure that leaves organising to a role', () => {
    const story = caseOf(packOf('dorset'), ['child-social-worker']);
    expect(story.judge(holderOf('child-social-worker'), 'agreeOrganiser', { person: 'child-social-worker' }).facts).toEqual([]);
  });
});
