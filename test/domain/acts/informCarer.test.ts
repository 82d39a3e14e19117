import { describe, expect, it } from '@jest/globals';
import { people, upTo } from '../support/dorset.ts';
import { codes } from '../support/story.ts';

const told = { person: 'outside:1', how: 'By phone', whyTold: 'We meet you on your own' };
const leftOut = () =>
  upTo('approved').must(people.sam, 'decideInvitee', { seat: 'carer', person: 'outside:1', decision: 'leave-out', reason: 'Risk' });

describe('informCarer', () => {
  it('discharges the duty to tell a carer left out (DOR-2.8-iii)', () => {
    const story = leftOut();
    expect(codes(story.seen)).toContain('inform-missing');
    story.must(people.sam, 'informCarer', told);
    expect(codes(story.seen)).not.toContain('inform-missing');
    expect(story.seen.duties.find((duty) => duty.id === 'inform-outside:1')).toMatchObject({ state: 'done', doneAt: story.now });
  });

  it('wants to know what they were told of the reason (DOR-2.8-iii)', () => {
    const result = leftOut().judge(people.sam, 'informCarer', { ...told, whyTold: ' ' });
    expect([result.outcome, result.findings[0]?.about?.field]).toEqual(['incomplete', 'whyTold']);
  });

  it('is for somebody who is left out, and for a time that has come', () => {
    expect(codes(upTo('approved').judge(people.sam, 'informCarer', told))).toEqual(['gate-closed']);
    expect(codes(leftOut().judge(people.sam, 'informCarer', { ...told, person: 'outside:2' }))).toEqual(['form-incomplete']);
    expect(leftOut().judge(people.sam, 'informCarer', { ...told, at: '2026-12-09T10:00:00Z' }).says).toMatch(/has not come yet/);
  });

  it('is late once the meeting has started (DOR-2.8-iii)', () => {
    const story = upTo('approved').must(people.sam, 'decideInvitee', {
      seat: 'carer',
      person: 'outside:1',
      decision: 'leave-out',
      reason: 'Risk',
    });
    story.file = { ...story.file, log: [...story.file.log, { event: 'meeting.started', at: '2026-12-04T14:00:00Z', by: 'tess' }] };
    expect(story.at('2026-12-04T14:30:00Z').seen.duties.find((duty) => duty.id === 'inform-outside:1')?.state).toBe('late');
    story.must(people.sam, 'informCarer', told);
    expect(story.seen.duties.find((duty) => duty.id === 'inform-outside:1')?.state).toBe('done-late');
  });
});
