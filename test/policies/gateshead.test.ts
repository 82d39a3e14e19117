import { describe, expect, it } from '@jest/globals';
import { asked, caseOf, clockOf, dutyOf, fact, found, holderOf, packOf, seatOf } from '../domain/support/packStory.ts';
import { expectations } from './gateshead.expectations.ts';
import { holds } from './holds.ts';
import type { Story } from '../domain/support/story.ts';

holds('Gateshead', 'gateshead', expectations);

const gateshead = packOf('gateshead');
const roles = Object.keys(gateshead.roles).filter((role) => role !== 'child');
const [worker, chair, fostering] = [holderOf('child-social-worker'), holderOf('child-team-manager'), holderOf('fostering-team-manager')];
const foster = { type: 'foster', provider: 'in-house' };
const raise = (story: Story, placement: object = foster, by = worker): Story =>
  story.must(by, 'raiseConcern', {
    triggers: ['behaviour'],
    notifiedAt: '2026-12-03T09:00:00Z',
    placement,
    exclusions: { 'replaces-review': false },
    requesterRole: by.id,
  });
const decided = (placement: object = foster, without: readonly string[] = []): Story =>
  raise(
    caseOf(
      gateshead,
      roles.filter((role) => !without.includes(role)),
    ),
    placement,
  )
    .must(worker, 'submitRequest', {})
    .must(chair, 'decideRequest', { decision: 'approve', organiser: worker.id });
const answers = {
  newToFamily: 0,
  'duty.who-does-what': 'Sam rings round on Friday',
};
const answered = (story: Story): Story => {
  for (const [name, value] of Object.entries(answers)) story.must(worker, 'recordFact', { fact: name, value });
  story.must(chair, 'recordFact', { fact: 'duty.who-is-asked', value: true });
  return story;
};
const booking = {
  start: '2026-12-09T14:00:00Z',
  end: '2026-12-09T15:00:00Z',
  chair: chair.id,
  whyThisChair: 'Has known them since the start',
};
const booked = (): Story => answered(decided()).must(worker, 'scheduleMeeting', booking);
const held = (): Story =>
  booked()
    .at('2026-12-09T15:30:00Z')
    .must(chair, 'holdMeeting', {
      startedAt: '2026-12-09T14:00:00Z',
      attendance: [worker, chair].map(({ id }) => ({ person: id, present: true })),
    });
const sections = Object.fromEntries(
  [
    'reason',
    'parties-views',
    'child-voice',
    'outcome',
    'success-child',
    'success-carers',
    'issues-child',
    'issues-carers',
    'network',
    'contingency',
  ].map((id) => [id, 'Words']),
);
const action = { id: 'a', task: 'Play sessions', owner: worker.id, due: '2026-12-20', status: 'open' };
const invited = (story: Story): Story =>
  story.must(worker, 'decideInvitee', { seat: 'child-social-worker', person: worker.id, decision: 'invite' });

describe('who may start it, and why', () => {
  it.each(['foster-carer', 'play-service', 'education-representative'])('anybody may raise it and ask for it: %s (GAT-01-ii)', (role) => {
    const story = raise(caseOf(gateshead, roles), foster, holderOf(role));
    expect(story.judge(holderOf(role), 'submitRequest', {}).facts).toHaveLength(1);
  });

  it('wants one of its causes (GAT-01-ii), a worry about the relationship among them, early (GAT-02-ii)', () => {
    const story = caseOf(gateshead, roles);
    const data = { triggers: ['weather'], notifiedAt: '2026-12-03T09:00:00Z', placement: foster, exclusions: {} };
    expect(found(story.judge(worker, 'raiseConcern', data), 'GAT-01-ii')).toEqual(['form-incomplete must']);
    story.must(worker, 'raiseConcern', { ...data, triggers: ['relationship'] });
    expect(story.seen.triggers).toEqual([{ code: 'relationship', label: 'A worry about how child and carer get on', clause: 'GAT-02-ii' }]);
  });

  it('covers foster, residential and connected homes, and no other (GAT-02-iii)', () => {
    for (const type of ['foster', 'residential', 'connected'])
      expect(raise(caseOf(gateshead, roles), { type }).seen.texts.map((each) => each.clause)).toContain('GAT-02-iii');
    const data = { triggers: ['behaviour'], notifiedAt: '2026-12-03T09:00:00Z', placement: { type: 'supported-lodgings' } };
    expect(found(caseOf(gateshead, roles).judge(worker, 'raiseConcern', data), 'GAT-02-iii')).toEqual(['form-incomplete must']);
  });

  it('does not stand in for a review (GAT-13)', () => {
    const story = raise(caseOf(gateshead, roles));
    const result = story.judge(worker, 'submitRequest', { exclusions: { 'replaces-review': true } });
    expect([result.outcome, found(result, 'GAT-13')]).toEqual(['referred', ['excluded forbid']]);
  });
});

describe('the decision, the organiser and the window', () => {
  it('is not booked before it is decided to meet (GAT-06)', () => {
    const story = raise(caseOf(gateshead, roles)).must(worker, 'submitRequest', {});
    expect(found(story.seen, 'GAT-06')).toEqual([]);
    expect(story.seen.openActs.map((each) => each.act)).not.toContain('scheduleMeeting');
    expect(story.judge(holderOf('play-service'), 'decideRequest', { decision: 'approve', organiser: worker.id }).outcome).toBe('blocked');
  });

  it('settles with the decision who arranges it, from three (GAT-06)', () => {
    const story = raise(caseOf(gateshead, roles)).must(worker, 'submitRequest', {});
    for (const organiser of [undefined, 'commissioning']) {
      const result = story.judge(chair, 'decideRequest', { decision: 'approve', ...(organiser && { organiser }) });
      expect([result.outcome, found(result, 'GAT-06'), result.facts]).toEqual(['incomplete', ['organiser-missing must'], []]);
    }
    for (const organiser of ['child-social-worker', 'supervising-social-worker', 'fostering-team-manager'])
      expect(story.judge(chair, 'decideRequest', { decision: 'approve', organiser }).facts.map((each) => each.event)).toEqual([
        'approval.granted',
        'organiser.agreed',
      ]);
  });

  it('lets only the organiser or the chair arrange and invite (GAT-06)', () => {
    const story = answered(decided());
    expect(story.judge(holderOf('supervising-social-worker'), 'scheduleMeeting', booking).outcome).toBe('blocked');
    expect(story.judge(worker, 'scheduleMeeting', booking).outcome).toBe('ok-with-prompt');
    story.must(chair, 'agreeOrganiser', { person: 'supervising-social-worker' });
    expect(story.judge(holderOf('supervising-social-worker'), 'scheduleMeeting', booking).outcome).toBe('ok-with-prompt');
    expect(story.judge(worker, 'scheduleMeeting', booking).outcome).toBe('blocked');
  });

  it('settles who is invited with the chair before it is booked (GAT-06)', () => {
    const agreed = decided();
    const silent = agreed.file.log.filter(({ event }) => event !== 'organiser.agreed');
    const story = caseOf(gateshead, roles, {}, silent);
    expect(found(agreed.judge(worker, 'scheduleMeeting', booking), 'GAT-06')).toEqual([]);
    expect(found(story.seen, 'GAT-06')).toEqual(['organiser-missing must', 'precondition-unanswered must']);
    expect(story.judge(worker, 'scheduleMeeting', booking).outcome).toBe('blocked');
  });

  it('runs five working days from the decision, not from the worry (GAT-07)', () => {
    const story = decided();
    expect(clockOf(story, 'window')?.explanation).toBe(
      '5 working days from Thu 3 Dec 2026, when it was decided to hold the meeting: by the end of Thu 10 Dec 2026. Gateshead 07.',
    );
    const late = answered(story).judge(worker, 'scheduleMeeting', {
      ...booking,
      start: '2026-12-11T10:00:00Z',
      end: '2026-12-11T11:00:00Z',
    });
    expect([late.outcome, found(late, 'GAT-07')]).toEqual(['needs-reason', ['window-late should']]);
    const log = [
      fact('concern.raised', '2026-12-01T09:00:00Z', { triggers: ['behaviour'] }),
      fact('decision.hold', '2026-12-03T09:00:00Z'),
    ];
    expect(clockOf(caseOf(gateshead, roles, {}, log), 'window')?.startedAt).toBe('2026-12-03T09:00:00Z');
  });
});

describe('the chair', () => {
  it.each([
    'fostering-team-manager',
    'fostering-assistant-manager',
    'kinship-team-manager',
    'kinship-assistant-manager',
    'child-team-manager',
  ])('may be the %s (GAT-05-i)', (role) => {
    const findings = found(answered(decided()).judge(worker, 'scheduleMeeting', { ...booking, chair: role }), 'GAT-05-i');
    expect(findings.filter((each) => !each.endsWith('consider'))).toEqual([]);
  });

  it('is somebody else only with a reason (GAT-05-i)', () => {
    const result = answered(decided()).judge(worker, 'scheduleMeeting', { ...booking, chair: 'play-service' });
    expect([result.outcome, found(result, 'GAT-05-i')]).toEqual(['needs-reason', ['chair-not-allowed should']]);
  });

  it('warns of an unusual one, and goes on (GAT-05-i)', () => {
    const home = answered(decided({ type: 'residential', provider: 'private' })).judge(worker, 'scheduleMeeting', {
      ...booking,
      chair: fostering.id,
    });
    expect([home.outcome, found(home, 'GAT-05-i')]).toEqual(['ok-with-prompt', ['chair-not-allowed consider']]);
    const kinship = answered(decided()).judge(worker, 'scheduleMeeting', { ...booking, chair: 'kinship-team-manager' });
    expect(found(kinship, 'GAT-05-i')).toEqual(['chair-not-allowed consider']);
  });

  it('is the one who knows child and carers best, and it is said why (GAT-05-iii)', () => {
    const { whyThisChair: _, ...bare } = booking;
    const result = answered(decided()).judge(worker, 'scheduleMeeting', bare);
    expect([result.outcome, found(result, 'GAT-05-iii')]).toEqual(['needs-reason', ['chair-attestation-missing should']]);
  });
});

describe('the guide to who might come', () => {
  it.each([
    ['GAT-08a', 'child-social-worker', foster, ['child-social-worker']],
    ['GAT-08b', 'carer', foster, ['foster-carer']],
    ['GAT-08b', 'agency-worker', { type: 'foster', provider: 'agency' }, ['agency-supervising-social-worker']],
    ['GAT-08c', 'home-worker', foster, ['supervising-social-worker']],
    ['GAT-08c', 'home-worker', { type: 'connected' }, ['kinship-worker']],
    ['GAT-08c', 'home-worker', { type: 'residential' }, ['home-manager']],
    ['GAT-08d', 'reviewing-officer', foster, ['reviewing-officer']],
    ['GAT-08e', 'family-advocate', foster, ['family-advocate']],
    ['GAT-08f', 'commissioning', foster, ['commissioning']],
    ['GAT-08g', 'specialist-support', foster, ['family-support-representative']],
    ['GAT-08h', 'play-service', foster, ['play-service']],
  ])('%s: %s of %j, answered yes or no', (clause, id, placement, filled) => {
    const story = decided(placement);
    expect(seatOf(story, id)).toMatchObject({
      clause,
      roles: filled,
      applies: 'yes',
      mode: 'invite',
      state: 'to-decide',
      strength: 'consider',
    });
    story.must(worker, 'decideInvitee', { seat: id, person: filled[0], decision: 'leave-out', reason: 'Not now' });
    expect(seatOf(story, id)?.state).toBe('complete');
  });

  it('has no carer’s or agency’s seat where there is none (GAT-08b)', () => {
    const home = decided({ type: 'residential', provider: 'private' });
    expect([seatOf(home, 'carer')?.applies, seatOf(home, 'agency-worker')?.applies, seatOf(decided(), 'agency-worker')?.applies]).toEqual([
      'no',
      'no',
      'no',
    ]);
  });

  it('asks about youth justice, and has its seat only then (GAT-08i)', () => {
    const story = decided();
    expect([seatOf(story, 'youth-justice')?.applies, asked(story, 'youthJusticeRelevant')?.clause]).toEqual(['unknown', 'GAT-08i']);
    story.must(worker, 'recordFact', { fact: 'youthJusticeRelevant', value: true });
    expect(seatOf(story, 'youth-justice')).toMatchObject({ applies: 'yes', clause: 'GAT-08i' });
    expect(seatOf(story, 'care-team')).toMatchObject({ mode: 'suggest', clause: 'GAT-08i' });
  });

  it('can answer a seat nobody holds with no (GAT-08)', () => {
    const story = decided(foster, ['play-service']);
    expect(seatOf(story, 'play-service')?.state).toBe('nobody-named');
    story.must(worker, 'decideInvitee', { seat: 'play-service', decision: 'leave-out', reason: 'No young children' });
    expect(seatOf(story, 'play-service')).toMatchObject({ state: 'complete', findings: [] });
  });

  it('forbids nobody it does not name: child, parents, school and connected carer are suggested (GAT-08)', () => {
    expect(seatOf(decided(), 'others')).toMatchObject({ mode: 'suggest', clause: 'GAT-08', applies: 'yes' });
    expect(seatOf(decided({ type: 'connected' }), 'connected-carer')).toMatchObject({ mode: 'suggest', clause: 'GAT-08', applies: 'yes' });
    expect(answered(decided()).judge(worker, 'scheduleMeeting', booking).outcome).toBe('ok-with-prompt');
  });

  it('thinks of how many new people the family would meet (GAT-11-ii)', () => {
    const story = decided();
    const result = story.judge(worker, 'scheduleMeeting', booking);
    expect(found(result, 'GAT-11-ii')).toEqual(['precondition-unanswered consider']);
    expect(found(answered(story).judge(worker, 'scheduleMeeting', booking), 'GAT-11-ii')).toEqual([]);
    expect(story.seen.actionFields.filter((each) => each.clause === 'GAT-11-ii').map((each) => each.id)).toEqual(['purpose', 'goal']);
  });
});

describe('the meeting and its record', () => {
  it('thinks beforehand who does what and when (GAT-11-i)', () => {
    const story = decided();
    story.must(chair, 'recordFact', { fact: 'duty.who-is-asked', value: true }).must(worker, 'scheduleMeeting', booking);
    const result = story.at('2026-12-09T14:00:00Z').judge(chair, 'startMeeting', {});
    expect([result.outcome, found(result, 'GAT-11-i')]).toEqual(['needs-reason', ['precondition-unanswered should']]);
    expect(found(booked().at('2026-12-09T14:00:00Z').judge(chair, 'startMeeting', {}), 'GAT-11-i')).toEqual([]);
  });

  it('looks at child, carers, the support round both and the help that fits (GAT-10), and at what may happen (GAT-11-iii)', () => {
    const story = held();
    const of = (clause: string) => story.seen.agenda.filter((each) => each.clause === clause).map((each) => each.id);
    expect([of('GAT-10'), of('GAT-11-iii')]).toEqual([['issues-child', 'issues-carers', 'network', 'interventions'], ['contingency']]);
    story.must(chair, 'saveMinutes', { sections: {}, actions: [action] });
    const final = story.judge(chair, 'finaliseMinutes', {});
    expect([found(final, 'GAT-10').length, found(final, 'GAT-11-iii')]).toEqual([3, ['section-missing should']]);
  });

  it.each([
    ['GAT-09a', 'fgc'],
    ['GAT-09b', 'mediation'],
    ['GAT-09c', 'yjs'],
    ['GAT-09d', 'family-support'],
    ['GAT-09e', 'missing-support'],
    ['GAT-09f', 'da-young-people'],
    ['GAT-09g', 'da-adults'],
    ['GAT-09h', 'da-direct-children'],
    ['GAT-09i', 'da-behaviour-change'],
  ])('%s: %s is on the list of help', (clause, intervention) => {
    const story = held().must(chair, 'saveMinutes', { sections, actions: [{ ...action, intervention }] });
    expect(found(story.seen, 'GAT-09')).toEqual([]);
    expect(gateshead.meetings.stability?.plan.catalogue?.items).toContainEqual(expect.objectContaining({ clause, code: intervention }));
  });

  it('takes help from the list and nowhere else (GAT-09)', () => {
    const story = held().must(chair, 'saveMinutes', { sections, actions: [{ ...action, intervention: 'magic' }] });
    expect(found(story.seen, 'GAT-09')).toEqual(['action-incomplete must']);
  });

  it.each([
    ['GAT-16c', 'reason', 'section-missing should'],
    ['GAT-16d', 'parties-views', 'section-missing should'],
    ['GAT-16d', 'child-voice', 'views-missing should'],
    ['GAT-16g', 'outcome', 'section-missing should'],
    ['GAT-16g', 'success-child', 'section-missing should'],
    ['GAT-16g', 'success-carers', 'section-missing should'],
  ])('%s: wants %s in the record', (clause, section, finding) => {
    const { [section]: _, ...others } = sections;
    const story = invited(held()).must(chair, 'saveMinutes', { sections: others, actions: [action] });
    expect(found(story.judge(chair, 'finaliseMinutes', {}), clause)).toEqual([finding]);
  });

  it('shows who was invited (GAT-16a), who attended (GAT-16b) and the decisions (GAT-16e), each dated (GAT-16f), with its owner (GAT-11-i)', () => {
    const story = held().must(chair, 'saveMinutes', { sections, actions: [{ id: 'a', task: 'Play sessions', owner: '', status: 'open' }] });
    const lacking = story.judge(chair, 'finaliseMinutes', {});
    expect(['GAT-16a', 'GAT-16b', 'GAT-16e', 'GAT-16f', 'GAT-11-i'].map((clause) => found(lacking, clause))).toEqual([
      ['section-missing should'],
      [],
      [],
      ['action-incomplete should'],
      ['action-incomplete should'],
    ]);
    expect(found(invited(story).judge(chair, 'finaliseMinutes', {}), 'GAT-16a')).toEqual([]);
    const empty = held().must(chair, 'saveMinutes', { sections, actions: [] }).judge(chair, 'finaliseMinutes', {});
    expect(found(empty, 'GAT-16e')).toEqual(['section-missing should']);
    const nobody = caseOf(gateshead, roles, {}, [
      fact('meeting.held', '2026-12-09T15:00:00Z'),
      fact('minutes.drafted', '2026-12-09T15:10:00Z'),
    ]).at('2026-12-09T16:00:00Z');
    expect(found(nobody.seen, 'GAT-16b')).toEqual(['section-missing should']);
  });

  it('has a place for anything else that makes it clear (GAT-16)', () => {
    expect(held().seen.sections.find((each) => each.clause === 'GAT-16')).toMatchObject({ id: 'clear', strength: 'may' });
  });

  it('is recorded on Mosaic: a task until it is done (GAT-15)', () => {
    const story = held();
    expect([dutyOf(story, 'filed')?.state, found(story.seen, 'GAT-15')]).toEqual(['open', ['upload-missing must']]);
    expect(
      dutyOf(
        caseOf(gateshead, roles, {}, [...story.file.log, fact('filed.in-system-of-record', '2026-12-09T16:00:00Z')]).at(
          '2026-12-10T09:00:00Z',
        ),
        'filed',
      )?.state,
    ).toBe('done');
    const [said, filed] = [['recordFact', { fact: 'duty.filed', value: true }] as const, ['fileRecord', { reference: 'M-1' }] as const];
    expect(story.judge(worker, ...said).facts).toEqual([]);
    story.must(worker, ...filed);
    expect(dutyOf(story, 'filed')?.state).toBe('done');
  });
});

describe('the review', () => {
  it('is agreed before the record is final (GAT-12-i)', () => {
    const story = invited(held()).must(chair, 'saveMinutes', { sections, actions: [action] });
    const result = story.judge(chair, 'finaliseMinutes', { reason: 'No time' });
    expect([result.outcome, found(result, 'GAT-12-i')]).toEqual(['incomplete', ['review-missing must']]);
    story.must(chair, 'agreeReview', { date: '2026-12-23' });
    expect(found(story.judge(chair, 'finaliseMinutes', {}), 'GAT-12-i')).toEqual([]);
  });

  // Ten working days after Wed 9 Dec 2026 is Wed 23 Dec; five more, over Christmas and New Year's Day, end on Mon 4 Jan 2027.
  it.each([
    ['GAT-12-ii', '2026-12-23', 'ok', []],
    ['GAT-12-iii', '2026-12-16', 'ok-with-prompt', ['record-incomplete may']],
    ['GAT-12-iv', '2026-12-24', 'needs-reason', ['review-late should']],
    ['GAT-12-iv', '2026-12-31', 'needs-reason', ['review-late should']],
    ['GAT-12-iv', '2027-01-04', 'needs-reason', ['review-late should']],
    ['GAT-12-iv', '2027-01-05', 'needs-reason', ['extension-over-limit should']],
  ])('%s: on %s', (clause, date, outcome, findings) => {
    const result = held().judge(chair, 'agreeReview', { date });
    expect([result.outcome, found(result, clause)]).toEqual([outcome, findings]);
  });

  it('has a usual day of ten working days after the first meeting, and none after later ones (GAT-12-ii)', () => {
    expect(held().seen.clocks.find((each) => each.id === 'review')).toMatchObject({
      clause: 'GAT-12-ii',
      latest: '2026-12-23T23:59:59.999Z',
    });
    const second = [
      ...held().file.log,
      fact('meeting.held', '2026-12-22T11:00:00Z', { number: 2, startedAt: '2026-12-22T10:00:00Z', attendance: [] }),
    ];
    expect(clockOf(caseOf(gateshead, roles, {}, second).at('2026-12-22T12:00:00Z'), 'review')).toBeUndefined();
  });
});
