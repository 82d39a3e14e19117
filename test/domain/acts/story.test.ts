import { describe, expect, it } from '@jest/globals';
import { people, upTo } from '../support/dorset.ts';
import { codes } from '../support/story.ts';

describe('a foster case under Dorset, from the worry to the papers', () => {
  it('goes through every stage', () => {
    const story = upTo('minuted');
    expect(story.seen.stage).toBe('minuted');
    const sent = story.does(people.sam, 'circulateMinutes', { documents: ['meeting-notes', 'action-plan'], how: 'by-hand' });
    expect(sent.outcome).toBe('ok');
    expect(story.seen.stage).toBe('circulated');
    expect(story.seen.duties.find((duty) => duty.id === 'circulate')?.state).toBe('done');
    expect(codes(story.seen).filter((code) => code !== 'section-missing')).toEqual(['notify-missing']);
  });

  it.each(['concern', 'requested', 'approved', 'scheduled', 'held', 'minuted'] as const)('stands at %s after that step', (stage) => {
    expect(upTo(stage).seen.stage).toBe(stage);
  });
});
