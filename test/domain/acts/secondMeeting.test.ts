import { describe, expect, it } from '@jest/globals';
import { caseOf, dutyOf, fact, holderOf, packOf } from '../support/packStory.ts';

const dorset = packOf('dorset');
const gateshead = packOf('gateshead');
const worker = holderOf('child-social-worker');
const manager = holderOf('child-team-manager');

const attendance = [worker, manager].map(({ id }) => ({ person: id, present: true }));
const first = [
  fact('concern.raised', '2026-12-03T09:00:00Z', {
    triggers: ['missing-episode'],
    exclusions: { 'quality-of-care': false, allegation: false },
  }),
  fact('concern.notified', '2026-12-03T09:00:00Z', { to: 'child-social-worker' }),
  fact('request.submitted', '2026-12-03T09:10:00Z'),
  fact('approval.granted', '2026-12-03T10:00:00Z', { by: manager.id }),
  fact('meeting.scheduled', '2026-12-03T10:10:00Z', {
    number: 1,
    start: '2026-12-04T14:00:00Z',
    end: '2026-12-04T15:00:00Z',
    chair: manager.id,
  }),
  fact('meeting.held', '2026-12-04T15:00:00Z', { number: 1, startedAt: '2026-12-04T14:00:00Z', attendance }),
];
const second = fact('meeting.scheduled', '2026-12-05T10:00:00Z', {
  start: '2026-12-17T14:00:00Z',
  end: '2026-12-17T15:00:00Z',
  chair: manager.id,
});
const sections = {
  reason: 'x',
  strengths: 'x',
  'child-voice': 'x',
  discussion: 'x',
  'existing-supports': 'x',
  'further-supports': 'x',
};
const actions = [{ id: 'a1', task: 'Respite', owner: worker.id, status: 'open' }];
const bookedAgain = () =>
  caseOf(dorset, ['child-social-worker', 'child-team-manager', 'reviewing-officer'], {}, [...first, second]).at('2026-12-07T09:00:00Z');
const heldAgain = fact('meeting.held', '2026-12-17T15:00:00Z', { number: 2, startedAt: '2026-12-17T14:00:00Z', attendance });

describe('a meeting whose record is not finished when the next is booked', () => {
  it('DOR-2.12: is written up, reviewed, closed and sent round all the same, without saying its number', () => {
    const story = bookedAgain()
      .must(worker, 'saveMinutes', { sections, actions })
      .must(manager, 'agreeReview', { date: '2026-12-17' })
      .must(manager, 'finaliseMinutes', {})
      .must(worker, 'circulateMinutes', { documents: ['meeting-notes', 'action-plan'], how: 'by-hand' });
    const [earlier] = story.seen.earlierMeetings;
    expect(earlier?.minutes).toMatchObject({ state: 'final', sections, actions });
    expect(earlier?.review).toEqual({ date: '2026-12-17' });
    expect(earlier?.minutes?.circulated.map(({ to, document }) => `${to} ${document}`)).toEqual([
      `${worker.id} meeting-notes`,
      `${worker.id} action-plan`,
      `${manager.id} meeting-notes`,
      `${manager.id} action-plan`,
    ]);
    expect(story.seen.meeting).toMatchObject({ number: 2, start: '2026-12-17T14:00:00Z' });
    expect(story.seen.meeting?.minutes).toBeUndefined();
    expect(story.seen.stage).toBe('scheduled');
  });

  it('DOR-2.12: keeps the papers owed with the number of the meeting, and says which acts are about it', () => {
    const { openActs } = bookedAgain().seen;
    expect(dutyOf(bookedAgain(), 'circulate-1')).toMatchObject({ state: 'open', due: '2026-12-11T23:59:59.999Z', about: { number: '1' } });
    expect(openActs.filter(({ number }) => number !== undefined).map(({ act, number }) => [act, number])).toEqual([
      ['saveMinutes', 1],
      ['agreeReview', 1],
    ]);
  });

  it('DOR-2.12: closes the one in hand unless the other is named', () => {
    const story = bookedAgain().at('2026-12-17T16:00:00Z');
    const later = caseOf(dorset, ['child-social-worker', 'child-team-manager'], {}, [...first, second, heldAgain]).at(
      '2026-12-17T16:00:00Z',
    );
    expect(story.judge(worker, 'saveMinutes', { sections, actions, number: 1 }).facts).toMatchObject([{ number: 1 }]);
    expect(later.judge(worker, 'saveMinutes', { sections, actions }).facts).toMatchObject([{ number: 2 }]);
    expect(later.judge(worker, 'saveMinutes', { sections, actions, number: 1 }).facts).toMatchObject([{ number: 1 }]);
    expect(later.judge(worker, 'saveMinutes', { sections, actions, number: 3 })).toMatchObject({
      outcome: 'incomplete',
      facts: [],
      findings: [{ code: 'form-incomplete', about: { field: 'number' } }],
    });
  });

  it('DOR-2.11j: weighs the review of that meeting against its own day', () => {
    expect(bookedAgain().judge(manager, 'agreeReview', { date: '2026-12-21' })).toMatchObject({
      outcome: 'needs-reason',
      findings: [{ code: 'review-late', clause: 'DOR-2.11j' }],
    });
  });

  it('DOR-2.12: takes facts without a number for the meeting that was held', () => {
    const told = [
      fact('minutes.drafted', '2026-12-07T09:00:00Z', { sections, actions }),
      fact('minutes.finalised', '2026-12-07T09:10:00Z'),
      fact('minutes.circulated', '2026-12-07T09:20:00Z', {
        documents: ['meeting-notes', 'action-plan'],
        to: [worker.id, manager.id],
      }),
    ];
    const { seen } = caseOf(dorset, ['child-social-worker', 'child-team-manager'], {}, [...first, second, ...told]).at(
      '2026-12-14T09:00:00Z',
    );
    expect(seen.earlierMeetings[0]?.minutes?.state).toBe('final');
    expect(seen.findings.map(({ code }) => code)).not.toContain('circulation-overdue');
  });

  it('GAT-16: keeps the record of an earlier meeting owed where no papers go round', () => {
    const log = [...first, fact('minutes.drafted', '2026-12-04T16:00:00Z', { sections: {}, actions }), second];
    const story = caseOf(gateshead, ['child-social-worker', 'child-team-manager'], {}, log).at('2026-12-07T09:00:00Z');
    expect(dutyOf(story, 'minutes-1')).toMatchObject({ clause: 'GAT-16', strength: 'should', state: 'open', act: 'finaliseMinutes', about: { number: '1' } }); // prettier-ignore
    expect(story.seen.findings.filter(({ about }) => about?.number === '1').map(({ code, clause }) => `${code} ${clause}`)).toEqual(
      expect.arrayContaining(['section-missing GAT-16c', 'views-missing GAT-16d']),
    );
    const final = fact('minutes.finalised', '2026-12-07T08:00:00Z');
    expect(dutyOf(caseOf(gateshead, ['child-social-worker'], {}, [...log, final]).at('2026-12-07T09:00:00Z'), 'minutes-1')).toBeUndefined();
  });
});

describe('who chairs', () => {
  const another = { ...holderOf('child-team-manager'), id: 'tess', name: 'Tess' };
  const people = [worker, manager, another];
  const log = first.slice(0, 5);

  it('DOR-2.5-i: changes after the booking, and is weighed like the first choice', () => {
    const story = caseOf(dorset, [], { people, placement: { type: 'residential' } }, log).at('2026-12-03T11:00:00Z');
    const booked = { start: '2026-12-04T14:00:00Z', end: '2026-12-04T15:00:00Z', reason: 'The manager is ill' };
    const changed = story.judge(worker, 'rescheduleMeeting', { ...booked, chair: another.id });
    expect(changed.facts).toMatchObject([
      { event: 'meeting.scheduled', number: 1, chair: another.id },
      { event: 'chair.agreed', number: 1, person: another.id, reason: booked.reason },
    ]);
    expect(changed.findings.map(({ code }) => code)).not.toContain('chair-not-allowed');
    expect(changed.says).toBe('Tess chairs the Stability Meeting, Fri 4 Dec 2026, 14:00.');
    expect(story.judge(worker, 'rescheduleMeeting', { ...booked, chair: worker.id }).findings).toContainEqual(
      expect.objectContaining({ code: 'chair-not-allowed', clause: 'DOR-2.5-i', about: { person: worker.id, field: 'chair' } }),
    );
  });

  it('GAT-05-iii: wants a word on the new one: what was said of another says nothing', () => {
    const known = [...log.slice(0, 4), { ...log[4], whyThisChair: 'Knows them best' } as (typeof log)[number]];
    const story = caseOf(gateshead, [], { people }, known).at('2026-12-03T11:00:00Z');
    const booked = { start: '2026-12-04T14:00:00Z', end: '2026-12-04T15:00:00Z', reason: 'Ill' };
    const wants = (data: object) =>
      story.judge(manager, 'rescheduleMeeting', { ...booked, ...data }).findings.filter(({ clause }) => clause === 'GAT-05-iii').length;
    expect([wants({}), wants({ chair: another.id }), wants({ chair: another.id, whyThisChair: 'Knows them too' })]).toEqual([0, 1, 0]);
    const moved = [...known, fact('meeting.scheduled', '2026-12-03T10:30:00Z', { number: 1, chair: another.id })];
    const { seen } = caseOf(gateshead, [], { people }, moved).at('2026-12-03T11:00:00Z');
    expect(seen.findings.filter(({ clause }) => clause === 'GAT-05-iii')).toHaveLength(1);
  });

  it('GAT-05-i, GAT-05-iii: may be agreed before there is a time', () => {
    const agreed = fact('chair.agreed', '2026-12-03T10:05:00Z', { person: another.id, whyThisChair: 'Knows them best' });
    const story = caseOf(gateshead, [], { people }, [...log.slice(0, 4), agreed]).at('2026-12-03T11:00:00Z');
    const booking = { start: '2026-12-04T14:00:00Z', end: '2026-12-04T15:00:00Z', reason: 'As it is' };
    expect(story.judge(manager, 'scheduleMeeting', booking).findings.filter(({ clause }) => clause.startsWith('GAT-05'))).toEqual([]);
    const given = caseOf(gateshead, [], { people }, [
      ...log.slice(0, 4),
      agreed,
      fact('meeting.scheduled', '2026-12-03T10:10:00Z', booking),
    ]).at('2026-12-03T11:00:00Z');
    expect(given.seen.meeting?.chair).toBe(another.id);
  });
});
