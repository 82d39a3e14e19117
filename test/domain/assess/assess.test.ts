import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readPolicy } from '../../../src/domain/policy/readPolicy.ts';
import { assess } from '../../../src/domain/assess/assess.ts';
import { dorset, people, Story, upTo } from '../support/dorset.ts';
import { calendar, codes } from '../support/story.ts';

describe('what people see of a case', () => {
  it('explains the 48 hours with its arithmetic (DOR-2.6)', () => {
    const window = upTo('approved').seen.clocks[0];
    expect(window).toEqual({
      id: 'window',
      label: 'Hold the meeting',
      clause: 'DOR-2.6',
      strength: 'should',
      state: 'running',
      startEvent: 'concern.notified',
      startedAt: '2026-12-03T09:12:00Z',
      latest: '2026-12-05T09:12:00Z',
      lastWorkable: '2026-12-04T16:00:00Z',
      explanation: '48 hours from Thu 3 Dec 2026, 09:12, when Sam Okafor was told: by Sat 5 Dec 2026, 09:12. Dorset 2.6.',
      warnings: [
        'The limit runs over a weekend, and the hours run on through it.',
        'The last office-hours start before the limit is Fri 4 Dec 2026, 16:00.',
      ],
    });
  });

  it('turns late the instant after the limit, not at it (DOR-2.6)', () => {
    const story = upTo('approved');
    expect(story.at('2026-12-05T09:12:00Z').seen.clocks[0]?.state).toBe('running');
    expect(story.at('2026-12-05T09:12:00.001Z').seen.clocks[0]?.state).toBe('late');
    expect(codes(story.seen)).toContain('window-late');
  });

  it('runs from when the worker was told, not from when it was typed in (DOR-2.6)', () => {
    const log = [
      { event: 'concern.notified', at: '2026-12-01T08:00:00Z', recorded: '2026-12-03T09:00:00Z', by: 'farida', to: 'child-social-worker' },
      { event: 'concern.notified', at: '2026-12-02T08:00:00Z', by: 'farida', to: 'child-social-worker' },
      { event: 'concern.notified', at: '2026-11-20T08:00:00Z', by: 'farida', to: 'reviewing-officer' },
    ];
    expect(new Story({ log }).seen.clocks[0]?.latest).toBe('2026-12-03T08:00:00Z');
  });

  it('follows a correction of the time, and keeps the first word in the log (DOR-2.6)', () => {
    const log = [
      { event: 'concern.notified', at: '2026-12-03T09:00:00Z', by: 'sam', to: 'child-social-worker', command: 'c1' },
      { event: 'concern.notified', at: '2026-12-03T10:00:00Z', by: 'sam', to: 'child-social-worker', corrects: 'c1' },
    ];
    expect(new Story({ log, now: '2026-12-03T10:30:00Z' }).seen.clocks[0]?.latest).toBe('2026-12-05T10:00:00Z');
  });

  it('does not know a limit whose start nobody recorded (DOR-2.6)', () => {
    expect(new Story().seen.clocks[0]).toMatchObject({
      state: 'waiting',
      explanation: expect.stringContaining('nobody has recorded'),
    });
    const held = new Story({
      log: [{ event: 'meeting.held', at: '2026-12-03T09:00:00Z', by: 'sam', attendance: [{ person: 'sam', present: true }] }],
    });
    expect(held.seen.clocks[0]?.state).toBe('unknown');
  });

  it('lets neither a cancelled nor an inquorate meeting meet the limit (DOR-2.6)', () => {
    const notified = { event: 'concern.notified', at: '2026-12-03T09:00:00Z', by: 'sam', to: 'child-social-worker' };
    const started = { event: 'meeting.started', at: '2026-12-04T09:00:00Z', by: 'tess' };
    for (const end of ['meeting.cancelled', 'meeting.inquorate']) {
      const story = new Story({
        log: [notified, started, { event: end, at: '2026-12-04T09:10:00Z', by: 'tess' }],
        now: '2026-12-04T10:00:00Z',
      });
      expect(story.seen.clocks[0]?.state).toBe('running');
    }
  });

  it('shows the running order with its conditions (DOR-2.11)', () => {
    expect(upTo('approved').seen.agenda.map(({ clause, applies }) => [clause, applies])).toEqual([
      ['DOR-2.11a', 'yes'],
      ['DOR-2.11b', 'yes'],
      ['DOR-2.11c', 'yes'],
      ['DOR-2.11d', 'yes'],
      ['DOR-2.11e', 'unknown'],
      ['DOR-2.11f', 'yes'],
      ['DOR-2.11g', 'unknown'],
      ['DOR-2.11h', 'yes'],
      ['DOR-2.11i', 'yes'],
      ['DOR-2.11j', 'yes'],
    ]);
  });

  it('shows the two frameworks for supported lodgings, marked as not supplied, and for nobody else (DOR-1.6)', () => {
    const lodgings = upTo('approved', { concern: { placement: { type: 'supported-lodgings' } } }).seen.texts.filter(
      (text) => text.clause === 'DOR-1.6',
    );
    expect(lodgings).toHaveLength(2);
    expect(lodgings.every((each) => each.text.includes('not supplied'))).toBe(true);
    expect(upTo('approved').seen.texts.some((text) => text.clause === 'DOR-1.6')).toBe(false);
  });

  it('adds the advice on lodgings providers to an allegation (DOR-2.4-ii)', () => {
    const story = upTo('concern', {
      concern: { placement: { type: 'supported-lodgings' }, exclusions: { allegation: true, 'quality-of-care': false } },
    });
    expect(story.seen.findings[0]?.says).toContain('does not name lodgings providers');
  });

  it('takes an allegation named as the reason for what it is (DOR-2.4-ii)', () => {
    expect(
      new Story({ log: [{ event: 'concern.raised', at: '2026-12-03T09:00:00Z', by: 'sam', triggers: ['allegation'] }] }).seen.stage,
    ).toBe('referred');
  });

  it('keeps what was held when an allegation comes up afterwards (DOR-2.4-ii)', () => {
    const story = upTo('held').must(people.sam, 'recordFact', { fact: 'exclusions.allegation', value: true });
    expect(story.seen.stage).toBe('held');
    expect(codes(story.seen)).toContain('excluded');
  });

  it('says what the procedure leaves unsaid (DOR-gap)', () => {
    expect(upTo('concern').seen.notSpecified).toEqual(expect.arrayContaining(['quorum', 'note-taker', 'reports']));
  });

  it('wants somebody to see to the invitations (DOR-2.7)', () => {
    const story = new Story({
      opening: { people: [people.tess] },
      log: [{ event: 'approval.granted', at: '2026-12-03T09:00:00Z', by: 'tess' }],
    });
    expect(story.seen.findings.find((each) => each.code === 'organiser-missing')).toMatchObject({ clause: 'DOR-2.7' });
  });

  it('gives each step to those who owe it', () => {
    const owed = (stage: Parameters<typeof upTo>[0]) =>
      upTo(stage)
        .seen.duties.filter((duty) => duty.state === 'open')
        .map((duty) => [duty.id, duty.owners.map((owner) => owner.id).join()]);
    expect(owed('concern')).toEqual([['request', 'sam']]);
    expect(owed('requested')).toEqual([['decide', 'tess']]);
    expect(owed('approved')).toEqual([
      ['invite', 'sam'],
      ['book', 'sam'],
      ['notify-reviewing-officer', 'sam'],
      ['prep-placement-planning-record', 'sam'],
    ]);
    expect(owed('drafted').map(([id]) => id)).toEqual(['review', 'circulate', 'action-a1']);
  });

  it('asks for the agreed review to be booked, until it is (DOR-2.11j)', () => {
    const story = upTo('minuted');
    const duty = () => story.seen.duties.find((each) => each.id === 'book-review');
    expect(duty()).toMatchObject({ state: 'open', due: '2026-12-18T23:59:59.999Z', owners: [{ id: 'sam' }], act: 'scheduleMeeting' });
    expect(story.at('2026-12-19T00:00:00Z').seen.duties.find((each) => each.id === 'book-review')?.state).toBe('late');
    story.at('2026-12-07T09:00:00Z').must(people.sam, 'scheduleMeeting', { start: '2026-12-18T10:00:00Z', end: '2026-12-18T11:00:00Z' });
    expect(duty()).toBeUndefined();
  });

  it('shows the aims of the procedure where they help (DOR-1, DOR-1.1, DOR-1.2, DOR-1.3, DOR-1.3a, DOR-1.3b, DOR-1.4, DOR-1.4n, DOR-2, DOR-2.9)', () => {
    const shown = [...upTo('concern').seen.texts, ...upTo('approved').seen.texts].map((text) => text.clause);
    const aims = Object.entries(dorset.clauses).flatMap(([id, { strength }]) =>
      strength === 'inform' && id !== 'DOR-0' && id !== 'DOR-gap' ? [id] : [],
    );
    expect(shown).toEqual(expect.arrayContaining(aims));
    expect(upTo('approved').seen.texts.find((text) => text.clause === 'DOR-1.4n')?.link).toBe('https://www.uea.ac.uk');
  });

  it('tells the QARO of the review meeting anew (DOR-2.5-ii)', () => {
    const story = upTo('scheduled').must(people.sam, 'notify', { role: 'reviewing-officer', how: 'Mail' });
    const later = story.at('2026-12-04T15:30:00Z');
    later.must(people.tess, 'holdMeeting', {
      startedAt: '2026-12-04T14:00:00Z',
      attendance: [
        { person: 'sam', present: true },
        { person: 'tess', present: true },
      ],
    });
    later.must(people.sam, 'scheduleMeeting', { start: '2026-12-17T10:00:00Z', end: '2026-12-17T11:00:00Z' });
    expect(later.seen.duties.find((duty) => duty.id === 'notify-reviewing-officer')?.state).toBe('open');
  });

  it('puts no word people typed into sentences that others read', () => {
    const canary = 'Canary Wren';
    const story = upTo('concern', { concern: { note: canary } });
    story.must(people.sam, 'submitRequest', { note: canary }).must(people.tess, 'decideRequest', { decision: 'refuse', reason: canary });
    const { stageText, timeline, duties, findings, clocks } = story.seen;
    expect(JSON.stringify({ stageText, timeline, duties, findings, clocks })).not.toContain('Canary');
  });

  it('is the same wherever it is asked, and leaves its input alone', () => {
    const story = upTo('minuted');
    const frozen = JSON.parse(JSON.stringify(story.file)) as typeof story.file;
    expect(assess(dorset, frozen, calendar, story.now)).toEqual(story.seen);
    expect(JSON.parse(JSON.stringify(story.seen))).toEqual(story.seen);
  });
});

describe('another council’s choice among the readings', () => {
  const changed = (from: string, to: string) => {
    const read = readPolicy(readFileSync('src/policies/dorset.yaml', 'utf8').replace(from, to), 'other.yaml');
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    return read.policy;
  };

  it('can count the 48 hours in office hours (T01)', () => {
    const policy = changed('latest: 48 hours', 'latest: 48 working hours');
    expect(upTo('concern', { policy }).seen.clocks[0]?.latest).toBe('2026-12-11T09:12:00Z');
  });

  it('can be content with a meeting booked inside the limit (T03)', () => {
    const policy = changed('until: meeting.started', 'until: meeting.scheduled');
    const story = upTo('invited', { policy });
    expect(story.judge(people.sam, 'scheduleMeeting', { start: '2026-12-08T10:00:00Z', end: '2026-12-08T11:00:00Z' }).outcome).toBe('ok');
    expect(
      story.at('2026-12-05T10:00:00Z').judge(people.sam, 'scheduleMeeting', { start: '2026-12-08T10:00:00Z', end: '2026-12-08T11:00:00Z' })
        .outcome,
    ).toBe('needs-reason');
  });

  it('can refuse a late meeting (T22)', () => {
    const policy = changed('        strength: should\n        clause: DOR-2.6', '        strength: must\n        clause: DOR-2.6');
    expect(
      upTo('invited', { policy }).judge(people.sam, 'scheduleMeeting', {
        start: '2026-12-08T10:00:00Z',
        end: '2026-12-08T11:00:00Z',
        reason: 'x',
      }).outcome,
    ).toBe('blocked');
  });

  it('can bind only the first review (T07), and require a reason for a refusal (G07)', () => {
    const first = changed('after: meeting.held, for: each', 'after: meeting.held, for: first');
    const story = upTo('minuted', { policy: first })
      .must(people.sam, 'scheduleMeeting', { start: '2026-12-17T10:00:00Z', end: '2026-12-17T11:00:00Z' })
      .at('2026-12-17T12:00:00Z');
    story.must(people.tess, 'holdMeeting', {
      startedAt: '2026-12-17T10:00:00Z',
      attendance: [
        { person: 'sam', present: true },
        { person: 'tess', present: true },
      ],
    });
    expect(story.judge(people.tess, 'agreeReview', { date: '2027-03-01' }).outcome).toBe('ok');
    const strict = changed('refusal: { reason: asked', 'refusal: { reason: required');
    expect(upTo('requested', { policy: strict }).judge(people.tess, 'decideRequest', { decision: 'refuse' }).outcome).toBe('incomplete');
  });

  it('can open the window late as well as close it, and refuses what comes before', () => {
    const policy = changed('        latest: 48 hours\n', '        earliest: 24 hours\n        latest: 48 hours\n');
    const result = upTo('invited', { policy }).judge(people.sam, 'scheduleMeeting', {
      start: '2026-12-04T09:00:00Z',
      end: '2026-12-04T10:00:00Z',
      reason: 'x',
    });
    expect([result.outcome, codes(result)]).toEqual(['blocked', ['window-early']]);
    expect(
      upTo('invited', { policy }).judge(people.sam, 'scheduleMeeting', { start: '2026-12-04T09:12:00Z', end: '2026-12-04T10:00:00Z' })
        .outcome,
    ).toBe('ok');
  });
});
