import { describe, expect, it } from '@jest/globals';
import { inviteAll, people, Story, upTo } from '../support/dorset.ts';
import { codes } from '../support/story.ts';

const { sam, tess } = people;
const hour = (start: string) => ({ start, end: new Date(Date.parse(start) + 3_600_000).toISOString() });
const inTime = hour('2026-12-04T14:00:00Z');

describe('scheduleMeeting', () => {
  it('books inside the limit and says so (DOR-2.6, DOR-2.7)', () => {
    const story = upTo('invited');
    const result = story.does(sam, 'scheduleMeeting', inTime);
    expect([result.outcome, result.facts.map((fact) => fact.event)]).toEqual(['ok', ['meeting.scheduled', 'chair.agreed']]);
    expect(result.details).toMatchObject({ latest: '2026-12-05T09:12:00Z', lastWorkable: '2026-12-04T16:00:00Z' });
    expect(story.seen.meeting).toMatchObject({ number: 1, organiser: 'sam', chair: 'tess' });
  });

  it.each([
    ['the instant before the limit', '2026-12-05T09:11:00Z', 'ok'],
    ['the very instant of the limit', '2026-12-05T09:12:00Z', 'ok'],
    ['the minute after', '2026-12-05T09:13:00Z', 'needs-reason'],
    ['the millisecond after', '2026-12-05T09:12:00.001Z', 'needs-reason'],
  ])('at %s (DOR-2.6)', (_, start, outcome) => {
    const result = upTo('invited').judge(sam, 'scheduleMeeting', hour(start));
    expect(result.outcome).toBe(outcome);
    expect(codes(result)).toEqual(outcome === 'ok' ? [] : ['window-late']);
  });

  it('is never forbidden for being late: the reason and the name are kept (DOR-2.6)', () => {
    const story = upTo('invited');
    const result = story.does(sam, 'scheduleMeeting', { ...hour('2026-12-07T10:00:00Z'), reason: 'Carer in hospital', acceptedBy: 'tess' });
    expect(result.outcome).toBe('ok');
    expect(result.facts[0]?.reasons).toEqual([{ code: 'window-late', reason: 'Carer in hospital', acceptedBy: 'tess', at: story.now }]);
  });

  it.each([
    ['nobody', '“nobody” has no part in this case'],
    ['outside:1', 'Carla Reed does not work on this case for the council'],
  ])('takes no reason accepted by %s, and says what to do (DOR-2.6)', (acceptedBy, why) => {
    const story = upTo('invited');
    const data = { ...hour('2026-12-07T10:00:00Z'), reason: 'Carer in hospital', acceptedBy };
    const { outcome, facts, findings, says } = story.judge(sam, 'scheduleMeeting', data);
    expect([outcome, facts, findings.map(({ about }) => about?.field)]).toEqual(['incomplete', [], ['acceptedBy']]);
    expect(says).toBe(
      `${why}, and so cannot accept the reason. Leave it out, and you accept it yourself; or choose Tess Lindqvist, Quinn Abara, Farida Noor, Owen Hale or Bea Santos. What was typed is kept.`,
    );
    expect(story.judge(sam, 'scheduleMeeting', { ...data, acceptedBy: 'sam' }).outcome).toBe('ok');
  });

  it.each([
    ['over the clocks going back', '2026-10-24T11:00:00Z', '2026-10-26T11:00:00Z'],
    ['over the clocks going forward', '2027-03-27T12:00:00Z', '2027-03-29T12:00:00Z'],
    ['over Christmas', '2026-12-24T16:00:00Z', '2026-12-26T16:00:00Z'],
    ['over Easter', '2027-03-26T10:00:00Z', '2027-03-28T10:00:00Z'],
  ])('counts real hours %s (DOR-2.6)', (_, notifiedAt, limit) => {
    const story = upTo('invited', { now: notifiedAt, concern: { notifiedAt } });
    expect(story.judge(sam, 'scheduleMeeting', hour(limit)).outcome).toBe('ok');
    expect(story.judge(sam, 'scheduleMeeting', hour(new Date(Date.parse(limit) + 60_000).toISOString())).outcome).toBe('needs-reason');
  });

  it('says so when the window holds no office hour (DOR-2.6)', () => {
    const story = upTo('concern', { now: '2026-12-04T20:00:00Z', concern: { notifiedAt: '2026-12-04T20:00:00Z' } });
    expect(codes(story.seen)).toContain('window-infeasible');
    expect(story.seen.clocks[0]).toMatchObject({ state: 'running', latest: '2026-12-06T20:00:00Z' });
    expect(story.seen.clocks[0]?.lastWorkable).toBeUndefined();
  });

  it('is stopped by a carer left out without a reason (DOR-2.8-ii)', () => {
    const story = inviteAll(upTo('approved'), ['outside:1']);
    for (const reason of [undefined, 'I am sure']) {
      const result = story.judge(sam, 'scheduleMeeting', { ...inTime, ...(reason && { reason }) });
      expect([result.outcome, result.facts]).toEqual(['blocked', []]);
      expect(result.findings).toEqual([
        expect.objectContaining({ code: 'non-invite-reason-missing', clause: 'DOR-2.8-ii', strength: 'must' }),
      ]);
    }
    story.file = {
      ...story.file,
      log: [
        ...story.file.log,
        { event: 'invitee.decided', at: story.now, by: 'sam', seat: 'carer', person: 'outside:1', decision: 'leave-out' },
      ],
    };
    expect(story.judge(sam, 'scheduleMeeting', inTime).outcome).toBe('blocked');
  });

  it('is stopped while no carer is named at all (DOR-2.7b, DOR-2.8-ii)', () => {
    const story = inviteAll(
      upTo('approved', { opening: { people: Object.values(people).filter((person) => person.roles[0] !== 'foster-carer') } }),
    );
    expect(codes(story.judge(sam, 'scheduleMeeting', inTime))).toEqual(['non-invite-reason-missing']);
    expect(story.judge(sam, 'scheduleMeeting', inTime).says).toContain('Nobody is named as the foster carer');
  });

  it.each([
    ['child', 'DOR-2.7a'],
    ['placement-worker', 'DOR-2.7c'],
    ['placement-worker-manager', 'DOR-2.7c'],
    ['child-social-worker', 'DOR-2.7d'],
    ['child-team-manager', 'DOR-2.7d'],
    ['reviewing-officer', 'DOR-2.7e'],
  ])('wants a reason while it is open whether the %s comes (%s)', (seat, clause) => {
    const result = inviteAll(upTo('approved'), [seat]).judge(sam, 'scheduleMeeting', inTime);
    expect([result.outcome, result.findings.map((each) => [each.code, each.clause])]).toEqual([
      'needs-reason',
      [['invitee-missing', clause]],
    ]);
  });

  it('is chaired by the team manager, or by somebody else with a reason (DOR-2.5-i)', () => {
    const result = upTo('invited').judge(sam, 'scheduleMeeting', { ...inTime, chair: 'owen' });
    expect([result.outcome, result.findings.map((each) => [each.code, each.clause])]).toEqual([
      'needs-reason',
      [['chair-not-allowed', 'DOR-2.5-i']],
    ]);
    expect(upTo('invited').judge(sam, 'scheduleMeeting', { ...inTime, chair: 'owen', reason: 'Tess is ill' }).outcome).toBe('ok');
  });

  it('waits for the approval (DOR-2.3-ii)', () => {
    for (const stage of ['concern', 'requested'] as const) {
      const result = upTo(stage).judge(sam, 'scheduleMeeting', inTime);
      expect([result.outcome, result.findings[0]?.code, result.findings[0]?.clause]).toEqual(['blocked', 'approval-missing', 'DOR-2.3-ii']);
    }
  });

  it('counts no approval by somebody without the role (DOR-2.3-ii)', () => {
    const story = upTo('requested');
    story.file = { ...story.file, log: [...story.file.log, { event: 'approval.granted', at: story.now, by: 'owen' }] };
    expect(codes(story.judge(sam, 'scheduleMeeting', inTime))).toEqual(['approver-not-allowed']);
  });

  it('stops when an allegation comes up after the approval, and starts again when it was a mistake (DOR-2.4-ii)', () => {
    const story = upTo('invited').must(sam, 'recordFact', { fact: 'exclusions.allegation', value: true });
    expect(story.judge(sam, 'scheduleMeeting', inTime).outcome).toBe('referred');
    story.must(tess, 'recordFact', { fact: 'exclusions.allegation', value: false });
    expect(story.judge(sam, 'scheduleMeeting', inTime).outcome).toBe('ok');
  });

  it.each([
    ['the past', { start: '2026-12-03T09:00:00Z', end: '2026-12-03T10:00:00Z' }, 'start', /is in the past/],
    ['an end before the start', { start: '2026-12-04T14:00:00Z', end: '2026-12-04T13:00:00Z' }, 'end', /end before it starts/],
    ['two days long', { start: '2026-12-04T14:00:00Z', end: '2026-12-06T14:30:00Z' }, 'end', /longer than a day/],
    ['no time', { start: 'soon', end: 'later' }, 'start', /not a date and time/],
  ])('refuses %s', (_, data, field, says) => {
    const result = upTo('invited').judge(sam, 'scheduleMeeting', data);
    expect([result.outcome, result.findings[0]?.code, result.findings[0]?.about?.field]).toEqual(['incomplete', 'form-incomplete', field]);
    expect(result.says).toMatch(says);
  });

  it('asks the kind of home rather than inviting everybody (DOR-2.7b)', () => {
    const story = new Story({
      log: [
        {
          event: 'concern.raised',
          at: '2026-12-03T09:12:00Z',
          by: 'sam',
          triggers: ['missing-episode'],
          exclusions: { 'quality-of-care': false, allegation: false },
        },
        { event: 'approval.granted', at: '2026-12-03T09:20:00Z', by: 'tess' },
      ],
    });
    expect(story.seen.seats.find((seat) => seat.id === 'carer')).toMatchObject({ applies: 'unknown', state: 'ask', people: [] });
    expect(story.seen.questions.map((question) => question.fact)).toContain('placement.type');
    expect(codes(inviteAll(story).judge(sam, 'scheduleMeeting', inTime))).toContain('invitee-missing');
  });

  it('books the review as the next meeting, without a 48 hours of its own (DOR-2.11j)', () => {
    const story = upTo('minuted').must(sam, 'scheduleMeeting', hour('2026-12-18T10:00:00Z'));
    expect(story.seen.meeting).toMatchObject({ number: 2, kind: 'stability.review' });
    expect(story.seen.earlierMeetings).toHaveLength(1);
    expect(story.seen.clocks[0]).toMatchObject({ id: 'window', state: 'met' });
  });
});
