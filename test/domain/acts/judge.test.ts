import { describe, expect, it } from '@jest/globals';
import { mayAct } from '../../../src/domain/acts/judge.ts';
import { dorset, no, people, Story, upTo } from '../support/dorset.ts';
import { calendar, codes } from '../support/story.ts';

const may = (story: Story, id: string, name: string): boolean => mayAct(dorset, story.file, calendar, story.now, { id }, name);

describe('who may do what', () => {
  it('follows the stage and the roles held in the case', () => {
    const requested = upTo('requested');
    expect(may(requested, 'tess', 'decideRequest')).toBe(true);
    expect(may(requested, 'sam', 'decideRequest')).toBe(false);
    expect(may(requested, 'sam', 'submitRequest')).toBe(false);
    expect(may(requested, 'sam', 'scheduleMeeting')).toBe(false);
    expect(may(upTo('approved'), 'sam', 'scheduleMeeting')).toBe(true);
    expect(may(upTo('approved'), 'outside:1', 'scheduleMeeting')).toBe(false);
    expect(may(new Story(), 'stranger', 'raiseConcern')).toBe(true);
    expect(may(requested, 'sam', 'flyAway')).toBe(false);
    expect(may(requested, 'sam', 'constructor')).toBe(false);
  });

  it('agrees with what the act itself says', () => {
    for (const stage of ['concern', 'requested', 'approved', 'scheduled', 'held', 'minuted'] as const) {
      const story = upTo(stage);
      for (const open of story.seen.openActs) {
        for (const person of Object.values(people)) {
          const refused = codes(story.judge(person, open.act, {})).some(
            (code) => code === 'not-eligible' || code === 'approver-not-allowed' || code === 'gate-closed',
          );
          expect([stage, open.act, person.id, refused]).toEqual([stage, open.act, person.id, !may(story, person.id, open.act)]);
        }
      }
    }
  });

  it('names the acts there are to somebody who asks for another', () => {
    const result = new Story().judge(people.sam, 'flyAway', {});
    expect([result.outcome, codes(result)]).toEqual(['blocked', ['form-incomplete']]);
    expect(result.says).toContain('raiseConcern');
  });

  it('changes nothing it was given', () => {
    const story = upTo('approved');
    const before = JSON.stringify(story.file);
    story.judge(people.sam, 'decideInvitee', { seat: 'carer', person: 'outside:1', decision: 'leave-out', reason: 'Risk' });
    expect(JSON.stringify(story.file)).toBe(before);
  });

  it('writes a fact only with the outcomes that write', () => {
    const story = upTo('requested');
    expect(story.judge(people.tess, 'decideRequest', { decision: 'maybe' }).facts).toEqual([]);
    expect(story.judge(people.tess, 'decideRequest', { decision: 'approve', exclusions: no }).facts).toHaveLength(1);
  });
});
