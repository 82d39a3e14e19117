import { describe, expect, it } from '@jest/globals';
import { availabilityOf } from '../../src/graph/availability.ts';

const at = (time: string) => ({ dateTime: `2026-12-03T${time}:00.0000000`, timeZone: 'UTC' });
const from = '2026-12-03T09:00:00Z';
const of = (schedule: object) =>
  availabilityOf(
    'a@b.example',
    { scheduleId: 'a@b.example', availabilityView: '00', scheduleItems: [], error: undefined, ...schedule },
    from,
  );

describe('what a mailbox says of itself', () => {
  it('counts as busy what is not known to be free', () => {
    const items = ['free', 'workingElsewhere', 'busy', 'oof', 'tentative', 'unknown', undefined].map((status) => ({
      status,
      start: at('09:00'),
      end: at('10:00'),
    }));
    expect(of({ scheduleItems: items }).busy.map(({ status }) => status)).toEqual(['busy', 'away', 'tentative', 'busy', 'busy']);
  });

  it('reads digits where somebody shares no more', () => {
    expect(of({ availabilityView: '01230' }).busy).toEqual([
      { start: '2026-12-03T09:30:00Z', end: '2026-12-03T10:00:00Z', status: 'tentative' },
      { start: '2026-12-03T10:00:00Z', end: '2026-12-03T10:30:00Z', status: 'busy' },
      { start: '2026-12-03T10:30:00Z', end: '2026-12-03T11:00:00Z', status: 'away' },
    ]);
  });

  it('knows nothing of a mailbox with an error, without a view, or left out', () => {
    const unknown = { email: 'a@b.example', known: false, busy: [] };
    expect(of({ error: { responseCode: '5009' } })).toEqual(unknown);
    expect(of({ availabilityView: undefined })).toEqual(unknown);
    expect(availabilityOf('a@b.example', undefined, from)).toEqual(unknown);
  });

  it('refuses times that are not in UTC', () => {
    expect(() =>
      of({
        scheduleItems: [{ status: 'busy', start: { dateTime: '2026-12-03T09:00:00', timeZone: 'GMT Standard Time' }, end: at('10:00') }],
      }),
    ).toThrow('instead of UTC');
  });
});
