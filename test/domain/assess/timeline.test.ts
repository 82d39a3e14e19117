import { describe, expect, it } from '@jest/globals';
import { caseOf, fact, packOf } from '../support/packStory.ts';

const told = (facts: readonly { readonly event: string; readonly [field: string]: unknown }[], pack = 'lancashire'): readonly string[] =>
  caseOf(
    packOf(pack),
    ['child-social-worker', 'birth-parent'],
    { placement: { type: 'foster' } },
    facts.map((each, minute) => fact(each.event, `2026-12-01T09:0${String(minute)}:00Z`, each)),
  )
    .at('2026-12-02T09:00:00Z')
    .seen.timeline.map(({ says }) => says);

describe('the story of a case', () => {
  it('says which question somebody answered, never what they said', () => {
    const answered = (name: string) => ({ event: 'fact.recorded', fact: name, value: 'Jayden wants to stay' });
    expect(
      told([
        { event: 'disruption.requested' },
        ...['significantConcerns', 'duty.venue', 'prep.child-views', 'exclusions.new-home-required', 'toString'].map(answered),
      ]).slice(1),
    ).toEqual([
      'The child-social-worker answered “Are there serious concerns about the home?”',
      'The child-social-worker answered “Where is the meeting?”',
      'The child-social-worker answered “Has the child been asked what they think and has the chair been given it?”',
      'The child-social-worker answered “Is a new home required for the child?”',
      'The child-social-worker answered a question',
    ]);
  });

  it('says a question that is asked of each of several people once for all', () => {
    expect(told([{ event: 'fact.recorded', fact: 'duty.pr-views.birth-parent', value: 'obtained' }], 'snm')).toEqual([
      expect.stringMatching(/^The child-social-worker answered “.+\?”$/),
    ]);
  });

  it('says of which line of the checklist nobody is asked, and of whom who is left out', () => {
    const leaveOut = { event: 'invitee.decided', decision: 'leave-out', reason: 'Jayden asked not to' };
    expect(
      told([
        { event: 'disruption.requested' },
        { ...leaveOut, seat: 'birth-family' },
        { ...leaveOut, seat: 'birth-parents', person: 'birth-parent' },
        { ...leaveOut, seat: 'none-there-is' },
      ]).slice(1),
    ).toEqual([
      'The child-social-worker decided that nobody is asked for “Birth family”',
      'The child-social-worker decided to leave out The birth-parent',
      'The child-social-worker decided to leave out somebody',
    ]);
  });
});
