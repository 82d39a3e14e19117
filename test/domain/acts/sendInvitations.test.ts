import { describe, expect, it } from '@jest/globals';
import { people, upTo } from '../support/dorset.ts';
import { codes } from '../support/story.ts';

describe('sendInvitations', () => {
  it('records an invitation by hand (DOR-2.7)', () => {
    const story = upTo('scheduled').must(people.bea, 'sendInvitations', { people: ['outside:1'], how: 'By letter' });
    expect(story.seen.seats.find((seat) => seat.id === 'carer')?.people[0]?.invitedAt).toBe(story.now);
  });

  it('is stopped by a carer left out without a reason (DOR-2.8-ii)', () => {
    const story = upTo('scheduled').at('2026-12-03T09:40:00Z');
    story.file = {
      ...story.file,
      log: [
        ...story.file.log,
        { event: 'invitee.decided', at: story.now, by: 'sam', seat: 'carer', person: 'outside:2', decision: 'leave-out' },
      ],
    };
    const result = story.judge(people.sam, 'sendInvitations', { people: ['outside:1'], how: 'By letter' });
    expect([result.outcome, codes(result), result.findings[0]?.clause]).toEqual(['blocked', ['non-invite-reason-missing'], 'DOR-2.8-ii']);
  });

  it('goes to nobody left out, to nobody unknown, and only for a booked meeting', () => {
    const story = upTo('scheduled').must(people.sam, 'decideInvitee', {
      seat: 'carer',
      person: 'outside:1',
      decision: 'leave-out',
      reason: 'Risk',
    });
    expect(story.judge(people.sam, 'sendInvitations', { people: ['outside:1'], how: 'Post' }).says).toMatch(/left out/);
    expect(codes(story.judge(people.sam, 'sendInvitations', { people: ['x'], how: 'Post' }))).toEqual(['form-incomplete']);
    expect(codes(upTo('approved').judge(people.sam, 'sendInvitations', { people: ['outside:1'], how: 'Post' }))).toEqual(['gate-closed']);
  });
});
