import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Policy } from '../../../src/domain/policy/policy.ts';
import { sayProblem } from '../../../src/domain/policy/problem.ts';
import { readPolicy } from '../../../src/domain/policy/readPolicy.ts';
import { addWorkingDays } from '../../../src/domain/time/workingDays.ts';
import { calendarOf } from '../../../src/domain/policy/calendarOf.ts';
import { doubts } from '../../../src/domain/policy/doubts.ts';
import { concern, Story, everybody, no, people, upTo } from '../support/dorset.ts';
import { calendar, codes } from '../support/story.ts';

// Without the setting that holds the window to the values it lists.
const dorset = readFileSync('src/policies/dorset.yaml', 'utf8').replace(/^ {2}- \{ key: hours,.*\n/m, '');

/** Dorset's file with some of its lines written otherwise. */
const written = (...changes: readonly (readonly [from: string, to: string])[]): Policy => {
  const text = changes.reduce((now, [from, to]) => {
    expect(now).toContain(from);
    return now.replace(from, to);
  }, dorset);
  const read = readPolicy(text, 'council.yaml');
  if ('problems' in read) throw new Error(read.problems.map(sayProblem).join('\n'));
  return read.policy;
};
/** The rules of Dorset's meeting under another name. */
const meeting = (name: string): string =>
  dorset
    .slice(dorset.indexOf('    name: Stability Meeting'), dorset.indexOf('\n# Who does what,'))
    .replace('name: Stability Meeting', `name: ${name}`);
const problemsOf = (from: string, to: string): readonly string[] => {
  const read = readPolicy(dorset.replace(from, to), 'council.yaml');
  return 'problems' in read ? read.problems.map(sayProblem) : [];
};

const raised = { event: 'concern.raised', at: '2026-12-03T09:12:00Z', by: 'sam', ...concern };
const notified = { event: 'concern.notified', at: '2026-12-03T09:12:00Z', by: 'sam', to: 'child-social-worker' };
const asked = { event: 'request.submitted', at: '2026-12-03T09:20:00Z', by: 'sam' };
const granted = { event: 'approval.granted', at: '2026-12-03T09:25:00Z', by: 'tess' };
const story = (policy: Policy, log: readonly (typeof raised | object)[] = [raised, notified]) => new Story({ policy, log: log as never });
const answered = (fact: string, value: unknown, at = '2026-12-03T09:15:00Z') => ({ event: 'fact.recorded', at, by: 'sam', fact, value });

describe('the day a limit begins', () => {
  const windowOf = (policy: Policy) => story(policy).seen.clocks.find(({ id }) => id === 'window');

  it.each([
    ['5 working days', '2026-12-09T23:59:59.999Z'],
    ['5 calendar days', '2026-12-07T23:59:59.999Z'],
    ['1 week', '2026-12-09T23:59:59.999Z'],
  ])('is the first of its days where the procedure counts it: %s from a Thursday', (length, latest) => {
    const clock = windowOf(written(['latest: 48 hours', `latest: ${length}\n        first-day: counted`]));
    expect(clock?.latest).toBe(latest);
    expect(clock?.explanation).toMatch(/ \(the first day counted\) from Thu 3 Dec 2026/);
  });

  it('is not, where the procedure does not say so', () => {
    expect(windowOf(written(['latest: 48 hours', 'latest: 5 working days']))?.latest).toBe('2026-12-10T23:59:59.999Z');
  });

  it('is never the first of hours or months: such a file is refused with the place', () => {
    expect(problemsOf('latest: 48 hours', 'latest: 48 hours\n        first-day: counted').join()).toMatch(
      /clocks\.0\.first-day: first-day goes with days, working days or weeks/,
    );
  });
});

it('a limit in words without a number is said in its words, and nothing is computed', () => {
  const seen = story(written(['latest: 48 hours', 'says: as soon as it can be arranged'])).seen;
  const clock = seen.clocks.find(({ id }) => id === 'window');
  expect(clock).toMatchObject({ state: 'running', startedAt: '2026-12-03T09:12:00Z' });
  expect(clock?.latest).toBeUndefined();
  expect(clock?.explanation).toBe(
    'As soon as it can be arranged from Thu 3 Dec 2026, when Sam Okafor was told: there is no number in this procedure. Dorset 2.6.',
  );
});

it('days on which the council is closed are no working days', () => {
  const policy = written(
    ['source: {', 'closures: [2026-12-29, 2026-12-30, 2026-12-31]\nsource: {'],
    ['latest: 48 hours', 'latest: 17 working days'],
  );
  expect(addWorkingDays(calendarOf(policy, calendar), '2026-12-03', 17)).toBe('2027-01-05');
  expect(story(policy).seen.clocks[0]).toMatchObject({ latest: '2027-01-05T23:59:59.999Z' });
  expect(story(written(['latest: 48 hours', 'latest: 17 working days'])).seen.clocks[0]).toMatchObject({
    latest: '2026-12-30T23:59:59.999Z',
  });
  expect(calendarOf({ closures: [] }, calendar)).toBe(calendar);
});

describe('a reason that is counted over the last days', () => {
  const policy = written(
    ['- { code: missing-episode,', '- { code: missing-episode, requires: { lastDays.28.missingOn: { at-least: 3 } },'],
    [
      'facts:\n',
      'facts:\n  missingOn: { ask: On which day was the child missing?, kind: date, why: Three in four weeks., clause: DOR-2.1 }\n',
    ],
  );
  const ticked = [{ ...raised, triggers: ['missing-episode'] }, notified];
  const after = (...days: readonly string[]) => story(policy, [...ticked, ...days.map((day) => answered('missingOn', day))]);
  const found = (one: ReturnType<typeof after>) => one.judge(people.sam, 'submitRequest', { exclusions: no }).findings;

  it('holds at three different days in four weeks, today’s among them', () => {
    expect(found(after('2026-11-06', '2026-11-20', '2026-12-03'))).toEqual([]);
  });

  it.each([
    ['two days', ['2026-11-20', '2026-12-03']],
    ['the same day told twice', ['2026-11-20', '2026-12-03', '2026-12-03']],
    ['one of them 28 days ago', ['2026-11-05', '2026-11-20', '2026-12-03']],
    ['one of them to come', ['2026-11-20', '2026-12-03', '2026-12-04']],
  ])('does not at %s', (_, days) => {
    expect(found(after(...days)).map(({ code }) => code)).toEqual(['precondition-unanswered']);
  });

  it('is not known while nobody told a day: no reason to say no, and the question is asked', () => {
    expect(found(after())).toEqual([]);
    expect(after().seen.questions.map(({ fact }) => fact)).toContain('missingOn');
  });
});

it('a reason that must have lasted is counted from the day it began', () => {
  const policy = written(
    ['- { code: missing-episode,', '- { code: missing-episode, requires: { daysSince.troubleBegan: { at-least: 14 } },'],
    ['facts:\n', 'facts:\n  troubleBegan: { ask: When did it begin?, kind: date, why: Two weeks., clause: DOR-2.1 }\n'],
  );
  const at = (day: string) =>
    story(policy, [{ ...raised, triggers: ['missing-episode'] }, notified, answered('troubleBegan', day)])
      .judge(people.sam, 'submitRequest', { exclusions: no })
      .findings.map(({ code }) => code);
  expect(at('2026-11-19')).toEqual([]);
  expect(at('2026-11-20')).toEqual(['precondition-unanswered']);
});

it('a count of days nobody is asked for is warned of', () => {
  const policy = written([
    '- { code: missing-episode,',
    '- { code: missing-episode, requires: { lastDays.28.missingOn: { at-least: 3 } },',
  ]);
  expect(doubts(policy).map(({ says }) => says)).toContainEqual(expect.stringMatching(/^no question asks for missingOn,/));
});

describe('a limit that says only from when', () => {
  it('tells of a meeting that lies before it, booked or held', () => {
    const policy = written(['latest: 48 hours', 'earliest: 48 hours']);
    const at = (start: string) => ({
      event: 'meeting.scheduled',
      at: '2026-12-03T10:30:00Z',
      by: 'sam',
      start,
      end: '2026-12-08T12:00:00Z',
    });
    const found = (start: string) =>
      codes(new Story({ policy, log: [raised, notified, asked, granted, at(start)] as never, now: '2026-12-03T11:00:00Z' }).seen);
    expect(found('2026-12-05T09:11:00Z')).toContain('window-early');
    expect(found('2026-12-05T09:12:00Z')).not.toContain('window-early');
  });
});

/** A case in which the meeting was asked for, without some of those who usually have a part in it. */
const requestedWithout =
  (policy: ReturnType<typeof written>) =>
  (...ids: readonly string[]): Story =>
    new Story({
      policy,
      opening: { people: everybody.filter(({ id }) => !ids.includes(id)) },
      log: [raised, notified, asked] as never,
    });

describe('cover for whoever decides, in order', () => {
  const cover =
    'stand-in: { reason: true }\n      cover: [{ role: fostering-team-manager, clause: DOR-2.3-ii }, { role: reviewing-officer, clause: DOR-2.3-ii }]';
  const policy = written(['stand-in: { reason: true }', cover]);
  const without = requestedWithout(policy);
  const approve = { decision: 'approve', exclusions: no };

  it('decides with the reason while the one before is there to ask', () => {
    const bare = without().judge(people.owen, 'decideRequest', approve);
    expect([bare.outcome, codes(bare), bare.findings[0]?.says]).toEqual([
      'needs-reason',
      ['approver-not-allowed'],
      'Tess Lindqvist is asked first. Dorset 2.3-ii.',
    ]);
    const one = without();
    const given = one.does(people.owen, 'decideRequest', { ...approve, reason: 'Tess is on leave' });
    expect([given.outcome, one.seen.stage]).toEqual(['ok', 'approved']);
    expect(codes(one.seen)).not.toContain('approver-not-allowed');
    expect(without().judge(people.owen, 'decideRequest', { decision: 'refuse' }).outcome).toBe('needs-reason');
  });

  it('is who is asked where nobody before is named', () => {
    const one = without('tess');
    expect(one.seen.duties.find(({ id }) => id === 'decide')).toMatchObject({ ownerRoles: ['fostering-team-manager'] });
    expect(one.judge(people.owen, 'decideRequest', approve).outcome).toBe('ok');
    expect(one.judge(people.quinn, 'decideRequest', approve).findings[0]?.says).toMatch(/^Owen Hale is asked first/);
    expect(without('tess', 'owen').judge(people.quinn, 'decideRequest', approve).outcome).toBe('ok');
  });

  it('is nobody else', () => {
    expect(without().judge(people.sam, 'decideRequest', approve).outcome).toBe('blocked');
  });
});

describe('a decision that each of several has to agree to', () => {
  const policy = written([
    'by: child-team-manager\n      clause: DOR-2.3-ii\n      stand-in: { reason: true }',
    'by: [child-team-manager, fostering-team-manager, supervising-social-worker]\n      kind: dual\n      cover: [{ role: reviewing-officer, clause: DOR-2.3-ii }, { role: business-support, clause: DOR-2.3-ii }]\n      clause: DOR-2.3-ii\n      stand-in: { reason: true }',
  ]);
  const without = requestedWithout(policy);
  const approve = { decision: 'approve', exclusions: no };
  const decides = (seen: ReturnType<typeof without>['seen']) => seen.duties.find(({ id }) => id === 'decide');

  it('names those who have still to say yes, and asks them alone', () => {
    const one = without();
    expect(one.does(people.tess, 'decideRequest', approve).says).toBe('Your yes is recorded. Owen Hale and Farida Noor have to agree too.');
    expect(one.does(people.owen, 'decideRequest', approve).says).toBe('Your yes is recorded. Farida Noor has to agree too.');
    expect(decides(one.seen)).toMatchObject({ state: 'open', ownerRoles: ['supervising-social-worker'], owners: [{ id: 'farida' }] });
    one.does(people.farida, 'decideRequest', approve);
    expect(one.seen.stage).toBe('approved');
    expect(codes(one.seen)).not.toContain('approval-missing');
  });

  it('is taken with the cover in place of one of them, with the reason', () => {
    const one = without();
    one.does(people.tess, 'decideRequest', approve);
    one.does(people.owen, 'decideRequest', approve);
    const bare = one.judge(people.quinn, 'decideRequest', approve);
    expect([bare.outcome, bare.findings[0]?.says]).toEqual(['needs-reason', 'Farida Noor is asked first. Dorset 2.3-ii.']);
    expect(one.does(people.quinn, 'decideRequest', { ...approve, reason: 'Farida is on leave' }).outcome).toBe('ok');
    expect(one.seen.stage).toBe('approved');
  });

  it('waits for as many as are wanted: one of the cover stands for one', () => {
    const one = without('owen', 'farida');
    expect(decides(one.seen)?.ownerRoles).toEqual(['child-team-manager', 'reviewing-officer', 'business-support']);
    one.does(people.tess, 'decideRequest', approve);
    expect(one.does(people.quinn, 'decideRequest', approve).outcome).toBe('ok');
    expect(one.seen.stage).toBe('requested');
    expect(one.judge(people.quinn, 'decideRequest', approve).says).toBe('Your yes is recorded. Bea Santos has to agree too.');
    expect(one.does(people.bea, 'decideRequest', approve).outcome).toBe('ok');
    expect(one.seen.stage).toBe('approved');
  });

  it('is never taken by one person for two of them, whoever may speak for the other', () => {
    const one = without('owen', 'farida');
    const assigned = (role: string, person: string) => ({ event: 'role.assigned', at: one.now, by: 'sam', role, person });
    one.file = {
      ...one.file,
      log: [...one.file.log, assigned('fostering-team-manager', 'tess'), assigned('supervising-social-worker', 'quinn')],
    };
    expect(one.does(people.tess, 'decideRequest', approve).says).toBe(
      'Your yes is recorded. Quinn Abara has to agree too. Nobody speaks for two parts, and Tess Lindqvist has spoken already: record somebody else as the fostering team manager, and ask them.',
    );
    expect(one.does(people.quinn, 'decideRequest', approve).says).toBe(
      'Your yes is recorded. Nobody speaks for two parts, and Tess Lindqvist has spoken already: record somebody else as the fostering team manager, and ask them.',
    );
    expect([one.seen.stage, decides(one.seen)?.ownerRoles]).toEqual(['requested', ['fostering-team-manager']]);
    one.file = { ...one.file, log: [...one.file.log, assigned('fostering-team-manager', 'owen')] };
    one.does(people.owen, 'decideRequest', approve);
    expect(one.seen.stage).toBe('approved');
  });
});

it('somebody who never chairs is told by the clause that says so, whoever else may', () => {
  const policy = written([
    '    chair:\n',
    "    chair-not: [{ role: reviewing-officer, says: The child's own officer never chairs., code: chair-involved, strength: must, clause: DOR-2.7e }]\n    chair:\n",
  ]);
  const result = story(policy, [raised, notified, asked, granted]).judge(people.sam, 'scheduleMeeting', {
    start: '2026-12-04T10:00:00Z',
    end: '2026-12-04T11:00:00Z',
    chair: 'quinn',
  });
  expect(result.findings.filter(({ code }) => code.startsWith('chair')).map(({ code, clause }) => [code, clause])).toEqual([
    ['chair-involved', 'DOR-2.7e'],
    ['chair-not-allowed', 'DOR-2.5-i'],
  ]);
});

it('what rules out another kind of meeting may be answered with a worry; what nobody asks may not', () => {
  const read = readPolicy(dorset.replace('  - code: allegation\n', '  - code: allegation\n    meetings: [panel]\n').replace('\n# Who does what,', () => `\n  panel:\n${meeting('Panel')}\n# Who does what,`), 'council.yaml'); // prettier-ignore
  if ('problems' in read) throw new Error(read.problems.map(sayProblem).join('\n'));
  const raise = (exclusions: object) =>
    new Story({ policy: read.policy }).judge(people.sam, 'raiseConcern', {
      ...concern,
      exclusions: { 'quality-of-care': false, ...exclusions },
    });
  expect(raise({ allegation: true }).outcome).toBe('ok');
  expect(raise({ alegation: true }).findings.map(({ says }) => says)).toEqual([
    '“alegation” is not one of the questions of this procedure (quality-of-care).',
  ]);
});

it('a document keeps one article in a sentence, though its name begins with one', () => {
  const policy = written(['action-plan: Agreed action plan', 'action-plan: The agreed plan']);
  const held = upTo('minuted', { policy });
  const result = held.judge(people.sam, 'circulateMinutes', { documents: ['meeting-notes'] });
  expect(result.findings.map(({ says }) => says).join(' ')).toMatch(/ not had the agreed plan yet\./);
});

describe('the form a meeting may have', () => {
  const policy = written([
    '    chair:\n',
    '    form: { counts: [room, teams], says: A telephone call is no meeting., strength: must, clause: DOR-2.5-i }\n\n    chair:\n',
  ]);
  const booked = {
    event: 'meeting.scheduled',
    at: '2026-12-03T09:30:00Z',
    by: 'sam',
    start: '2026-12-04T10:00:00Z',
    end: '2026-12-04T11:00:00Z',
  };
  const came = (...hows: readonly (string | undefined)[]) => {
    const attendance = ['sam', 'tess', 'farida'].map((person, at) => ({
      person,
      present: at < hows.length,
      ...(hows[at] && { how: hows[at] }),
    }));
    const one = new Story({ policy, log: [raised, notified, asked, granted, booked] as never, now: '2026-12-04T11:30:00Z' });
    return {
      one,
      attendance,
      result: one.judge(people.tess, 'holdMeeting', { startedAt: '2026-12-04T10:00:00Z', attendance, reason: 'x' }),
    };
  };

  it.each([
    ['three on the telephone', ['phone', 'phone', 'phone']],
    ['one in the room, the others on the telephone', ['room', 'phone', 'phone']],
  ])('is not kept by %s: no meeting, by whichever way it got into the log', (_, hows) => {
    const { one, attendance, result } = came(...hows);
    expect([result.outcome, result.findings[0]]).toMatchObject([
      'blocked',
      { code: 'quorum-not-met', says: 'A telephone call is no meeting. Dorset 2.5-i.' },
    ]);
    const log = [
      ...one.file.log,
      { event: 'meeting.held', at: '2026-12-04T11:00:00Z', by: 'tess', startedAt: '2026-12-04T10:00:00Z', attendance },
    ];
    const seen = new Story({ policy, log, now: one.now }).seen;
    expect(seen.clocks.find(({ id }) => id === 'window')?.metAt).toBeUndefined();
  });

  it.each([
    ['two in ways that count', ['room', 'teams', 'phone']],
    ['people of whom nobody said how they came', [undefined, undefined]],
  ])('is kept by %s', (_, hows) => {
    expect(codes(came(...hows).result)).not.toContain('quorum-not-met');
  });
});
