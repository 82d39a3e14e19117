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

  describe('typed over a saving that somebody else has followed up', () => {
    const action = { id: 'a', task: 'Call', owner: 'sam', status: 'open' };
    const read = () =>
      upTo('held').must(people.sam, 'saveMinutes', {
        sections: { reason: 'One.\n\nTwo.', strengths: 'S' },
        actions: [action],
        basedOn: '',
      });
    const over = (story: ReturnType<typeof read>): string => story.seen.meeting?.minutes?.savedAt ?? '';

    it('is put together with it: other sections, other paragraphs of one section, other fields of one action', () => {
      const story = read();
      const basedOn = over(story);
      story.must(people.tess, 'saveMinutes', {
        sections: { reason: 'One.\n\nTwo of Tess.', discussion: 'Tess' },
        actions: [{ ...action, owner: 'tess' }],
        basedOn,
      });
      story.must(people.sam, 'saveMinutes', {
        sections: { reason: 'One of Sam.\n\nTwo.', strengths: 'S of Sam' },
        actions: [
          { ...action, task: 'Call the aunt' },
          { id: 'b', task: 'Write', owner: 'sam' },
        ],
        basedOn,
      });
      expect(story.seen.meeting?.minutes).toMatchObject({
        sections: { reason: 'One of Sam.\n\nTwo of Tess.', strengths: 'S of Sam', discussion: 'Tess' },
        actions: [{ id: 'a', task: 'Call the aunt', owner: 'tess' }, { id: 'b' }],
      });
    });

    it('writes nothing where both changed the same words, says who and when, and goes on once both were read', () => {
      const story = read();
      const basedOn = over(story);
      story.at('2026-12-04T15:40:00Z').must(people.tess, 'saveMinutes', { sections: { reason: 'Of Tess.' }, actions: [action], basedOn });
      story.must(people.bea, 'saveMinutes', { sections: { discussion: 'Of Farida.' }, actions: [action], basedOn: over(story) });
      const mine = { sections: { reason: 'Of Sam.' }, actions: [{ ...action, owner: 'owen' }], basedOn };
      const result = story.does(people.sam, 'saveMinutes', mine);
      expect(result).toMatchObject({
        outcome: 'incomplete',
        facts: [],
        findings: [{ code: 'form-incomplete', about: { field: 'sections.reason' } }],
        details: { meanwhile: ['sections.reason'] },
      });
      expect(result.says).toContain('Tess Lindqvist changed “Why we met” as well, on Fri 4 Dec 2026, 15:40.');
      expect(JSON.stringify(result.findings)).not.toMatch(/Of (Tess|Sam|Farida)/);
      story.must(people.sam, 'saveMinutes', { ...mine, basedOn: over(story) });
      expect(story.seen.meeting?.minutes).toMatchObject({
        sections: { reason: 'Of Sam.', discussion: 'Of Farida.' },
        actions: [{ owner: 'owen' }],
      });
    });

    it('keeps a status the action was given meanwhile', () => {
      const story = read();
      const basedOn = over(story);
      story.file = {
        ...story.file,
        log: [
          ...story.file.log,
          { event: 'action.updated', at: story.now, recorded: story.now, by: 'tess', action: 'a', status: 'done', number: 1 },
        ],
      };
      story.must(people.tess, 'saveMinutes', { sections: {}, actions: story.seen.meeting?.minutes?.actions ?? [], basedOn });
      story.must(people.sam, 'saveMinutes', { sections: {}, actions: [{ ...action, task: 'Call her' }], basedOn });
      expect(story.seen.meeting?.minutes?.actions).toMatchObject([{ task: 'Call her', status: 'done' }]);
    });

    it.each(['', '2020-01-01T00:00:00Z'])('from a blank page, or one nobody knows (%j), adds and writes over nothing', (basedOn) => {
      const story = read();
      expect(story.judge(people.tess, 'saveMinutes', { sections: { reason: 'Else' }, basedOn }).details).toEqual({
        meanwhile: ['sections.reason'],
      });
      story.must(people.tess, 'saveMinutes', { sections: { discussion: 'New' }, basedOn });
      expect(story.seen.meeting?.minutes).toMatchObject({
        sections: { reason: 'One.\n\nTwo.', discussion: 'New' },
        actions: [{ id: 'a' }],
      });
    });
  });
});
