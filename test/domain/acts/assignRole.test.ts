import { describe, expect, it } from '@jest/globals';
import { people, upTo } from '../support/dorset.ts';
import { codes } from '../support/story.ts';

const teacher = {
  role: 'other-professional',
  person: { name: 'Ms Adeyemi', email: 'j.adeyemi@hillview.school.example', organisation: 'Hillview' },
};

describe('assignRole', () => {
  it('adds somebody who can help the plan (DOR-2.7f)', () => {
    const story = upTo('approved').must(people.sam, 'assignRole', teacher);
    const seat = story.seen.seats.find((each) => each.id === 'other-professional');
    expect(seat).toMatchObject({ clause: 'DOR-2.7f', mode: 'suggest', people: [{ person: { id: 'outside:3', name: 'Ms Adeyemi' } }] });
  });

  it('knows the same address again', () => {
    const story = upTo('approved').must(people.sam, 'assignRole', teacher);
    story.must(people.sam, 'assignRole', { role: 'birth-family', person: { email: 'J.Adeyemi@hillview.school.example' } });
    expect(story.seen.people.filter((person) => person.id.startsWith('outside:3'))).toEqual([
      expect.objectContaining({ roles: ['other-professional', 'birth-family'] }),
    ]);
  });

  it('never keeps a child’s name', () => {
    const result = upTo('approved').judge(people.sam, 'assignRole', { role: 'child', person: { name: 'Canary Wren' } });
    expect(JSON.stringify(result)).not.toContain('Canary');
  });

  it('lets nobody make themselves the approver (DOR-2.3-ii)', () => {
    const result = upTo('requested').judge(people.sam, 'assignRole', {
      role: 'child-team-manager',
      person: { id: 'sam' },
      reason: 'It is quicker',
    });
    expect([result.outcome, codes(result), result.findings[0]?.clause]).toEqual(['blocked', ['approver-not-allowed'], 'DOR-2.3-ii']);
  });

  it('ends a role, for the approver with a reason (DOR-2.3-ii)', () => {
    const story = upTo('approved').must(people.sam, 'assignRole', { role: 'foster-carer', person: { id: 'outside:2' }, end: true });
    expect(story.seen.seats.find((seat) => seat.id === 'carer')?.people).toHaveLength(1);
    expect(story.judge(people.sam, 'assignRole', { role: 'child-team-manager', person: { id: 'tess' }, end: true }).outcome).toBe(
      'needs-reason',
    );
  });

  it('does nothing twice, and says what it does not know', () => {
    const story = upTo('approved');
    expect(story.judge(people.sam, 'assignRole', { role: 'foster-carer', person: { id: 'outside:1' } })).toMatchObject({
      outcome: 'not-required',
      facts: [],
    });
    expect(codes(story.judge(people.sam, 'assignRole', { ...teacher, role: 'wizard' }))).toEqual(['form-incomplete']);
    expect(codes(story.judge(people.sam, 'assignRole', { role: 'birth-family', person: {} }))).toEqual(['form-incomplete']);
    expect(codes(story.judge(people.sam, 'assignRole', { role: 'birth-family', person: { id: 'tess' }, end: true }))).toEqual([
      'form-incomplete',
    ]);
    expect(codes(story.judge(people.sam, 'assignRole', { role: 'constructor', person: { id: 'x' } }))).toEqual(['form-incomplete']);
  });
});
