import { describe, expect, it } from '@jest/globals';
import { parseDuration, sayDuration } from '../../../src/domain/time/duration.ts';

describe('a length of time', () => {
  it.each(['48 hours', '1 hour', '10 working days', '1 working day', '8 working hours', '28 calendar days', '4 weeks', '2 months'])(
    'reads %s and says it again',
    (text) => {
      const duration = parseDuration(text);
      expect(duration && sayDuration(duration)).toBe(text);
    },
  );

  it('reads plain days as calendar days', () => {
    expect(parseDuration('28 days')).toEqual({ n: 28, unit: 'days' });
  });

  it.each(['two days', '48', 'hours', '48  hours', '-1 days', '1.5 hours', '48 hours or so', '99999 days'])(
    'does not guess at %s',
    (text) => {
      expect(parseDuration(text)).toBeUndefined();
    },
  );
});
