import { describe, expect, it } from '@jest/globals';
import type { SentEntry } from '../../../src/domain/follow/calendarEntry.ts';
import { sentNews } from '../../../src/domain/follow/sentNews.ts';
import { chair, roles, upToDisruption, worker } from '../../support/lancashireDisruption.ts';
import { calendar, codes, type Story } from '../support/story.ts';

const mailbox = { id: worker.id, name: worker.name ?? '', email: worker.email ?? '' };
const times = { start: '2026-12-02T10:00:00Z', end: '2026-12-02T12:00:00Z' };
const entry: SentEntry = {
  eventId: 'own-1',
  subject: 'Disruption Meeting SM-7K2Q',
  people: roles.map((role) => `${role}@council.example`),
  ...times,
};
const news = (story: Story, entries: readonly SentEntry[] = [entry]) =>
  sentNews(story.policy, story.file, calendar, story.now, 'SM-7K2Q', mailbox, entries);
const told = (story: Story, entries?: readonly SentEntry[]): Story => {
  const { facts } = news(story, entries);
  story.file = { ...story.file, log: [...story.file.log, ...facts.map((fact) => ({ ...fact, recorded: story.now }))] };
  return story;
};
const differs = (story: Story): boolean => codes(story.seen).includes('calendar-differs');

describe('an invitation to a disruption meeting of Lancashire’s, sent from Outlook', () => {
  it('without its chair is told of, once, and books nothing; taken back it is forgotten', () => {
    const story = told(upToDisruption('invited'));
    expect([story.seen.stage, differs(story), news(story).facts]).toEqual(['approved', true, []]);
    expect(story.seen.findings.some(({ code }) => code.startsWith('chair'))).toBe(true);
    expect(differs(told(story, []))).toBe(false);
    expect(news(story, []).facts).toEqual([]);
  });

  it('with the chair kept beforehand books the meeting of that kind', () => {
    const story = upToDisruption('invited').must(worker, 'scheduleMeeting', {
      ...times,
      chair: chair.id,
      chairStatement: 'No earlier part. Signed on 4 Nov.',
      onInvitation: roles,
    });
    expect(news(story).books).toBe(true);
    const { stage, meeting } = told(story).seen;
    expect([stage, meeting?.kind, meeting?.chair, meeting?.start]).toEqual(['scheduled', 'disruption', chair.id, times.start]);
    expect(news(story)).toEqual({ facts: [], books: false });
  });

  it('too soon is forbidden, whatever the chair (LAN-DIS-02)', () => {
    const early = { start: '2026-11-20T10:00:00Z', end: '2026-11-20T12:00:00Z' };
    const story = upToDisruption('invited');
    expect(news(story, [{ ...entry, ...early }]).books).toBe(false);
    expect(told(story, [{ ...entry, ...early }]).seen.findings.map(({ code, clause }) => `${code} ${clause}`)).toContain(
      'window-early LAN-DIS-02',
    );
  });
});
