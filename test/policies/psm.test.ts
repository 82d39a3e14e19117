import { describe, expect, it } from '@jest/globals';
import { asked, caseOf, clockOf, dutyOf, fact, found, holderOf, packOf, seatOf } from '../domain/support/packStory.ts';
import { holds } from './holds.ts';
import { expectations } from './psm.expectations.ts';
import type { Story } from '../domain/support/story.ts';

const psm = packOf('psm');
const roles = Object.keys(psm.roles).filter((role) => !['child', 'business-support'].includes(role));
const worker = holderOf('child-social-worker');
const fostering = holderOf('fostering-team-manager');
const home = { type: 'foster', provider: 'in-house' };
const known = { exploitation: false, englishNotFirstLanguage: false, disabled: false };
const raise = (facts: object = known, placement: object = home, triggers: readonly string[] = ['missing']): Story =>
  caseOf(psm, roles).must(worker, 'raiseConcern', { triggers, notifiedAt: '2026-12-03T09:00:00Z', placement, facts });
const say = (story: Story, answers: Readonly<Record<string, unknown>>): Story => {
  for (const [name, value] of Object.entries(answers)) story.must(worker, 'recordFact', { fact: name, value });
  return story;
};
const plans = { advocate: 'declined' };
const booking = { start: '2026-12-08T14:00:00Z', end: '2026-12-08T15:00:00Z', chair: fostering.id, reason: 'Some seats are still open' };
const asks = (facts?: object, placement?: object, triggers?: readonly string[]): Story =>
  say(raise(facts, placement, triggers), plans).must(worker, 'submitRequest', {});
const booked = (facts?: object, placement?: object, triggers?: readonly string[]): Story =>
  asks(facts, placement, triggers).must(worker, 'scheduleMeeting', booking);
const held = (facts?: object, placement?: object): Story =>
  booked(facts, placement)
    .at('2026-12-08T15:30:00Z')
    .must(worker, 'holdMeeting', {
      startedAt: '2026-12-08T14:00:00Z',
      attendance: [worker, fostering].map(({ id }) => ({ person: id, present: true })),
      reason: 'As it was',
    });
const start = (story: Story) => story.at('2026-12-08T14:00:00Z').judge(worker, 'startMeeting', {});

describe('when it begins', () => {
  it('has every reason under its own id (PSM-3.1)', () => {
    expect(psm.triggers.any.map((each) => `${each.clause} ${each.code}`)).toEqual([
      'PSM-3.1a fragile-placement',
      'PSM-3.1b school-containment',
      'PSM-3.1c planned-placement-risk',
      'PSM-3.1d transcultural-placement',
      'PSM-3.1e cse-risk',
      'PSM-3.1f criminal-exploitation-risk',
      'PSM-3.1g missing',
      'PSM-3.1h criminal-justice',
      'PSM-3.1i unplanned-placements',
    ]);
    const data = { triggers: ['weather'], notifiedAt: '2026-12-03T09:00:00Z', placement: home };
    expect(found(caseOf(psm, roles).judge(worker, 'raiseConcern', data), 'PSM-3.1')).toEqual(['form-incomplete must']);
  });

  it('takes it from anybody (PSM-3.1a), and counts unplanned placements (PSM-3.1i)', () => {
    expect(raise().judge(holderOf('education-representative'), 'submitRequest', {}).facts).toHaveLength(1);
    expect(found(raise({ unplannedPlacements: 1 }, home, ['unplanned-placements']).judge(worker, 'submitRequest', {}), 'PSM-3.1i')).toEqual(
      ['precondition-unanswered should'],
    );
    expect(found(raise({ unplannedPlacements: 2 }, home, ['unplanned-placements']).judge(worker, 'submitRequest', {}), 'PSM-3.1i')).toEqual(
      [],
    );
  });

  it('for another situation the Reviewing Officer is consulted before it is booked (PSM-3.1j)', () => {
    const story = asks(known, home, ['other']);
    const result = story.judge(worker, 'scheduleMeeting', booking);
    expect([result.outcome, found(result, 'PSM-3.1j')]).toEqual(['blocked', ['iro-consultation-missing must']]);
    story.must(worker, 'consult', { role: 'reviewing-officer', view: 'Worth trying' });
    expect(found(story.judge(worker, 'scheduleMeeting', booking), 'PSM-3.1j')).toEqual([]);
  });

  it('needs no approval and has no number of days (PSM-6.1-i)', () => {
    expect([asks().seen.stage, asks().seen.clocks]).toEqual(['approved', []]);
  });

  it('PSM-1.5: booking for a reason that is not on the list asks what is at risk; a reason on the list says it', () => {
    const other = raise(known, home, ['other'])
      .must(worker, 'submitRequest', {})
      .must(worker, 'consult', { role: 'reviewing-officer', view: 'Go on' });
    expect(found(other.judge(worker, 'scheduleMeeting', booking), 'PSM-1.5')).toEqual(['precondition-unanswered must']);
    expect(found(say(other, { 'duty.at-risk': 'school' }).judge(worker, 'scheduleMeeting', booking), 'PSM-1.5')).toEqual([]);
    expect(found(raise().must(worker, 'submitRequest', {}).judge(worker, 'scheduleMeeting', booking), 'PSM-1.5')).toEqual([]);
  });
});

describe('who comes', () => {
  it.each([
    ['PSM-1.8a', 'carer', {}, home, ['foster-carer']],
    ['PSM-1.8a', 'carer', {}, { type: 'residential' }, ['key-worker']],
    ['PSM-1.8b', 'child-social-worker', {}, home, ['child-social-worker']],
    ['PSM-1.8c', 'supervising-social-worker', {}, home, ['supervising-social-worker']],
    ['PSM-1.8e', 'education', {}, home, ['education-representative']],
    ['PSM-1.8f', 'virtual-school', {}, home, ['virtual-school']],
    ['PSM-1.8g', 'therapeutic-service', { therapyActive: true }, home, ['therapeutic-service']],
    ['PSM-1.8h', 'police', { policeIndicated: true }, home, ['police']],
    ['PSM-1.8i', 'advocate', { advocate: 'wants' }, home, ['advocate']],
    ['PSM-1.9-ii', 'youth-justice', { offendingRisk: true }, home, ['youth-justice']],
    ['PSM-2.2-iii', 'child', {}, home, ['child']],
  ])('%s: %s', (clause, id, facts, placement, filled) => {
    expect(seatOf(raise(facts, placement), id)).toMatchObject({
      clause,
      roles: filled,
      applies: 'yes',
      mode: 'invite',
      strength: 'should',
    });
  });

  it.each([
    ['PSM-1.8g', 'therapeutic-service', 'therapyActive'],
    ['PSM-1.8h', 'police', 'policeIndicated'],
    ['PSM-1.9-ii', 'youth-justice', 'offendingRisk'],
  ])('%s: %s is asked about by %s, and not there on a no', (clause, id, flag) => {
    expect([seatOf(raise(), id)?.applies, asked(raise(), flag)?.clause, seatOf(raise({ [flag]: false }), id)?.applies]).toEqual([
      'unknown',
      clause,
      'no',
    ]);
  });

  it('a personal adviser from sixteen (PSM-1.8d); no fostering worker without fostering (PSM-1.8c)', () => {
    const aged = (dateOfBirth: string) => caseOf(psm, roles, { child: { dateOfBirth } }, booked().file.log);
    expect([seatOf(aged('2010-12-08'), 'personal-adviser')?.applies, seatOf(aged('2010-12-09'), 'personal-adviser')?.applies]).toEqual([
      'yes',
      'no',
    ]);
    expect(seatOf(raise(known, { type: 'residential' }), 'supervising-social-worker')?.applies).toBe('no');
  });

  it.each([
    ['PSM-1.9-i', 'others'],
    ['PSM-1.9-iii', 'birth-parents'],
  ])('%s: %s may be asked', (clause, id) => {
    expect(seatOf(raise(), id)).toMatchObject({ clause, mode: 'suggest', applies: 'yes' });
  });

  it('commissioning is consulted, not invited, on a commissioned placement (PSM-1.10)', () => {
    expect(seatOf(raise(), 'commissioning')?.applies).toBe('no');
    const story = asks(known, { type: 'foster', provider: 'commissioned' });
    expect(seatOf(story, 'commissioning')).toMatchObject({ clause: 'PSM-1.10', mode: 'consult', state: 'incomplete' });
    expect(found(story.seen, 'PSM-1.10')).toEqual(['invitee-missing should']);
    story.must(worker, 'consult', { role: 'commissioning', view: 'Fine' });
    expect(seatOf(story, 'commissioning')).toMatchObject({ state: 'complete', findings: [] });
  });

  it('leaving the child out is recorded, with why (PSM-2.2-iv)', () => {
    const story = booked();
    expect(found(story.judge(worker, 'decideInvitee', { seat: 'child', person: 'child', decision: 'leave-out' }), 'PSM-2.2-iv')).toEqual([
      'non-invite-reason-missing should',
    ]);
    expect(
      story.judge(worker, 'decideInvitee', { seat: 'child', person: 'child', decision: 'leave-out', reason: 'In hospital' }).outcome,
    ).toBe('ok');
  });
});

describe('the chair', () => {
  const judge = (chair: string, placement: object, story = asks(known, placement)) =>
    story.judge(worker, 'scheduleMeeting', { ...booking, chair });
  const bought = { type: 'foster', provider: 'commissioned' };
  const residential = { type: 'residential', provider: 'in-house' };

  it.each([
    ['PSM-4.1', home, 'fostering-team-manager', 'child-team-manager'],
    ['PSM-4.2', bought, 'child-team-manager', 'fostering-team-manager'],
    ['PSM-4.2', residential, 'child-team-manager', 'fostering-team-manager'],
  ])('%s: of %j is the %s, not the %s', (clause, placement, allowed, other) => {
    expect(found(judge(allowed, placement), clause)).toEqual([]);
    expect(found(judge('practice-manager', placement), clause)).toEqual(['not-specified inform']);
    expect(found(judge(other, placement), clause)).toEqual(['chair-not-allowed should']);
  });

  it.each([
    ['PSM-4.1', home],
    ['PSM-4.2', bought],
  ])('%s: an advanced practitioner with a team manager’s statement', (clause, placement) => {
    const story = asks(known, placement);
    expect(found(judge('advanced-practitioner', placement, story), clause)).toEqual([
      'chair-attestation-missing should',
      'not-specified inform',
    ]);
    const statement = { fact: 'attested.advanced-practitioner', value: true };
    expect(story.judge(worker, 'recordFact', statement).outcome).toBe('blocked');
    story.must(fostering, 'recordFact', statement);
    expect(found(judge('advanced-practitioner', placement, story), clause)).toEqual(['not-specified inform']);
  });
});

describe('getting ready', () => {
  it.each([
    ['PSM-1.9-iv', 'birth-parent-views', {}, 'obtained', 'views-missing should'],
    ['PSM-2.2-i', 'child-views', {}, 'sought', 'views-missing should'],
    ['PSM-2.2-iii', 'choice-offered', {}, 'offered', 'precondition-unanswered should'],
    ['PSM-2.3-i', 'interpreter', { englishNotFirstLanguage: true }, true, 'interpreter-missing must'],
    ['PSM-2.3-ii', 'symbols', { disabled: true }, true, 'precondition-unanswered should'],
    ['PSM-2.3-iii', 'symbols-others', {}, false, 'precondition-unanswered may'],
    ['PSM-2.4-i', 'adjustments', {}, 'None', 'precondition-unanswered should'],
    ['PSM-2.4-ii', 'pace', {}, true, 'precondition-unanswered must'],
    ['PSM-2.4-iii', 'culture', {}, 'None', 'precondition-unanswered should'],
  ])('%s: the start looks at %s', (clause, id, facts, answer, finding) => {
    const story = booked({ ...known, ...facts });
    expect(found(start(story), clause)).toEqual([finding]);
    story.must(worker, 'recordFact', { fact: `duty.${id}`, value: answer });
    expect(found(start(story), clause)).toEqual([]);
  });

  it('an unknown first language never acts as English (PSM-2.3-i)', () => {
    expect(found(start(booked({ exploitation: false })), 'PSM-2.3-i')).toEqual(['precondition-unanswered must']);
  });

  it('the plan is brought to the first meeting (PSM-5.1-i) and holds three things (PSM-5.1-ii)', () => {
    expect(found(start(booked()), 'PSM-5.1-i')).toEqual(['prep-missing should']);
    const brought = say(booked(), { 'prep.care-plan': true });
    expect(found(start(brought), 'PSM-5.1-ii')).toEqual(['prep-missing must', 'prep-missing must', 'prep-missing must']);
    const none = say(booked(), { 'prep.care-plan': false, 'prep.pathway-plan': false });
    expect([found(start(none), 'PSM-5.1-i'), found(start(none), 'PSM-5.1-ii')]).toEqual([['prep-missing should'], []]);
    const ready = say(booked(), {
      'prep.pathway-plan': true,
      'duty.plan-needs': true,
      'duty.plan-choice': true,
      'duty.plan-outcomes': true,
    });
    expect([found(start(ready), 'PSM-5.1-i'), found(start(ready), 'PSM-5.1-ii')]).toEqual([[], []]);
  });

  it.each([
    [{ ...known, exploitation: true }, ['missing']],
    [known, ['cse-risk']],
    [known, ['criminal-exploitation-risk']],
  ])('with exploitation there is a Safety Plan, up to date (PSM-5.1-iii): %j %j', (facts, triggers) => {
    expect(found(start(booked(facts, home, triggers)), 'PSM-5.1-iii')).toEqual(['prep-missing should', 'prep-missing must']);
    const ready = say(booked(facts, home, triggers), { 'prep.safety-plan': true, 'duty.safety-plan-current': '2026-12-01' });
    expect(found(start(ready), 'PSM-5.1-iii')).toEqual([]);
  });

  it('without exploitation there is none to bring (PSM-5.1-iii)', () => {
    expect(found(start(booked()), 'PSM-5.1-iii')).toEqual([]);
  });
});

describe('afterwards', () => {
  it('the case note has its headings (PSM-5.3, PSM-5.3a, PSM-5.3b, PSM-5.3c, PSM-5.3d)', () => {
    const story = held().must(worker, 'saveMinutes', { sections: {}, actions: [] });
    const result = story.judge(worker, 'finaliseMinutes', {});
    expect(['PSM-5.3', 'PSM-5.3b', 'PSM-5.3c', 'PSM-5.3d'].map((clause) => found(result, clause))).toEqual([
      ['action-incomplete should'],
      ['section-missing should'],
      ['section-missing should'],
      ['section-missing should'],
    ]);
    const nobody = caseOf(psm, roles, {}, [fact('meeting.held', '2026-12-02T15:00:00Z'), fact('minutes.drafted', '2026-12-02T16:00:00Z')]);
    expect(found(nobody.seen, 'PSM-5.3a')).toEqual(['section-missing should']);
    expect(found(result, 'PSM-5.3a')).toEqual([]);
  });

  it.each([
    [home, ['section-missing should'], []],
    [{ type: 'residential', provider: 'in-house' }, ['section-missing should'], []],
    [{ type: 'foster', provider: 'commissioned' }, [], ['section-missing should']],
  ])('%j: fostering’s agreement (PSM-5.3e) or the referral to ART (PSM-5.3f)', (placement, agreement, referral) => {
    const result = held(known, placement).must(worker, 'saveMinutes', { sections: {}, actions: [] }).judge(worker, 'finaliseMinutes', {});
    expect([found(result, 'PSM-5.3e'), found(result, 'PSM-5.3f')]).toEqual([agreement, referral]);
  });

  it('each time the next meeting is agreed, or that there is none (PSM-6.1-i), with no limit but a hint (PSM-6.1-iv)', () => {
    const story = held();
    expect(found(story.seen, 'PSM-6.1-i')).toEqual(['review-missing should']);
    expect([
      clockOf(story, 'review'),
      dutyOf(story, 'review')?.explanation.includes('gives no number. Placement Stability Meetings 6.1-iv.'),
    ]).toEqual([undefined, true]);
    expect(story.judge(worker, 'agreeReview', { date: '2027-09-01', reason: 'x' }).outcome).toBe('ok-with-prompt');
    story.must(worker, 'agreeReview', { date: 'none', reason: 'It is steady' });
    expect([found(story.seen, 'PSM-6.1-i'), dutyOf(story, 'review')?.state]).toEqual([[], 'done']);
  });

  it.each([
    ['PSM-6.1-ii', '2026-12-15', ['precondition-unanswered may']],
    ['PSM-6.1-iii', '2026-12-15', []],
    ['PSM-6.1-iii', 'none', ['precondition-unanswered should']],
  ])('%s: is asked with the next meeting on %s as it bears on it', (clause, date, findings) => {
    expect(found(held().judge(worker, 'agreeReview', { date }), clause)).toEqual(findings);
    expect(found(say(held(), { 'duty.go-on': true }).judge(worker, 'agreeReview', { date: 'none' }), 'PSM-6.1-iii')).toEqual([]);
  });

  it.each([
    ['PSM-1.2', 'partnership', {}, 'must'],
    ['PSM-2.2-ii', 'notify-feedback', {}, 'should'],
    ['PSM-7.1-iii', 'recommendation', { iroRecommended: true }, 'may'],
  ])('%s: tracks %s', (clause, id, facts, strength) => {
    expect(dutyOf(held({ ...known, ...facts }), id)).toMatchObject({ clause, strength, state: 'open' });
    if (Object.keys(facts).length) expect(dutyOf(held(), id)).toBeUndefined();
  });

  it('somebody tells the child what was decided, and says how; minded after two working days (PSM-2.2-ii)', () => {
    const story = held();
    expect(found(story.at('2026-12-10T12:00:00Z').seen, 'PSM-2.2-ii')).toEqual([]);
    expect(found(story.at('2026-12-11T09:00:00Z').seen, 'PSM-2.2-ii')).toEqual(['notify-missing should']);
    story.must(worker, 'notify', { role: 'child', how: 'At home, with symbols', at: '2026-12-09T16:00:00Z' });
    expect(dutyOf(story, 'notify-feedback')).toMatchObject({ state: 'done', doneAt: '2026-12-09T16:00:00Z' });
    expect(found(story.seen, 'PSM-2.2-ii')).toEqual([]);
  });

  it('where the group plans no further meeting, the end is for a team manager (PSM-7.1-iv)', () => {
    const story = held().must(worker, 'agreeReview', { date: 'none', reason: 'It is steady' });
    expect(dutyOf(story, 'end')).toMatchObject({ clause: 'PSM-7.1-iv', strength: 'must', state: 'open', act: 'ceaseMeetings' });
    expect(dutyOf(held(), 'end')).toBeUndefined();
  });

  it('for each statutory review gives the Reviewing Officer two papers by its day, minded five working days before (PSM-7.1-i)', () => {
    const story = held();
    expect(dutyOf(story, 'review-day')).toMatchObject({ clause: 'PSM-7.1-i', state: 'open', act: 'recordStatutoryReview' });
    expect(dutyOf(story, 'for-review')).toBeUndefined();
    story.must(worker, 'recordStatutoryReview', { step: 'planned', date: '2027-01-12' });
    expect(dutyOf(story, 'review-day')).toBeUndefined();
    expect(dutyOf(story, 'for-review')).toMatchObject({ state: 'open', due: '2027-01-12T23:59:59.999Z', remindAt: '2027-01-05T00:00:00Z' });
    expect(found(story.seen, 'PSM-7.1-i')).toEqual([]);
    expect(found(story.at('2027-01-05T09:00:00Z').seen, 'PSM-7.1-i')).toEqual(['precondition-unanswered should']);
    expect(dutyOf(story.at('2027-01-13T09:00:00Z'), 'for-review')?.state).toBe('late');
    story.at('2027-01-11T09:00:00Z');
    const half = story.judge(worker, 'recordStatutoryReview', { step: 'given', documents: ['case-note'] });
    expect([half.outcome, found(half, 'PSM-7.1-i')]).toEqual(['needs-reason', ['record-incomplete should']]);
    story.must(worker, 'recordStatutoryReview', { step: 'given', documents: ['case-note', 'care-plan'] });
    expect([dutyOf(story, 'for-review')?.state, found(story.seen, 'PSM-7.1-i')]).toEqual(['done', []]);
  });

  it('at the review the Reviewing Officer asks about these meetings (PSM-7.1-ii)', () => {
    const story = held().must(worker, 'recordStatutoryReview', { step: 'planned', date: '2027-01-12' }).at('2027-01-12T17:00:00Z');
    expect(dutyOf(story, 'review-asked')).toMatchObject({ clause: 'PSM-7.1-ii', strength: 'should', state: 'open' });
    const review = (answers: object) =>
      found(story.judge(worker, 'recordStatutoryReview', { step: 'held', at: '2027-01-12T10:00:00Z', answers }), 'PSM-7.1-ii');
    expect([review({}), review({ meetings: false }), review({ meetings: true })]).toEqual([
      ['precondition-unanswered should'],
      ['record-incomplete should'],
      [],
    ]);
  });

  it('outside the review only a team manager ends them (PSM-7.1-iv), for one of three reasons (PSM-6.1-iii)', () => {
    const story = held();
    const stable = { because: 'stable' };
    const officer = holderOf('reviewing-officer');
    expect(story.judge(worker, 'ceaseMeetings', stable).outcome).toBe('blocked');
    expect(story.judge(holderOf('practice-manager'), 'ceaseMeetings', stable).outcome).toBe('blocked');
    expect(found(story.judge(officer, 'ceaseMeetings', stable), 'PSM-7.1-iv')).toEqual(['cease-not-allowed must']);
    expect(found(story.judge(officer, 'ceaseMeetings', { ...stable, inReview: true }), 'PSM-7.1-iv')).toEqual(['cease-not-allowed must']);
    story.must(officer, 'recordStatutoryReview', { step: 'held', at: '2026-12-08T15:10:00Z', answers: { meetings: true } });
    expect(story.judge(officer, 'ceaseMeetings', { ...stable, inReview: true }).outcome).toBe('ok');
    expect(found(story.judge(holderOf('team-manager'), 'ceaseMeetings', {}), 'PSM-6.1-iii')).toEqual(['cease-not-allowed should']);
    expect(story.judge(holderOf('team-manager'), 'ceaseMeetings', stable).outcome).toBe('ok');
  });
});

holds('Placement Stability Meetings', 'psm', expectations);
