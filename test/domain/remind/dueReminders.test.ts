import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import type { Fact } from '../../../src/domain/case/fact.ts';
import { dueReminders } from '../../../src/domain/remind/dueReminders.ts';
import { remindersOf } from '../../../src/domain/remind/remindersOf.ts';
import { wakesAt } from '../../../src/domain/remind/wakesAt.ts';
import { addHours, instantOf, msOf } from '../../../src/domain/time/instant.ts';
import { isOfficeTime } from '../../../src/domain/time/officeTime.ts';
import { dorset, people, type Story, upTo } from '../support/dorset.ts';
import { calendar } from '../support/story.ts';

const all = (story: Story) => remindersOf(dorset, story.seen, calendar, 'SM-2222');
const due = (story: Story) => dueReminders(all(story), story.file.log, story.now);
const told = (key: string, now: string): Fact => ({ event: 'notification.reminded', at: now, by: 'system', effect: key });
/** Looks at the case at an instant, tells what is due and records it, as the program does. */
const look = (story: Story, now: string): readonly string[] => {
  const keys = due(story.at(now)).map(({ key }) => key);
  story.file = { ...story.file, log: [...story.file.log, ...keys.map((key) => told(key, now))] };
  return keys;
};

describe('a request that waits (DOR-2.3-ii)', () => {
  it('is brought back to the manager at a quarter of the time, to the worker and the QARO later (DOR-2.3-ii)', () => {
    const story = upTo('requested');
    const who = (now: string) => due(story.at(now)).map(({ rule, to }) => `${rule} ${to.id}`);
    expect(who('2026-12-04T08:59:00Z')).toEqual([]);
    expect(who('2026-12-04T09:00:00Z')).toEqual(['approver tess', 'cover sam']);
    expect(who('2026-12-04T14:30:00Z')).toEqual(['approver tess', 'cover sam', 'oversight quinn']);
    // A clock that jumped over the weekend: the newest of each alone.
    expect(who('2026-12-07T10:00:00Z')).toEqual(['past tess', 'cover sam', 'oversight quinn']);
  });

  it('is nobody’s business any more once it is decided', () => {
    const story = upTo('requested');
    story.must(people.tess, 'decideRequest', { decision: 'approve', exclusions: { 'quality-of-care': false, allegation: false } });
    expect(all(story).map(({ duty }) => duty.id)).not.toContain('decide');
  });

  it('is told to no carer and to nobody outside', () => {
    for (const stage of ['requested', 'approved', 'scheduled', 'held', 'minuted'] as const)
      expect(all(upTo(stage)).filter(({ to }) => to.id.startsWith('outside:'))).toEqual([]);
  });
});

describe('reminders', () => {
  it('are never told twice, and never late to a clock that goes on, whatever the clock does and however often the program starts', () => {
    const steps = fc.array(fc.record({ hours: fc.integer({ min: -60, max: 200 }), looks: fc.integer({ min: 1, max: 3 }) }), {
      maxLength: 10,
    });
    fc.assert(
      fc.property(fc.constantFrom('requested', 'approved', 'scheduled', 'minuted'), steps, (stage, walk) => {
        const story = upTo(stage);
        let now = story.now;
        const seen: string[] = [];
        for (const { hours, looks } of walk) {
          now = addHours(now, hours);
          for (let time = 0; time < looks; time++) {
            const threads = due(story.at(now)).map(({ thread }) => thread);
            expect(new Set(threads).size).toBe(threads.length);
            seen.push(...look(story, now));
          }
          expect(due(story)).toEqual([]);
        }
        expect(new Set(seen).size).toBe(seen.length);
      }),
      { numRuns: 20 },
    );
  });

  it('wake the case in time: looked at only when it asked to be, nothing is told later than it should be', () => {
    for (const stage of ['requested', 'minuted'] as const) {
      const [woken, watched] = [upTo(stage), upTo(stage)];
      const end = addHours(woken.now, 24 * 14);
      const first: Record<string, string> = {};
      for (let now = woken.now; msOf(now) < msOf(end); now = instantOf(msOf(now) + 60 * 60_000))
        for (const key of look(watched, now)) first[key] = now;
      const times: Record<string, string> = {};
      for (let now: string | undefined = woken.now; now !== undefined && msOf(now) < msOf(end); now = wakesAt(all(woken), woken.seen)) {
        for (const key of look(woken, now)) times[key] = now;
      }
      expect(Object.keys(times).sort()).toEqual(Object.keys(first).sort());
      for (const [key, at] of Object.entries(times)) expect(msOf(at)).toBeLessThanOrEqual(msOf(first[key] ?? ''));
    }
  });

  it('come in office hours', () => {
    for (const stage of ['requested', 'approved', 'scheduled', 'held', 'minuted'] as const)
      expect(all(upTo(stage)).filter(({ at }) => !isOfficeTime(calendar, at))).toEqual([]);
  });
});
