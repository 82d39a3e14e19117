import { describe, expect, it } from '@jest/globals';
import { asked, caseOf, clockOf, dutyOf, fact, found, holderOf, packOf, seatOf } from '../domain/support/packStory.ts';
import type { Story } from '../domain/support/story.ts';

const snm = packOf('snm');
const roles = Object.keys(snm.roles).filter((role) => !['child', 'interpreter', 'business-support'].includes(role));
const worker = holderOf('child-social-worker');
const [manager, teamManager] = [holderOf('child-team-manager'), holderOf('team-manager')];
const known = { urgency: 'planned', exploitation: false, englishNotFirstLanguage: false, disabled: false };
const raise = (
  facts: object = known,
  triggers: readonly string[] = ['fragile-placement'],
  type = 'foster',
  without: readonly string[] = [],
): Story =>
  caseOf(
    snm,
    roles.filter((role) => !without.includes(role)),
  ).must(worker, 'raiseConcern', { triggers, notifiedAt: '2026-12-03T09:00:00Z', placement: { type }, facts });
const basics = { 'duty.at-risk': 'placement', 'duty.necessity': 'It steadies him' };
const say = (story: Story, answers: Readonly<Record<string, unknown>>): Story => {
  for (const [name, value] of Object.entries(answers)) story.must(worker, 'recordFact', { fact: name, value });
  return story;
};
const yes = {
  decision: 'approve',
  reason: 'He is slipping',
  consulted: ['child-team-manager', 'supervising-social-worker', 'fostering-team-manager'],
};
const requested = (facts?: object, triggers?: readonly string[], type?: string): Story =>
  say(raise(facts, triggers, type), basics).must(worker, 'submitRequest', {});
const decided = (facts?: object, triggers?: readonly string[]): Story => requested(facts, triggers).must(worker, 'decideRequest', yes);
const plans = {
  'duty.always-included': true,
  'duty.planned-list': true,
  'duty.soon': true,
  'duty.tell-who': 'Sam',
  'duty.tell-when': 'Friday',
  'duty.tell-how': 'At home',
  'duty.advocate-asked': 'declined',
  'duty.venue': 'neutral',
};
const booking = { start: '2026-12-04T14:00:00Z', end: '2026-12-04T15:00:00Z', chair: 'team-manager', reason: 'Some seats are still open' };
const booked = (facts?: object): Story =>
  say(decided(facts), facts && 'urgency' in facts && facts.urgency === 'urgent' ? without(plans, 'duty.planned-list') : plans).must(
    worker,
    'scheduleMeeting',
    booking,
  );
const without = (all: object, name: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(all).filter(([key]) => key !== name));
const present = (...ids: readonly string[]) => ids.map((person) => ({ person, present: true }));
const held = (facts?: object, ...ids: readonly string[]): Story =>
  booked(facts)
    .at('2026-12-04T15:30:00Z')
    .must(worker, 'holdMeeting', {
      startedAt: '2026-12-04T14:00:00Z',
      attendance: present(...(ids.length ? ids : ['child-social-worker', 'team-manager', 'foster-carer'])),
      reason: 'As it was',
    });
const written = (story: Story, sections: object = {}, actions: readonly object[] = []): Story =>
  story.must(worker, 'saveMinutes', { sections, actions });
const log = (...facts: ReturnType<typeof fact>[]): Story => caseOf(snm, roles, {}, facts).at('2026-12-20T09:00:00Z');

describe('why, who and the decision', () => {
  it.each(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l-i'])('SNM-3.3%s is a reason to begin', (letter) => {
    const trigger = snm.triggers.any.find((each) => each.clause === `SNM-3.3${letter}`);
    expect(raise(known, [trigger?.code ?? '']).seen.triggers).toEqual([
      { code: trigger?.code, label: trigger?.label, clause: `SNM-3.3${letter}` },
    ]);
  });

  it('has every reason under its own id', () => {
    expect(snm.triggers.any.map((each) => `${each.clause} ${each.code}`)).toEqual([
      'SNM-3.3a unregulated-placement', 'SNM-3.3b fragile-placement', 'SNM-3.3c school-containment', 'SNM-3.3d planned-placement-risk', 'SNM-3.3e transcultural-placement', 'SNM-3.3f separated-child',
      'SNM-3.3g criminal-justice', 'SNM-3.3h unplanned-placements', 'SNM-3.3i self-harm', 'SNM-3.3j missing', 'SNM-3.3k exploitation', 'SNM-3.3l-i notice-28-day',
    ]); // prettier-ignore
  });

  it('takes another reason too: the list is open (SNM-3.3)', () => {
    expect(raise(known, ['a-new-school']).seen.triggers).toEqual([{ code: 'a-new-school', label: 'a-new-school', clause: 'SNM-3.3' }]);
  });

  it('counts unplanned placements: one is not two (SNM-3.3h)', () => {
    expect(asked(raise(known, ['unplanned-placements']), 'unplannedPlacements')?.clause).toBe('SNM-3.3h');
    const one = raise({ ...known, unplannedPlacements: 1 }, ['unplanned-placements']);
    expect(found(one.judge(worker, 'submitRequest', {}), 'SNM-3.3h')).toEqual(['precondition-unanswered should']);
    const two = raise({ ...known, unplannedPlacements: 2 }, ['unplanned-placements']);
    expect(found(two.judge(worker, 'submitRequest', {}), 'SNM-3.3h')).toEqual([]);
  });

  it('is started by anybody, with the social worker (SNM-3.4-i), who arranges it (SNM-3.4-ii)', () => {
    const story = raise();
    expect(story.judge(holderOf('virtual-school'), 'submitRequest', {}).facts).toHaveLength(1);
    const nobody = raise(known, undefined, undefined, ['child-social-worker']);
    expect(found(caseOf(snm, ['team-manager']).seen, 'SNM-3.4-ii')).toEqual(['organiser-missing must']);
    expect(found(nobody.seen, 'SNM-3.4-ii')).toEqual([]);
    expect(story.seen.openActs.find((each) => each.act === 'submitRequest')?.clause).toBe('SNM-3.4-i');
  });

  it.each([
    ['SNM-1.4', 'duty.at-risk', 'must', 'incomplete'],
    ['SNM-3.1', 'duty.necessity', 'should', 'needs-reason'],
  ])('%s: the decision asks for %s', (clause, name, strength) => {
    const story = say(raise(), without(basics, name)).must(worker, 'submitRequest', {});
    expect(found(story.judge(worker, 'decideRequest', yes), clause)).toEqual([`precondition-unanswered ${strength}`]);
    expect(found(requested().judge(worker, 'decideRequest', yes), clause)).toEqual([]);
  });

  it('asks whether it is breaking down this very day (SNM-4.2-i)', () => {
    const story = requested({});
    expect(asked(story, 'urgency')?.clause).toBe('SNM-4.2-i');
    expect(found(story.judge(worker, 'decideRequest', yes), 'SNM-4.2-i')).toEqual(['precondition-unanswered should']);
  });

  it('is never automatic (SNM-3.2-i), and decided in discussion (SNM-3.2-ii)', () => {
    const bare = log(
      fact('concern.raised', '2026-12-03T09:00:00Z', { triggers: ['missing'] }),
      fact('meeting.scheduled', '2026-12-03T10:00:00Z', { start: '2026-12-21T10:00:00Z' }),
    );
    expect([found(bare.seen, 'SNM-3.2-i'), found(bare.seen, 'SNM-3.2-ii')]).toEqual([
      ['approval-missing forbid'],
      ['approval-missing must'],
    ]);
    for (const missing of yes.consulted) {
      const result = requested().judge(worker, 'decideRequest', { ...yes, consulted: yes.consulted.filter((each) => each !== missing) });
      expect([result.outcome, found(result, 'SNM-3.2-ii')]).toEqual(['incomplete', ['record-incomplete must']]);
    }
    expect(requested().judge(manager, 'decideRequest', yes).outcome).toBe('blocked');
    expect(requested().judge(worker, 'decideRequest', yes).outcome).toBe('ok');
    const talked = requested().must(worker, 'consult', { role: 'fostering-team-manager', view: 'Yes' });
    expect(talked.judge(worker, 'decideRequest', { ...yes, consulted: ['child-team-manager', 'supervising-social-worker'] }).outcome).toBe(
      'ok',
    );
    expect(found(requested(known, ['missing'], 'residential').judge(worker, 'decideRequest', yes), 'SNM-3.2-ii')).toHaveLength(2);
  });

  it.each(['approve', 'refuse'])('wants the reasons for both: %s (SNM-3.2-iii)', (decision) => {
    const { reason: _, ...bare } = yes;
    const result = requested().judge(worker, 'decideRequest', { ...bare, decision });
    expect([result.outcome, found(result, 'SNM-3.2-iii')[0]?.endsWith('must')]).toEqual(['incomplete', true]);
  });

  it.each([
    ['SNM-1.6-i', 'foresee', 'should'],
    ['SNM-1.2', 'needs-known', 'must'],
  ])('%s: tracks %s', (clause, id, strength) => {
    expect(dutyOf(held(), id)).toMatchObject({ clause, strength, state: 'open' });
  });
});

describe('the limits', () => {
  it('an urgent one is within 48 hours of the notice (SNM-7.2), a planned one within five working days (SNM-7.3)', () => {
    expect(clockOf(raise({ urgency: 'urgent' }), 'urgent')).toMatchObject({ latest: '2026-12-05T09:00:00Z', clause: 'SNM-7.2' });
    expect(clockOf(raise({ urgency: 'urgent' }), 'planned')).toBeUndefined();
    expect(clockOf(raise(), 'planned')).toMatchObject({ latest: '2026-12-10T23:59:59.999Z', clause: 'SNM-7.3' });
    expect(clockOf(raise(), 'urgent')).toBeUndefined();
    const late = say(decided(), plans).judge(worker, 'scheduleMeeting', {
      ...booking,
      start: '2026-12-11T10:00:00Z',
      end: '2026-12-11T11:00:00Z',
    });
    expect(found(late, 'SNM-7.3')).toEqual(['window-late should']);
  });

  it('turning urgent starts 48 hours of its own and keeps the first limit (SNM-7.2, SNM-7.3)', () => {
    const story = raise().at('2026-12-08T09:00:00Z').must(worker, 'recordFact', { fact: 'urgency', value: 'urgent' });
    expect([clockOf(story, 'urgent')?.latest, clockOf(story, 'planned')?.latest]).toEqual([
      '2026-12-10T09:00:00Z',
      '2026-12-10T23:59:59.999Z',
    ]);
  });

  it('counts an urgent meeting only with its quorum (SNM-4.2-ii)', () => {
    const urgent = { ...known, urgency: 'urgent' };
    const short = booked(urgent).at('2026-12-04T15:30:00Z');
    const data = {
      startedAt: '2026-12-04T14:00:00Z',
      attendance: present('child-social-worker', 'foster-carer', 'supervising-social-worker'),
    };
    const result = short.judge(worker, 'holdMeeting', data);
    expect([result.outcome, found(result, 'SNM-4.2-ii')]).toEqual(['blocked', ['quorum-not-met must']]);
    expect(
      short
        .judge(worker, 'holdMeeting', { ...data, attendance: [...data.attendance, ...present('placement-management')] })
        .facts.map((each) => each.event),
    ).toContain('meeting.held');
    short.must(worker, 'holdMeeting', { ...data, inquorate: true });
    expect([short.seen.stage, clockOf(short, 'urgent')?.state]).toEqual(['approved', 'running']);
    const told = { ...short.file.log.find((each) => each.event === 'meeting.inquorate'), event: 'meeting.held' } as ReturnType<typeof fact>;
    const byLog = caseOf(snm, roles, {}, [...short.file.log.filter((each) => each.event !== 'meeting.inquorate'), told]).at(
      '2026-12-04T16:00:00Z',
    );
    expect([byLog.seen.stage, found(byLog.seen, 'SNM-4.2-ii')]).toEqual(['approved', ['quorum-not-met must']]);
    expect(held(known, 'child-social-worker').seen.stage).toBe('held');
  });

  it('meets every four weeks at least (SNM-7.4)', () => {
    const story = held();
    expect(story.seen.clocks.find((each) => each.id === 'review')).toMatchObject({ clause: 'SNM-7.4', latest: '2027-01-01T23:59:59.999Z' });
    expect(found(story.judge(worker, 'agreeReview', { date: '2027-01-02' }), 'SNM-7.4')).toEqual(['review-late should']);
    expect(story.judge(worker, 'agreeReview', { date: '2027-01-01' }).outcome).toBe('ok');
    const after = caseOf(snm, roles, {}, story.file.log).at('2027-01-05T09:00:00Z');
    expect(clockOf(after, 'interval')).toMatchObject({ state: 'late', startedAt: '2026-12-04T14:00:00Z' });
  });

  it('a notice runs 28 days (SNM-3.3l-i) and is not accepted before a meeting (SNM-3.3l-ii)', () => {
    const story = raise(known, ['notice-28-day']).must(worker, 'recordNotice', { receivedAt: '2026-12-02T09:00:00Z' });
    expect(clockOf(story, 'notice')).toMatchObject({ latest: '2026-12-30T23:59:59.999Z', clause: 'SNM-3.3l-i' });
    const result = story.judge(worker, 'acceptNotice', {});
    expect([result.outcome, found(result, 'SNM-3.3l-ii'), result.facts]).toEqual(['blocked', ['gate-closed forbid'], []]);
    const broken = log(fact('notice.received', '2026-12-02T09:00:00Z'), fact('notice.accepted', '2026-12-03T09:00:00Z'));
    expect(found(broken.seen, 'SNM-3.3l-ii')).toEqual(['gate-closed forbid']);
    const open = log(
      fact('notice.received', '2026-12-02T09:00:00Z'),
      fact('meeting.held', '2026-12-03T09:00:00Z'),
      fact('notice.accepted', '2026-12-04T09:00:00Z'),
    );
    expect(found(open.seen, 'SNM-3.3l-ii')).toEqual([]);
  });
});

describe('who comes, and who is told', () => {
  it.each([
    ['SNM-4.3a', 'child-social-worker', 'foster', ['child-social-worker']],
    ['SNM-4.3c', 'carer', 'foster', ['foster-carer']],
    ['SNM-4.3c', 'carer', 'residential', ['key-worker']],
    ['SNM-4.3d', 'education', 'foster', ['education-representative']],
    ['SNM-4.3e', 'virtual-school', 'foster', ['virtual-school']],
    ['SNM-4.3f', 'supervising-social-worker', 'foster', ['supervising-social-worker']],
    ['SNM-4.3g', 'placement-management', 'foster', ['placement-management']],
    ['SNM-4.3h', 'child', 'foster', ['child']],
  ])('%s: %s in %s', (clause, id, type, filled) => {
    expect(seatOf(raise(known, ['missing'], type), id)).toMatchObject({
      clause,
      roles: filled,
      applies: 'yes',
      mode: 'invite',
      strength: 'should',
      state: 'to-decide',
    });
  });

  it('has no supervising social worker where there is no fostering (SNM-4.3f)', () => {
    expect(seatOf(raise(known, ['missing'], 'residential'), 'supervising-social-worker')?.applies).toBe('no');
  });

  it.each([
    ['2010-12-05', 'no'],
    ['2010-12-04', 'yes'],
  ])('a personal adviser from sixteen on the day of the meeting: born %s, %s (SNM-4.3b)', (born, applies) => {
    const story = caseOf(snm, roles, { child: { dateOfBirth: born } }, booked().file.log);
    expect(seatOf(story, 'personal-adviser')).toMatchObject({ applies, clause: 'SNM-4.3b' });
    expect(seatOf(raise(), 'personal-adviser')?.applies).toBe('unknown');
  });

  it.each([
    ['SNM-4.4', 'others'],
    ['SNM-4.5', 'carer-supporter'],
    ['SNM-5.7-i', 'advocate'],
    ['SNM-5.7-ii', 'child-supporter'],
  ])('%s: %s may be asked', (clause, id) => {
    expect(seatOf(raise(), id)).toMatchObject({ clause, mode: 'suggest', applies: 'yes' });
  });

  it.each([
    [{ 'child.legalStatus': 's20' }, 'yes', 'no'],
    [{ plan: 'rehabilitation' }, 'yes', 'no'],
    [{ 'child.legalStatus': 's31', plan: 'permanence' }, 'no', 'yes'],
    [{}, 'unknown', 'unknown'],
  ])('those with parental responsibility: %j (SNM-4.6-i, SNM-4.6-ii)', (facts, must, may) => {
    const story = raise({ ...known, ...facts });
    expect([seatOf(story, 'parents'), seatOf(story, 'parents-if-fitting')]).toMatchObject([
      { applies: must, clause: 'SNM-4.6-i' },
      { applies: may, mode: 'suggest', clause: 'SNM-4.6-ii' },
    ]);
  });

  it.each([
    ['SNM-3.5-i', 'notify-iro-convened', 'reviewing-officer', 'open'],
    ['SNM-3.5-ii', 'notify-iro-outcome', 'reviewing-officer', 'not-yet'],
    ['SNM-4.6-iv', 'notify-pr-convened', 'person-with-pr', 'open'],
    ['SNM-4.6-iv', 'notify-pr-outcome', 'person-with-pr', 'not-yet'],
    ['SNM-3.6', 'notify-solicitor-convened', 'la-solicitor', 'open'],
    ['SNM-3.6', 'notify-solicitor-outcome', 'la-solicitor', 'not-yet'],
    ['SNM-3.6', 'notify-guardian-convened', 'childrens-guardian', 'open'],
    ['SNM-3.6', 'notify-guardian-outcome', 'childrens-guardian', 'not-yet'],
  ])('%s: %s', (clause, id, role, before) => {
    const story = booked({ ...known, proceedingsOngoing: true });
    expect(dutyOf(story, id)).toMatchObject({ clause, strength: 'should', state: before });
    story
      .at('2026-12-04T15:30:00Z')
      .must(worker, 'holdMeeting', { startedAt: '2026-12-04T14:00:00Z', attendance: present('child-social-worker'), reason: 'As it was' });
    story.must(worker, 'notify', { role, how: 'By telephone' });
    expect(dutyOf(story, id)?.state).toBe(before === 'open' ? 'done-late' : 'done');
  });

  it('nobody is told of proceedings that are not (SNM-3.6), and a manager may record why a parent is not told (SNM-4.6-iv)', () => {
    const story = booked({ ...known, proceedingsOngoing: false });
    expect(dutyOf(story, 'notify-solicitor-convened')).toBeUndefined();
    expect(story.judge(worker, 'recordFact', { fact: 'notice-withheld.person-with-pr', value: 'A court order' }).outcome).toBe('blocked');
    story.must(manager, 'recordFact', { fact: 'notice-withheld.person-with-pr', value: 'A court order' });
    expect([dutyOf(story, 'notify-pr-convened')?.state, found(story.seen, 'SNM-4.6-iv')]).toEqual(['waived', []]);
  });
});

describe('getting ready', () => {
  it.each([
    ['SNM-4.1', 'duty.always-included', 'must'],
    ['SNM-4.3', 'duty.planned-list', 'should'],
    ['SNM-5.6', 'duty.tell-who', 'must'],
    ['SNM-5.6', 'duty.tell-when', 'must'],
    ['SNM-5.6', 'duty.tell-how', 'must'],
    ['SNM-5.7-i', 'duty.advocate-asked', 'should'],
    ['SNM-6.3-i', 'duty.venue', 'should'],
    ['SNM-7.1', 'duty.soon', 'consider'],
  ])('%s: booking asks for %s', (clause, name, strength) => {
    const story = say(decided(), without(plans, name));
    expect(found(story.judge(worker, 'scheduleMeeting', booking), clause)).toEqual([`precondition-unanswered ${strength}`]);
    expect(found(say(decided(), plans).judge(worker, 'scheduleMeeting', booking), clause)).toEqual([]);
  });

  it.each([
    ['SNM-5.2-i', 'choice-offered', {}, true, 'precondition-unanswered should'],
    ['SNM-5.3-i', 'interpreter', { englishNotFirstLanguage: true }, true, 'interpreter-missing must'],
    ['SNM-5.3-ii', 'symbols', { disabled: true }, true, 'precondition-unanswered should'],
    ['SNM-5.3-iii', 'symbols-others', {}, false, 'precondition-unanswered may'],
    ['SNM-5.4-i', 'adjustments', {}, 'None', 'precondition-unanswered should'],
    ['SNM-5.4-ii', 'pace', {}, true, 'precondition-unanswered must'],
    ['SNM-5.4-iii', 'culture', {}, 'None', 'precondition-unanswered should'],
  ])('%s: the start looks at %s', (clause, id, facts, answer, finding) => {
    const story = booked({ ...known, ...facts }).at('2026-12-04T14:00:00Z');
    expect(found(story.judge(worker, 'startMeeting', {}), clause)).toEqual([finding]);
    story.must(worker, 'recordFact', { fact: `duty.${id}`, value: answer });
    expect(found(story.judge(worker, 'startMeeting', {}), clause)).toEqual([]);
  });

  it('an unknown first language never acts as English (SNM-5.3-i)', () => {
    const story = booked({ urgency: 'planned' }).at('2026-12-04T14:00:00Z');
    expect(found(story.judge(worker, 'startMeeting', {}), 'SNM-5.3-i')).toEqual(['precondition-unanswered must']);
  });

  it('somebody speaks for education, or it is said why nobody does (SNM-4.3d)', () => {
    expect(dutyOf(raise({ ...known, inEducation: false }), 'not-in-education')).toMatchObject({ clause: 'SNM-4.3d', state: 'open' });
  });

  it('a neutral place, not the placement (SNM-6.3-ii)', () => {
    const story = say(decided(), { ...plans, 'duty.venue': 'placement' })
      .must(worker, 'scheduleMeeting', booking)
      .at('2026-12-04T14:00:00Z');
    expect(found(story.judge(worker, 'startMeeting', {}), 'SNM-6.3-ii')).toEqual(['precondition-unanswered should']);
    expect(found(booked().at('2026-12-04T14:00:00Z').judge(worker, 'startMeeting', {}), 'SNM-6.3-ii')).toEqual([]);
  });

  it('a child left out has views gathered (SNM-5.5), with why in the minutes (SNM-5.2-ii)', () => {
    const story = booked();
    expect(dutyOf(story, 'child-views')).toBeUndefined();
    story.must(worker, 'decideInvitee', { seat: 'child', person: 'child', decision: 'leave-out', reason: 'In hospital' });
    expect(dutyOf(story, 'child-views')).toMatchObject({ clause: 'SNM-5.5', state: 'open' });
    expect(found(story.at('2026-12-04T14:00:00Z').judge(worker, 'startMeeting', {}), 'SNM-5.5')).toEqual(['views-missing should']);
    story.must(worker, 'recordFact', { fact: 'duty.child-views', value: 'gathered' });
    expect(dutyOf(story, 'child-views')?.state).toBe('done');
    story
      .at('2026-12-04T15:30:00Z')
      .must(worker, 'holdMeeting', { startedAt: '2026-12-04T14:00:00Z', attendance: present('child-social-worker'), reason: 'As it was' });
    written(story);
    expect(found(story.judge(worker, 'finaliseMinutes', {}), 'SNM-5.2-ii')).toEqual(['section-missing should']);
    expect(found(written(held()).judge(worker, 'finaliseMinutes', {}), 'SNM-5.2-ii')).toEqual([]);
    const noReason = booked().judge(worker, 'decideInvitee', { seat: 'child', person: 'child', decision: 'leave-out' });
    expect(found(noReason, 'SNM-5.2-ii')).toEqual(['non-invite-reason-missing should']);
  });

  it('those with parental responsibility who do not come have their views brought in (SNM-4.6-iii)', () => {
    const story = written(held());
    expect(dutyOf(story, 'pr-views')).toMatchObject({ clause: 'SNM-4.6-iii', strength: 'must', state: 'late' });
    expect(found(story.judge(worker, 'finaliseMinutes', {}), 'SNM-4.6-iii')).toContain('views-missing must');
    const there = written(held(known, 'child-social-worker', 'person-with-pr'));
    expect(found(there.judge(worker, 'finaliseMinutes', {}), 'SNM-4.6-iii')).toEqual([]);
  });

  it('the plan is brought to the first meeting (SNM-6.1-i), with a risk assessment, essential for exploitation (SNM-6.1-ii)', () => {
    const start = (story: Story) => story.at('2026-12-04T14:00:00Z').judge(worker, 'startMeeting', {});
    expect([found(start(booked()), 'SNM-6.1-i'), found(start(booked()), 'SNM-6.1-ii')]).toEqual([
      ['prep-missing should'],
      ['prep-missing should'],
    ]);
    expect(found(start(booked({ ...known, exploitation: true })), 'SNM-6.1-ii')).toEqual(['prep-missing must']);
    const ready = say(booked({ ...known, exploitation: true }), { 'prep.pathway-plan': true, 'prep.safety-plan': true });
    expect([found(start(ready), 'SNM-6.1-i'), found(start(ready), 'SNM-6.1-ii')]).toEqual([[], []]);
    const second = caseOf(snm, roles, {}, [
      ...held().file.log,
      fact('meeting.scheduled', '2026-12-05T09:00:00Z', { number: 2, start: '2026-12-21T10:00:00Z', end: '2026-12-21T11:00:00Z' }),
    ]).at('2026-12-05T10:00:00Z');
    expect(second.seen.duties.some((each) => each.clause === 'SNM-6.1-i')).toBe(false);
  });
});

describe('the chair', () => {
  const judge = (chair: string, facts: object = {}) =>
    say(decided({ ...known, ...facts }), plans).judge(worker, 'scheduleMeeting', { ...booking, chair });

  it('is a team manager (SNM-8.1-i)', () => {
    for (const chair of ['team-manager', 'child-team-manager', 'fostering-team-manager'])
      expect(found(judge(chair), 'SNM-8.1-i')).toEqual([]);
    for (const chair of ['service-manager', 'child-social-worker'])
      expect(found(judge(chair), 'SNM-8.1-i')).toEqual(['chair-not-allowed should']);
  });

  it('may be a service manager when it is complex (SNM-8.1-ii)', () => {
    expect(found(judge('service-manager', { complex: true }), 'SNM-8.1-i')).toEqual([]);
    expect(snm.meetings.stability?.chair[0]?.also.map((each) => each.clause)).toEqual(['SNM-8.1-ii', 'SNM-8.1-ii', 'SNM-8.1-ii']);
  });

  it('is independent when that is asked for (SNM-8.1-iii)', () => {
    expect(found(judge('child-team-manager', { independenceRequired: true }), 'SNM-8.1-iii')).toEqual(['chair-involved should']);
    expect(found(judge('team-manager', { independenceRequired: true }), 'SNM-8.1-iii')).toEqual([]);
    expect(found(judge('child-team-manager', { independenceRequired: false }), 'SNM-8.1-iii')).toEqual([]);
  });
});

describe('afterwards', () => {
  it('the social worker takes the minutes (SNM-9.1), on the proforma (SNM-9.2)', () => {
    expect(found(written(held()).judge(worker, 'finaliseMinutes', {}), 'SNM-9.1')).toEqual([]);
    const other = held().must(worker, 'saveMinutes', { sections: {}, noteTaker: 'team-manager' });
    expect(found(other.judge(worker, 'finaliseMinutes', {}), 'SNM-9.1')).toEqual(['record-incomplete should']);
    expect(dutyOf(held(), 'proforma')).toMatchObject({ clause: 'SNM-9.2', state: 'open', strength: 'should' });
  });

  it('they are uploaded (SNM-9.3-i) and sent to all who came (SNM-9.3-ii) within five working days, and to the IRO (SNM-9.4)', () => {
    const story = written(held());
    expect(dutyOf(story, 'upload')).toMatchObject({ clause: 'SNM-9.3-i', due: '2026-12-11T23:59:59.999Z', state: 'open' });
    expect(clockOf(story, 'circulation')).toMatchObject({ clause: 'SNM-9.3-ii', latest: '2026-12-11T23:59:59.999Z' });
    const final = caseOf(snm, roles, {}, [
      ...story.file.log,
      fact('minutes.finalised', '2026-12-07T09:00:00Z', { number: 1 }),
      fact('minutes.uploaded', '2026-12-07T09:10:00Z'),
    ]).at('2026-12-07T10:00:00Z');
    expect(dutyOf(final, 'upload')?.state).toBe('done');
    expect(found(final.seen, 'SNM-9.4')).toEqual(['circulation-incomplete should']);
    final.must(worker, 'circulateMinutes', { documents: ['meeting-notes'], how: 'by-hand' });
    expect([final.seen.stage, found(final.seen, 'SNM-9.4')]).toEqual(['circulated', []]);
  });

  it('resources have their usual approval (SNM-1.5-ii), and their delays are taken on (SNM-1.5-iii)', () => {
    const resource = { id: 'r', task: 'Respite', owner: 'child-social-worker', kind: 'resource-request', status: 'delayed' };
    const story = written(held(), {}, [resource]);
    expect(found(story.judge(worker, 'finaliseMinutes', {}), 'SNM-1.5-ii')).toEqual(['action-incomplete must']);
    expect([dutyOf(story, 'escalate-r')?.clause, found(story.seen, 'SNM-1.5-iii')]).toEqual(['SNM-1.5-iii', ['action-incomplete should']]);
    story.must(worker, 'updateAction', { action: 'r', status: 'delayed', escalatedTo: 'The head of service' });
    expect(found(story.seen, 'SNM-1.5-iii')).toEqual([]);
  });

  it('an ending is recorded (SNM-7.8-i) with the plan for the move and who does what (SNM-7.8-ii)', () => {
    expect(found(written(held()).judge(worker, 'finaliseMinutes', {}), 'SNM-7.8-i')).toContain('precondition-unanswered must');
    const story = written(say(held(), { placementEndDecided: true }), {}, [{ id: 'a', task: 'Pack', owner: '', status: 'open' }]);
    const result = story.judge(worker, 'finaliseMinutes', {});
    expect([found(result, 'SNM-7.8-i'), found(result, 'SNM-7.8-ii')]).toEqual([
      ['section-missing must'],
      ['move-plan-missing must', 'action-incomplete must'],
    ]);
  });

  it('a disruption wants its own meeting (SNM-7.9), and shows the meetings before it, or that there were none (SNM-1.6-ii)', () => {
    const story = say(held(), {});
    expect(dutyOf(story, 'disruption-meeting')).toBeUndefined();
    const after = caseOf(snm, roles, { placementDisrupted: true }, story.file.log).at('2026-12-05T09:00:00Z');
    expect(dutyOf(after, 'disruption-meeting')).toMatchObject({ clause: 'SNM-7.9', state: 'open' });
    expect(dutyOf(after, 'no-meetings-before')).toBeUndefined();
    const none = caseOf(snm, roles, { placementDisrupted: true }, raise().file.log);
    expect(found(none.seen, 'SNM-1.6-ii')).toEqual(['record-incomplete must']);
  });

  it('stops together, in a meeting (SNM-7.6), for one of three reasons (SNM-7.5), and may begin again (SNM-7.7)', () => {
    const story = held();
    const good = { because: 'stable', joint: true };
    expect(found(story.judge(worker, 'ceaseMeetings', { because: 'stable' }), 'SNM-7.6')).toEqual(['cease-not-allowed must']);
    expect(found(story.judge(worker, 'ceaseMeetings', { joint: true }), 'SNM-7.5')).toEqual(['cease-not-allowed should']);
    const closed = caseOf(snm, roles, {}, [
      ...story.file.log,
      fact('minutes.drafted', '2026-12-04T15:40:00Z', { number: 1 }),
      fact('minutes.finalised', '2026-12-04T16:00:00Z', { number: 1 }),
    ]).at('2026-12-05T09:00:00Z');
    expect(found(closed.judge(worker, 'ceaseMeetings', good), 'SNM-7.6')).toEqual(['cease-not-allowed must']);
    story.must(worker, 'ceaseMeetings', good);
    expect(story.seen.openActs.map((each) => each.act)).not.toContain('scheduleMeeting');
    expect(story.seen.openActs.find((each) => each.act === 'reopenMeetings')?.clause).toBe('SNM-7.7');
    story.must(teamManager, 'reopenMeetings', { reason: 'Worries are back' });
    expect(story.seen.openActs.map((each) => each.act)).toContain('scheduleMeeting');
  });
});
