import { describe, expect, it } from '@jest/globals';
import type { Appointment, AppointmentCheck } from '../../../src/domain/appointment/appointment.ts';
import { judgeAppointment } from '../../../src/domain/appointment/judgeAppointment.ts';
import { chair, roles, upToDisruption as disruption, worker } from '../../support/lancashireDisruption.ts';
import { calendar, type Story } from '../support/story.ts';

const everybody = roles.map((role) => `${role}@council.example`);
const at = (start: string): Appointment => ({ start, end: new Date(Date.parse(start) + 7_200_000).toISOString(), people: everybody });
const check = (story: Story, appointment: Appointment): AppointmentCheck =>
  judgeAppointment(story.policy, story.file, calendar, story.now, 'SM-7K2Q', worker, appointment);

describe('an appointment for a disruption meeting of Lancashire’s', () => {
  const inTime = at('2026-12-02T10:00:00Z');

  it.each([
    ['before day 28', '2026-11-27T10:00:00Z', 'before'],
    ['on day 28', '2026-11-30T10:00:00Z', 'inside'],
    ['on day 42', '2026-12-14T10:00:00Z', 'inside'],
    ['after day 42', '2026-12-15T10:00:00Z', 'after'],
  ])('%s (LAN-DIS-02)', (_, start, keeps) => {
    const judged = check(disruption('invited'), at(start));
    expect(judged.limit?.keeps).toBe(keeps);
    expect(judged.snapshot.earliest).toBeLessThanOrEqual(Date.parse('2026-11-30T00:00:00Z'));
    expect(judged.snapshot.latest).toBeGreaterThanOrEqual(Date.parse('2026-12-14T10:00:00Z'));
  });

  it('has the chair on the invitation, though no seat of the checklist is theirs (LAN-DIS-03)', () => {
    const alone = { ...inTime, people: ['sam@council.example'] };
    const line = check(disruption('invited'), alone).people.find(({ id }) => id === chair.id);
    expect(line).toMatchObject({ seat: 'Chair', clause: 'LAN-DIS-03', required: true, state: 'missing' });
    expect(check(disruption('invited'), inTime).people.find(({ id }) => id === chair.id)?.state).toBe('there');
    expect(disruption('invited').seen.chairing?.signs).toMatch(/^The chair signs/);
  });

  it('wants a chair with their statement; kept beforehand for these times, it stands', () => {
    const story = disruption('invited');
    expect(check(story, inTime).findings.some(({ code }) => code.startsWith('chair'))).toBe(true);
    const kept = story.does(worker, 'scheduleMeeting', {
      start: inTime.start,
      end: inTime.end,
      chair: chair.id,
      chairStatement: 'No earlier part. Signed on 4 Nov.',
      onInvitation: roles,
    });
    expect(kept.facts.map(({ event }) => event)).toEqual(['invitation.planned']);
    expect(check(story, inTime).findings.filter(({ code }) => code.startsWith('chair'))).toEqual([]);
    expect(check(story, at('2026-12-03T10:00:00Z')).findings.some(({ code }) => code.startsWith('chair'))).toBe(true);
  });
});
