import { describe, expect, it } from '@jest/globals';
import { reckoned } from '../../../../src/domain/assess/limits/reckoned.ts';

const [held, start] = ['2026-11-05T10:00:00Z', '2027-01-05T10:00:00Z'];

describe('how a due time is counted', () => {
  it('goes from an event that happened to the end of a day, or to a moment', () => {
    const rule = { after: 'meeting.held', latest: '5 working days' };
    expect(reckoned(rule, { opened: held, due: '2026-11-12T23:59:59.999Z' })).toBe(
      '5 working days from Thu 5 Nov 2026, when the meeting was held: by the end of Thu 12 Nov 2026.',
    );
    expect(reckoned({ ...rule, latest: '48 hours' }, { opened: held, due: '2026-11-07T10:00:00Z' })).toBe(
      '48 hours from Thu 5 Nov 2026, 10:00, when the meeting was held: by Sat 7 Nov 2026, 10:00.',
    );
  });

  it('goes back from the day of the meeting, and waits for it', () => {
    const rule = { before: 'meeting.started', 'ready-before': '10 working days' };
    expect(reckoned(rule, { event: start, due: '2026-12-17T23:59:59.999Z' })).toBe(
      '10 working days before Tue 5 Jan 2027: by the end of Thu 17 Dec 2026.',
    );
    expect(reckoned(rule, {})).toBe('10 working days before the meeting, which is not booked yet.');
  });

  it('says nothing where no length is counted, and waits where the event has not come', () => {
    expect(reckoned({ after: 'meeting.held', before: 'meeting.started' }, { opened: held })).toBe('');
    expect(reckoned({ after: 'meeting.held', latest: '5 working days' }, {})).toBe('5 working days from when the meeting was held.');
    expect(reckoned({ latest: '5 working days' }, {})).toBe('');
  });
});
