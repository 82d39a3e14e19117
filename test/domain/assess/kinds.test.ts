import { describe, expect, it } from '@jest/globals';
import { desired } from '../../../src/domain/effects/desired.ts';
import { chair, ended, manager, requestForm, supervisor, worker } from '../../support/lancashireDisruption.ts';
import { fact } from '../support/packStory.ts';

const by = { by: 'child-social-worker' };
/** A stability meeting was held on 15 September: its notes are drafted, one action is open; the home ended on 2 November. */
const stability = [
  fact('concern.raised', '2026-09-10T09:00:00Z', { triggers: ['carer-difficulty'] }),
  fact('request.submitted', '2026-09-10T10:00:00Z'),
  fact('approval.granted', '2026-09-10T11:00:00Z', { by: 'child-team-manager' }),
  fact('invitee.decided', '2026-09-10T12:00:00Z', { seat: 'child', person: 'child', decision: 'leave-out', reason: 'Asked not to' }),
  fact('meeting.scheduled', '2026-09-10T12:00:00Z', {
    number: 1,
    start: '2026-09-15T09:00:00Z',
    end: '2026-09-15T10:00:00Z',
    chair: 'child-team-manager',
  }),
  fact('meeting.held', '2026-09-15T10:00:00Z', {
    number: 1,
    startedAt: '2026-09-15T09:00:00Z',
    attendance: [{ person: 'child-social-worker', present: true }],
  }),
  fact('minutes.drafted', '2026-09-15T11:00:00Z', {
    number: 1,
    sections: { background: 'Some words' },
    actions: [{ id: 'a1', task: 'Respite', owner: 'child-social-worker', due: '2026-10-01', status: 'open' }],
  }),
  fact('fact.recorded', '2026-09-15T11:00:00Z', { ...by, kind: 'stability', fact: 'prep.child-views', value: true }),
];
const story = () => ended({ log: [...stability, requestForm] }).at('2026-11-04T10:00:00Z');
const asked = () => story().must(worker, 'requestDisruption', {});
const booked = () =>
  asked().must(worker, 'scheduleMeeting', {
    start: '2026-12-02T10:00:00Z',
    end: '2026-12-02T12:00:00Z',
    chair: chair.id,
    chairStatement: 'No earlier part',
    reason: 'Not everybody is named yet',
  });

describe('several kinds of meeting in one case', () => {
  it('are gone on to by asking for the next', () => {
    expect(story().seen).toMatchObject({ meetingKind: 'stability', stage: 'held', meeting: { number: 1 } });
    expect(asked().seen).toMatchObject({ meetingKind: 'disruption', stage: 'approved', meetingName: 'Disruption Meeting' });
    expect(asked().seen.meeting).toBeUndefined();
  });

  it('are counted through, and each known by its kind', () => {
    const { seen } = booked();
    expect(seen.meeting).toMatchObject({ number: 2, kind: 'disruption' });
    expect(seen.earlierMeetings.map(({ number, kind }) => [number, kind])).toEqual([[1, 'stability.initial']]);
  });

  it('keep their limits, seats, reasons, papers and answers apart', () => {
    const { seen } = asked();
    expect(seen.clocks.map(({ id }) => id)).toEqual(['window']);
    expect(seen.triggers).toEqual([]);
    expect(seen.seats.find(({ id }) => id === 'child')?.people[0]?.decision).toBe('undecided');
    expect(seen.questions.map(({ fact: name }) => name)).toContain('prep.child-views');
    expect(seen.sections.map(({ id }) => id)).not.toContain('background');
    expect(story().seen.seats.find(({ id }) => id === 'child')?.people[0]?.decision).toBe('leave-out');
  });

  it('leave nothing owed behind: papers and open actions of the first stay on the list', () => {
    const left = booked().seen.duties.filter(({ about }) => about?.kind === 'stability');
    expect(left.map(({ id, state }) => `${id} ${state}`)).toEqual(['stability-circulate late', 'stability-action-a1 late']);
  });

  it('let an act say which it is about; an action is found where it stands', () => {
    const later = booked();
    later.must(worker, 'updateAction', { action: 'a1', status: 'done' });
    expect(later.file.log.at(-1)).toMatchObject({ event: 'action.updated', kind: 'stability' });
    expect(later.seen.duties.map(({ id }) => id)).not.toContain('stability-action-a1');
    expect(later.judge(manager, 'saveMinutes', { sections: { background: 'x' }, actions: [] }).outcome).toBe('blocked');
    expect(later.judge(manager, 'saveMinutes', { kind: 'stability', sections: { background: 'x' }, actions: [] }).facts).toMatchObject([
      { event: 'minutes.drafted', number: 1, kind: 'stability' },
    ]);
    expect(later.judge(chair, 'saveMinutes', { kind: 'tea', sections: {}, actions: [] }).outcome).toBe('incomplete');
  });

  it('share who is who and what is known of the home', () => {
    const later = booked().must(worker, 'assignRole', { role: 'advocate', person: { name: 'Ada Advocate' } });
    expect(later.file.log.at(-1)).not.toHaveProperty('kind');
    expect(later.seen.people.some(({ roles }) => roles.includes('advocate'))).toBe(true);
  });

  it('book, call off and write for the kind in hand only', () => {
    const seen = booked();
    const live = desired(seen.policy, seen.file, seen.seen, 'SM-7K2Q').filter(({ kind }) => kind === 'calendar');
    expect(live.map(({ key }) => key)).toEqual([expect.stringContaining('/2/')]);
  });

  it('begin again with the first when the request is withdrawn, and may begin with a disruption', () => {
    expect(asked().must(supervisor, 'withdrawRequest', { reason: 'The child went back' }).seen.meetingKind).toBe('stability');
    expect(
      ended({ log: [requestForm] })
        .at('2026-11-04T10:00:00Z')
        .must(worker, 'requestDisruption', {}).seen,
    ).toMatchObject({
      meetingKind: 'disruption',
      earlierMeetings: [],
    });
  });

  it('tell the whole story, whatever the kind', () => {
    expect(booked().seen.timeline.map(({ event }) => event)).toEqual(expect.arrayContaining(['concern.raised', 'disruption.requested']));
  });
});
