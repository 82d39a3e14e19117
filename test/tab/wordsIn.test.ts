import { describe, expect, it } from '@jest/globals';
import { wordsIn } from '../../tab/wordsIn.ts';

describe('the words somebody typed in a form', () => {
  it.each([
    ['a reason', ' The carers are away. ', 'The carers are away.'],
    ['nothing', '', ''],
    ['a decision', { exclusions: { allegation: false }, reason: 'Too soon.' }, 'Too soon.'],
    ['ticks alone', { exclusions: { allegation: true }, reason: ' ' }, ''],
    ['a time', { start: '2026-12-04T14:00:00Z', end: '2026-12-04T15:00:00Z' }, ''],
    [
      'minutes, without those they were typed over',
      {
        sections: { reason: 'Tired.', discussion: 'Long.' },
        actions: [{ id: 'a1', task: 'Call the aunt', owner: 'sam', status: 'open', due: '2026-12-11' }],
        over: { sections: { reason: 'Before' }, actions: [] },
        both: [{ field: 'dissent', theirs: 'Of Tess' }],
        supportedByAll: true,
        parts: { sam: 'teams' },
      },
      'Tired.\n\nLong.\n\nCall the aunt',
    ],
  ])('%s', (_what, value, words) => {
    expect(wordsIn(value)).toBe(words);
  });
});
