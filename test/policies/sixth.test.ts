import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { ActResult } from '../../src/domain/acts/act.ts';
import type { Person } from '../../src/domain/case/fact.ts';
import { sayProblem } from '../../src/domain/policy/problem.ts';
import { readPolicy } from '../../src/domain/policy/readPolicy.ts';
import { Story } from '../domain/support/story.ts';

const file = 'test/policies/sixth/estuary.yaml';
const text = readFileSync(file, 'utf8');
const readWith = (...changes: readonly (readonly [string, string])[]) => {
  for (const [from] of changes) expect(text).toContain(from);
  return readPolicy(
    changes.reduce((whole, [from, to]) => whole.replace(from, to), text),
    'estuary.yaml',
  );
};
const estuary = () => {
  const read = readPolicy(text, file);
  if ('problems' in read) throw new Error(read.problems.map(sayProblem).join('\n'));
  return read;
};
const warningsWith = (...changes: readonly (readonly [string, string])[]): readonly string[] => {
  const read = readWith(...changes);
  return 'problems' in read ? read.problems.map(sayProblem) : read.warnings.map(sayProblem);
};

const person = (id: string, role: string): Person => ({ id, name: id.charAt(0).toUpperCase() + id.slice(1), roles: [role] });
const [sam, tess, owen, sid, dep, bea, quinn, ivy] = [
  person('sam', 'child-social-worker'),
  person('tess', 'child-team-manager'),
  person('owen', 'fostering-team-manager'),
  person('sid', 'service-manager'),
  person('dep', 'deputy-manager'),
  person('bea', 'business-support'),
  person('quinn', 'reviewing-officer'),
  person('ivy', 'independent-chair'),
] as const;
const people = [
  ...[sam, tess, owen, sid, dep, bea, quinn, ivy],
  ...[
    person('kid', 'child'),
    person('carla', 'foster-carer'),
    person('farida', 'supervising-social-worker'),
    person('mum', 'person-with-pr'),
  ],
];
const no = { 'harm-by-carer': false, fees: false };
const quay = { place: 'room', room: { email: 'quay@council.example' } };
const codesOf = ({ findings }: ActResult) => findings.map(({ code, clause }) => `${code} ${clause}`);

/** A worry of the day before Christmas Eve, with every question answered. */
const raised = (answers: Record<string, unknown> = {}) => {
  const story = new Story({ policy: estuary().policy, opening: { placement: { type: 'foster' }, people }, now: '2026-12-23T15:00:00Z' });
  story.must(sam, 'raiseConcern', { notifiedAt: story.now, placement: { type: 'foster' }, exclusions: no, triggers: ['wants-to-leave'] });
  const known = {
    ...{ networkTalked: true, planExists: true, urgency: 'planned', siblingHarm: false, neitherCanChair: false, addressSecret: true },
    ...{
      healthNeeds: false,
      exploitation: false,
      atSchool: false,
      atRisk: false,
      englishNotFirstLanguage: true,
      proceedingsOngoing: false,
    },
    ...answers,
  };
  for (const [fact, value] of Object.entries(known)) story.must(sam, 'recordFact', { fact, value });
  return story;
};
const asked = (answers: Record<string, unknown> = {}) =>
  raised(answers)
    .must(sam, 'completeForm', { form: 'anchor-request', answers: { what: 'x', when: { why: 'no' } }, reason: 'Not in the list yet' })
    .at('2026-12-23T15:10:00Z')
    .must(sam, 'submitRequest', {});
const approved = (answers: Record<string, unknown> = {}) => {
  const story = asked(answers).at('2026-12-23T16:00:00Z').must(owen, 'decideRequest', { decision: 'approve', exclusions: no });
  for (const [seat, id] of [
    ['child', 'kid'],
    ['carer', 'carla'],
    ['worker', 'sam'],
    ['carers-worker', 'farida'],
    ['managers', 'tess'],
    ['managers', 'owen'],
  ])
    // prettier-ignore
    story.must(sam, 'decideInvitee', { seat, person: id, decision: 'invite' });
  return story;
};
const booking = { start: '2027-01-05T10:00:00Z', end: '2027-01-05T11:00:00Z', chair: 'tess', chairAgreedBy: ['tess', 'owen'], ...quay };
const booked = () => approved().must(sam, 'scheduleMeeting', booking);
const held = () => {
  const story = booked().at('2027-01-04T09:00:00Z');
  for (const fact of ['duty.interpreter', 'duty.wishes', 'prep.placement-planning-record'])
    story.must(sam, 'recordFact', { fact, value: true });
  story.must(sam, 'notify', { role: 'reviewing-officer', how: 'mail' }).must(sam, 'notify', { role: 'person-with-pr', how: 'post' });
  const attendance = ['kid', 'carla', 'sam', 'farida', 'tess', 'owen'].map((id) => ({ person: id, present: true, how: 'room' }));
  return story.at('2027-01-05T11:00:00Z').must(tess, 'holdMeeting', { startedAt: '2027-01-05T10:00:00Z', endedAt: story.now, attendance });
};

describe('the procedure of a sixth council, which is only data', () => {
  it('has no hole', () => {
    expect(estuary().warnings.map(sayProblem)).toEqual([]);
  });

  it('waits for a plan (block) and asks about the network (ask)', () => {
    const story = raised({ networkTalked: null, planExists: null });
    expect(codesOf(story.judge(sam, 'submitRequest', {}))).toContain('precondition-unanswered EST-4-ii');
  });

  it('gives both edges of a window over Christmas, with the days the town hall is shut, and an ideal before the last day', () => {
    const clocks = asked().seen.clocks.map(({ id, earliest, latest, strength }) => [id, earliest, latest, strength]);
    expect(clocks).toContainEqual(['ordinary', '2027-01-04T00:00:00Z', '2027-01-11T23:59:59.999Z', 'should']);
    expect(clocks).toContainEqual(['ideally', undefined, '2027-01-06T23:59:59.999Z', 'may']);
  });

  it('gives the decision a limit of its own, met by a no as by a yes', () => {
    const due = (story: Story) => story.seen.duties.find(({ id }) => id === 'decide');
    expect(due(asked())).toMatchObject({ state: 'open', due: '2026-12-24T13:10:00Z' });
    expect(due(asked())?.explanation).toContain('6 working hours from Wed 23 Dec 2026, 15:10, when the request was made: by Thu 24 Dec 2026, 13:10. Estuary 5-iv.'); // prettier-ignore
    expect(due(asked().at('2027-01-04T10:00:00Z'))?.state).toBe('late');
    const refused = asked().must(tess, 'decideRequest', { decision: 'refuse', reason: 'Not now', alternatives: ['A Talk'] });
    expect(refused.at('2027-01-04T10:00:00Z').seen.clocks.find(({ id }) => id === 'decide')?.state).toBe('met');
    expect(due(approved().at('2027-01-04T10:00:00Z'))?.state).toBe('done');
    const late = asked().at('2027-01-04T10:00:00Z').must(tess, 'decideRequest', { decision: 'approve', exclusions: no });
    expect(due(late)?.state).toBe('done-late');
  });

  it('has a chair by the first rule that fits, agreed between two, with somebody who may when neither can', () => {
    expect(approved().judge(sam, 'scheduleMeeting', booking).outcome).toBe('ok');
    expect(codesOf(approved({ siblingHarm: true }).judge(sam, 'scheduleMeeting', booking))).toContain('chair-not-allowed EST-7-i');
    expect(codesOf(approved().judge(sam, 'scheduleMeeting', { ...booking, chairAgreedBy: ['tess'] }))).toContain('chair-agreement-missing EST-7-iii'); // prettier-ignore
    expect(codesOf(approved().judge(sam, 'scheduleMeeting', { ...booking, chair: 'dep' }))).toContain('chair-not-allowed EST-7-iii');
    expect(approved({ neitherCanChair: true }).judge(sam, 'scheduleMeeting', { ...booking, chair: 'dep' }).outcome).toBe('ok');
  });

  it('is not held where the child lives', () => {
    const { start, end, chair, chairAgreedBy } = booking;
    expect(codesOf(approved().judge(sam, 'scheduleMeeting', { start, end, chair, chairAgreedBy, place: 'home' }))).toContain(
      'precondition-unanswered EST-9-ii',
    );
  });

  it('does not start without what has to be there, and is none on the telephone', () => {
    const start = booked().at('2027-01-05T10:00:00Z').judge(tess, 'startMeeting', { exclusions: no });
    expect(start.outcome).toBe('blocked');
    expect(codesOf(start)).toEqual(expect.arrayContaining(['interpreter-missing EST-10-iii', 'views-missing EST-10-iv', 'notify-missing EST-8i'])); // prettier-ignore
    const attendance = ['sam', 'tess'].map((id) => ({ person: id, present: true, how: 'phone' }));
    expect(codesOf(booked().at('2027-01-05T11:00:00Z').judge(tess, 'holdMeeting', { startedAt: '2027-01-05T10:00:00Z', attendance }))).toContain('quorum-not-met EST-9-i'); // prettier-ignore
  });

  it.each([
    ['on the usual day', '2027-01-26', 'ok', []],
    ['put back once', '2027-02-02', 'needs-reason', ['review-late EST-15-ii']],
    ['put back too far', '2027-02-09', 'ok-with-prompt', ['extension-over-limit EST-15-ii']],
    ['after the last day', '2027-03-08', 'needs-reason', ['review-late EST-15-i']],
  ])('has a usual day for the review and a last one: %s', (_, date, outcome, found) => {
    const result = held().judge(tess, 'agreeReview', { date });
    expect([result.outcome, codesOf(result)]).toEqual([outcome, found]);
  });

  it('has a usual day and a last one where nothing is put back', () => {
    const read = readWith(['      extension: { length: 1 week, clause: EST-15-ii }\n', '']);
    if ('problems' in read) throw new Error(read.problems.map(sayProblem).join('\n'));
    const story = Object.assign(held(), { policy: read.policy });
    const late = story.judge(tess, 'agreeReview', { date: '2027-02-09' });
    expect([late.outcome, late.findings[0]?.says]).toEqual([
      'ok-with-prompt',
      'Tue 9 Feb 2027 is after the usual day, Tue 26 Jan 2027. The last day for it is Fri 5 Mar 2027. Estuary 15-i.',
    ]);
    expect(story.judge(tess, 'agreeReview', { date: '2027-03-06' }).outcome).toBe('needs-reason');
  });

  it('ends together in a meeting, or in a statutory review, which asks nobody who was at the meeting', () => {
    const review = held()
      .must(bea, 'saveMinutes', { sections: { voice: 'v', works: 'w', risk: 'r' }, actions: [], supportedByAll: true })
      .must(tess, 'finaliseMinutes', { reason: 'No action' })
      .at('2027-01-12T13:00:00Z');
    expect(codesOf(review.judge(quinn, 'ceaseMeetings', { because: 'settled', inReview: true }))).toEqual(['cease-not-allowed EST-16-i']);
    review.must(tess, 'recordStatutoryReview', { step: 'held', at: '2027-01-12T12:00:00Z' });
    expect(codesOf(review.judge(tess, 'ceaseMeetings', { because: 'settled', joint: true }))).toContain('cease-not-allowed EST-16-i');
    review.must(quinn, 'ceaseMeetings', { because: 'settled', inReview: true });
    expect(review.seen.openActs.map(({ act }) => act)).not.toContain('ceaseMeetings');
    expect(review.judge(sam, 'reopenMeetings', { reason: 'Again' }).outcome).toBe('ok');
  });

  it('counts the days to the Panel from the Meeting, which is another kind', () => {
    const story = held().at('2027-01-11T09:00:00Z');
    story.must(sam, 'raiseConcern', { notifiedAt: story.now, placement: { type: 'foster' }, triggers: ['panel-asked'], exclusions: no });
    expect(story.seen.clocks.find(({ id }) => id === 'panel')).toMatchObject({
      state: 'running',
      explanation:
        '10 calendar days to 28 calendar days from Tue 5 Jan 2027, when the Anchor Meeting was held: not before Fri 15 Jan 2027, by the end of Tue 2 Feb 2027. Estuary 6f.',
    });
    story.must(sam, 'submitRequest', { kind: 'panel' });
    const yes = { decision: 'approve', exclusions: no, organiser: 'owen' };
    expect(story.must(tess, 'decideRequest', yes).seen.stage).toBe('requested');
    story.must(owen, 'decideRequest', yes);
    for (const [seat, id] of [
      ['child', 'kid'],
      ['carer', 'carla'],
      ['managers', 'tess'],
      ['managers', 'owen'],
    ])
      // prettier-ignore
      story.must(sam, 'decideInvitee', { seat, person: id, decision: 'invite', kind: 'panel' });
    const at = (day: string, chair = 'ivy') => ({ start: `${day}T10:00:00Z`, end: `${day}T11:00:00Z`, chair, ...quay });
    const signed = { chairStatement: 'I have not worked with this child.' };
    expect(codesOf(story.judge(owen, 'scheduleMeeting', { ...at('2027-01-14'), ...signed }))).toContain('window-early EST-6f');
    expect(codesOf(story.judge(owen, 'scheduleMeeting', at('2027-01-20')))).toEqual(['chair-attestation-missing EST-7-v']);
    expect(codesOf(story.judge(owen, 'scheduleMeeting', { ...at('2027-01-20', 'quinn'), ...signed }))).toContain('chair-involved EST-7-v');
    expect(story.judge(owen, 'scheduleMeeting', { ...at('2027-01-20'), ...signed }).outcome).toBe('ok');
    expect(codesOf(story.judge(owen, 'scheduleMeeting', { ...at('2027-02-10'), ...signed }))).toContain('late-discussion-needed EST-6f-ii');
    // The Panel goes on in a second part, once its chair says so.
    const attendance = ['kid', 'tess', 'owen', 'ivy'].map((id) => ({ person: id, present: true, how: 'room' }));
    story.must(owen, 'scheduleMeeting', { ...at('2027-01-20'), ...signed }).at('2027-01-20T11:00:00Z');
    story.must(ivy, 'holdMeeting', { startedAt: '2027-01-20T10:00:00Z', attendance, reason: 'The carer was ill' });
    const next = { ...at('2027-01-27'), ...signed, reason: 'A second part' };
    expect(codesOf(story.judge(owen, 'scheduleMeeting', next))).toContain('gate-closed EST-5-vi');
    expect(codesOf(story.judge(sam, 'recordFact', { fact: 'series.decided', value: true }))).toEqual(['not-eligible EST-18']);
    story.must(ivy, 'recordFact', { fact: 'series.decided', value: true });
    expect(codesOf(story.judge(owen, 'scheduleMeeting', next))).not.toContain('gate-closed EST-5-vi');
  });

  it('lets the service manager alone record why a parent is not told', () => {
    const why = { fact: 'notice-withheld.person-with-pr', value: 'It would put the child at risk' };
    expect(codesOf(booked().judge(sam, 'recordFact', why))).toEqual(['not-eligible EST-8i']);
    const story = booked().must(sid, 'recordFact', why);
    expect(story.seen.findings.map(({ code, clause }) => `${code} ${clause}`)).not.toContain('notify-missing EST-8i');
  });

  it('lets whoever may excuse it accept a notice, and gives a notice no end that is not its own', () => {
    const story = asked().at('2027-01-04T09:00:00Z');
    expect(story.does(sam, 'recordNotice', { receivedAt: '2027-01-04T08:00:00Z' }).says).toBe(
      'The notice is recorded. It is not accepted until a meeting has been held.',
    );
    expect(story.seen.clocks.find(({ id }) => id === 'notice')?.latest).toBe('2027-01-10T23:59:59.999Z');
    expect(codesOf(story.judge(sid, 'acceptNotice', {}))).toEqual(['gate-closed EST-17']);
    expect(codesOf(story.judge(dep, 'acceptNotice', {}))).toEqual(['not-eligible EST-17']);
  });
});

describe('a hole in it is warned of', () => {
  it.each([
    ['a duty that must come first and stops nothing', [['at: [startMeeting],\n          code: interpreter-missing', 'code: interpreter-missing']], /before: warning|interpreter must be done before meeting.started, and no act looks whether it is; add “at: \[startMeeting\]”/], // prettier-ignore
    ['a review that ends the meetings and is never recorded', [['    statutory-review: { clause: EST-16-iii }\n', '']], /cease\.in-review-by: they are ended in a statutory review, and no act records one here; add “statutory-review”/], // prettier-ignore
    ['a part of one answer',
      [['learning: { field: learnt', 'learning: { field: cause']],
      /analysis\.learning: the field cause of learning-log is one answer, and about would be a part of it/], // prettier-ignore
    [
      'a part that is not there',
      [['by: [about]', 'by: [cause]']],
      /the field learnt of learning-log has no part cause; its parts are about, point/,
    ],
    [
      'a field that is not there',
      [['field: cause,', 'field: causes,']],
      /analysis\.dimensions\.0\.field: learning-log has no field causes; its fields are cause, learnt/,
    ],
    [
      'a limit from a kind of meeting there is not',
      [['of: stability', 'of: stabilty']],
      /clocks\.0\.of: there is no kind of meeting stabilty in this file; there is stability, talk, panel/,
    ],
    [
      'a kind of meeting with another event',
      [['after: meeting.held\n        of: stability', 'after: meeting.started\n        of: stability']],
      /of: of goes with after: meeting\.held/,
    ],
    [
      'a reminder of a limit',
      [['of: book, at: 50', 'of: ordinary, at: 50']],
      /reminders\.0\.of: ordinary is a limit, and reminders are of what somebody owes; the limit of a meeting is owed as book and hold/,
    ],
    ['an answer nobody may record', [['      service-manager,\n      independent-chair,\n', '      service-manager,\n']], /meetings\.panel\.series\.by: only independent-chair may say this, and may not record an answer; name one of them under “who-may: recordFact” \(Estuary 18\)/], // prettier-ignore
    [
      'a reminder of nothing',
      [['of: book, at: 50', 'of: boook, at: 50']],
      /reminders\.0\.of: nobody owes boook, so nobody is ever reminded \(did you mean book\?\)/,
    ],
    [
      'a kind of meeting nobody holds',
      [['meetingsHeld.panel', 'meetingsHeld.pannel']],
      /forms\.1\.when: meetingsHeld\.pannel: there is no kind of meeting pannel, so this never holds \(did you mean panel\?\)/,
    ],
    [
      'an event that never happens',
      [['happened.notice.received', 'happened.notice.recieved']],
      /clocks\.6\.when: happened\.notice\.recieved: there is no event notice\.recieved, so this never holds \(did you mean notice\.received\?\)/,
    ],
    [
      'a reason nobody has',
      [['when: { healthNeeds: true }', 'when: { trigger.ill: true }']],
      /there is no reason to meet ill, so this never holds; it may be wants-to-leave, /,
    ],
    [
      'a role nobody has',
      [['when: { healthNeeds: true }', 'when: { attended.doctor: true }']],
      /there is no role doctor, so this never holds/,
    ],
    ['a number in words', [['{ at-least: 3 }', '"> 3"']], /lastDays\.28\.missingOn is never > 3, so this never holds; it is a number/],
    [
      'a home that is none',
      [['residential: key-worker', 'residentail: key-worker']],
      /quorum\.seats\.1\.role\.residentail: there is no home of the kind residentail, so this seat waits for nobody there; the kinds are foster, /,
    ],
    ['a kind of home twice', [['type: connected, label', 'type: foster, label']], /placements\.kinds\.2: foster stands here twice/],
    [
      'an answer twice',
      [['{ value: urgent, label: Urgent }', '{ value: planned, label: Urgent }']],
      /facts\.urgency\.choices\.1: planned stands here twice/,
    ],
    [
      'somebody told twice under one name',
      [['id: officer-after', 'id: reviewing-officer']],
      /notify\.1: reviewing-officer stands here twice; give one of them an id of its own/,
    ],
    [
      'words for a list',
      [['documents: [meeting-notes, action-plan]', 'documents: meeting-notes']],
      /^estuary\.yaml:\d+:\d+ meetings\.stability\.circulation\.documents: “meeting-notes” cannot stand here; write a list[^\n]*$/,
    ],
  ] as const)('%s', (_, changes, says) => {
    expect(warningsWith(...(changes as readonly (readonly [string, string])[])).join('\n')).toMatch(says);
  });
});
