import { describe, expect, it } from '@jest/globals';
import { people, upTo } from '../support/dorset.ts';
import { codes } from '../support/story.ts';

describe('saveMinutes', () => {
  it('keeps the notes whole, the last saving standing', () => {
    const story = upTo('held')
      .must(people.sam, 'saveMinutes', { sections: { reason: 'First' }, actions: [] })
      .must(people.sam, 'saveMinutes', {
        sections: { reason: 'Second' },
        actions: [{ id: 'a', task: 'Call', owner: 'sam', immediate: true }],
        supportedByAll: false,
        dissent: 'Carla',
      });
    expect(story.seen.meeting?.minutes).toMatchObject({
      state: 'draft',
      sections: { reason: 'Second' },
      supportedByAll: false,
      dissent: 'Carla',
      actions: [{ id: 'a', status: 'open', immediate: true }],
    });
  });

  it('offers the headings of the procedure (DOR-2.11c, DOR-2.11d, DOR-2.11f, DOR-2.11h, DOR-2.10-i, DOR-2.10-ii)', () => {
    expect(upTo('held').seen.sections.map(({ id, clause }) => [id, clause])).toEqual([
      ['reason', 'DOR-2.11c'],
      ['strengths', 'DOR-2.11d'],
      ['early-life', 'DOR-2.11e'],
      ['child-voice', 'DOR-2.11f'],
      ['child-problems', 'DOR-2.11g'],
      ['discussion', 'DOR-2.11h'],
      ['existing-supports', 'DOR-2.10-i'],
      ['further-supports', 'DOR-2.10-ii'],
    ]);
  });

  it.each([
    [{ sections: { poetry: 'x' }, actions: [] }, 'sections.poetry'],
    [
      {
        sections: {},
        actions: [
          { id: 'a', task: 'x', owner: 'sam' },
          { id: 'a', task: 'y', owner: 'sam' },
        ],
      },
      'actions',
    ],
    [{ sections: {}, actions: [{ id: 'a', task: '', owner: 'sam' }] }, 'actions.0.task'],
    [{ sections: {}, actions: [{ id: 'a', task: 'x', owner: 'sam', due: '2026-02-30' }] }, 'actions.0.due'],
  ])('refuses %j', (data, field) => {
    expect(upTo('held').judge(people.sam, 'saveMinutes', data).findings[0]?.about?.field).toBe(field);
  });

  it('waits for the meeting, and ends with the final notes', () => {
    expect(codes(upTo('scheduled').judge(people.sam, 'saveMinutes', { sections: {} }))).toEqual(['gate-closed']);
    expect(codes(upTo('minuted').judge(people.sam, 'saveMinutes', { sections: {} }))).toEqual(['gate-closed']);
  });
});
