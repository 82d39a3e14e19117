import { describe, expect, it } from '@jest/globals';
import { tellingTime } from '../../../src/domain/remind/tellingTime.ts';
import { calendar } from '../support/story.ts';

describe('when somebody is told', () => {
  it('is the moment itself in office hours', () => {
    expect(tellingTime(calendar, '2026-12-03T16:59:59Z')).toBe('2026-12-03T16:59:59Z');
  });

  it.each([
    ['in the evening', '2026-12-03T17:00:00Z', '2026-12-04T09:00:00Z'],
    ['before the office opens', '2026-12-03T05:00:00Z', '2026-12-03T09:00:00Z'],
    ['at a weekend', '2026-12-05T11:00:00Z', '2026-12-07T09:00:00Z'],
    ['on Christmas Day', '2026-12-25T11:00:00Z', '2026-12-29T09:00:00Z'],
    ['in summer time', '2027-06-01T18:00:00Z', '2027-06-02T08:00:00Z'],
  ])('is when people are next at work: %s', (_, moment, told) => {
    expect(tellingTime(calendar, moment)).toBe(told);
    expect(tellingTime(calendar, moment, undefined, told)).toBe(told);
  });

  it('is the last office hour before, when the limit is past by the time people are next at work', () => {
    const [opened, due] = ['2026-12-04T10:00:00Z', '2026-12-06T10:00:00Z'];
    expect(tellingTime(calendar, '2026-12-05T10:00:00Z', opened, due)).toBe('2026-12-04T16:00:00Z');
    expect(tellingTime(calendar, '2026-12-05T10:00:00Z', '2026-12-04T16:30:00Z', due)).toBe('2026-12-04T16:30:00Z');
  });

  it('is the moment itself when nobody is at work between the opening and the limit', () => {
    expect(tellingTime(calendar, '2026-12-05T20:00:00Z', '2026-12-04T18:00:00Z', '2026-12-06T18:00:00Z')).toBe('2026-12-05T20:00:00Z');
  });

  it('is the moment itself where the calendar ends', () => {
    expect(tellingTime(calendar, '2099-12-05T20:00:00Z', '2099-12-01T00:00:00Z', '2099-12-06T18:00:00Z')).toBe('2099-12-05T20:00:00Z');
  });
});
