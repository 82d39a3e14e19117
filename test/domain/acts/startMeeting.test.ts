import { describe, expect, it } from '@jest/globals';
import { no, people, upTo } from '../support/dorset.ts';
import { codes } from '../support/story.ts';

const ready = () =>
  upTo('scheduled')
    .must(people.sam, 'notify', { role: 'reviewing-officer', how: 'Mail' })
    .must(people.sam, 'recordFact', { fact: 'prep.placement-planning-record', value: true })
    .at('2026-12-04T14:00:00Z');

describe('startMeeting', () => {
  it('meets the limit by starting (DOR-2.6)', () => {
    const story = ready().must(people.tess, 'startMeeting', { exclusions: no, present: ['sam', 'tess'] });
    expect(story.seen.clocks[0]).toMatchObject({ id: 'window', state: 'met', metAt: '2026-12-04T14:00:00Z' });
  });

  it('waits until the QARO has been told (DOR-2.5-ii)', () => {
    const result = upTo('scheduled')
      .at('2026-12-04T14:00:00Z')
      .judge(people.tess, 'startMeeting', { exclusions: no, reason: 'In a hurry' });
    expect([result.outcome, result.findings[0]?.code, result.findings[0]?.clause]).toEqual(['blocked', 'notify-missing', 'DOR-2.5-ii']);
  });

  it('waits until a carer left out has been told (DOR-2.8-iii)', () => {
    const story = ready()
      .at('2026-12-04T13:00:00Z')
      .must(people.sam, 'decideInvitee', { seat: 'carer', person: 'outside:1', decision: 'leave-out', reason: 'Risk' });
    const result = story.at('2026-12-04T14:00:00Z').judge(people.tess, 'startMeeting', { exclusions: no });
    expect([result.outcome, codes(result), result.findings[0]?.clause]).toEqual(['blocked', ['inform-missing'], 'DOR-2.8-iii']);
  });

  it('wants a reason without the planning record (DOR-2.10-i)', () => {
    const story = upTo('scheduled').must(people.sam, 'notify', { role: 'reviewing-officer', how: 'Mail' }).at('2026-12-04T14:00:00Z');
    const result = story.judge(people.tess, 'startMeeting', { exclusions: no });
    expect([result.outcome, codes(result), result.findings[0]?.clause]).toEqual(['needs-reason', ['prep-missing'], 'DOR-2.10-i']);
  });

  it('asks once more what rules it out (DOR-2.4-i, DOR-2.4-ii)', () => {
    expect(
      ready()
        .judge(people.tess, 'startMeeting', {})
        .findings.map((each) => each.clause),
    ).toEqual(['DOR-2.4-i', 'DOR-2.4-ii']);
    const story = ready();
    expect(story.does(people.tess, 'startMeeting', { exclusions: { 'quality-of-care': true } }).outcome).toBe('referred');
    expect(story.seen.stage).toBe('referred');
  });

  it('does not start before its time has come', () => {
    expect(ready().judge(people.tess, 'startMeeting', { exclusions: no, at: '2026-12-04T14:05:00Z' }).says).toMatch(/has not come yet/);
  });
});
