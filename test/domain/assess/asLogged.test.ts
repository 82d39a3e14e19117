import { describe, expect, it } from '@jest/globals';
import { act } from '../../../src/domain/acts/judge.ts';
import { assess } from '../../../src/domain/assess/assess.ts';
import type { Fact } from '../../../src/domain/case/fact.ts';
import { readWorkCalendar } from '../../../src/policies/workCalendar.ts';
import { came, found, limit, owed } from '../../policies/looks.ts';
import { packOf } from '../support/packStory.ts';

const calendar = readWorkCalendar();
const roles = ['child-social-worker', 'child-team-manager', 'fostering-team-manager', 'supervising-social-worker', 'practice-manager'];
const people = roles.map((role) => ({ id: role, name: role, roles: [role] }));
const opening = { people, placement: { type: 'foster', provider: 'in-house' } };
const [worker, manager] = ['child-social-worker', 'child-team-manager'] as const;
const no = { 'quality-of-care': false, allegation: false };

const fact = (event: string, at: string, by: string, data: object = {}): Fact => ({ event, at, by, ...data });
const raised = (by: string = worker, data: object = {}) =>
  fact('concern.raised', '2026-12-03T09:00:00Z', by, { triggers: ['missing-episode'], exclusions: no, ...data });
const told = fact('concern.notified', '2026-12-03T09:30:00Z', 'practice-manager', { to: worker });
const asked = fact('request.submitted', '2026-12-03T10:00:00Z', worker);
const decided = (event: string, by: string) => fact(event, '2026-12-03T10:30:00Z', by);
const held = fact('meeting.held', '2026-12-04T10:00:00Z', manager, { attendance: [manager] });
const sees = (pack: string, now: string, ...log: readonly Fact[]) => assess(packOf(pack), { case: opening, log }, calendar, now);
const tries = (pack: string, name: string, data: object, ...log: readonly Fact[]) =>
  act(packOf(pack), { case: opening, log }, calendar, '2026-12-05T12:00:00Z', { act: name, by: { id: worker, roles: [worker] }, data });

describe('a log as somebody else wrote it', () => {
  it('DOR-2.6: counts from when the worker recorded a worry of their own, where nobody told them of it', () => {
    const at = '2026-12-03T12:00:00Z';
    const [theirs, others, both] = [[raised()], [raised('practice-manager')], [raised(), told]].map((log) => sees('dorset', at, ...log));
    expect(theirs?.clocks[0]).toMatchObject({ startedAt: '2026-12-03T09:00:00Z', latest: '2026-12-05T09:00:00Z' });
    expect(others?.clocks[0]?.state).toBe('waiting');
    expect(both?.clocks[0]?.latest).toBe('2026-12-05T09:30:00Z');
  });

  it('DOR-2.6: knows nothing of what happens later, whether or not it says when it was recorded', () => {
    const late = fact('meeting.started', '2026-12-05T10:00:00Z', manager);
    const log = [raised(), told, late];
    const before = (now: string) => limit(sees('dorset', now, ...log), 'window');
    expect(before('2026-12-05T09:30:00Z')).toEqual(limit(sees('dorset', '2026-12-05T09:30:00Z', raised(), told), 'window'));
    expect(sees('dorset', '2026-12-05T09:30:00Z', ...log).clocks[0]?.state).toBe('running');
    expect(sees('dorset', '2026-12-05T10:00:00Z', ...log).clocks[0]?.state).toBe('met-late');
  });

  it('DOR-2.3-ii: tells of a yes by somebody who may not give it, and goes on waiting for one', () => {
    const by = (approver: string) => sees('dorset', '2026-12-03T12:00:00Z', raised(), told, asked, decided('approval.granted', approver));
    expect(found(by('fostering-team-manager'), 'approver-not-allowed')).toEqual(['approver-not-allowed must DOR-2.3-ii']);
    expect(owed(by('fostering-team-manager'), 'decide')).toMatchObject([{ duty: 'DOR-2.3-ii must open' }]);
    expect(found(by(manager), 'approver-not-allowed')).toEqual([]);
    expect(owed(by(manager), 'decide')).toMatchObject([{ duty: 'DOR-2.3-ii must done' }]);
  });

  it('DOR-2.6: finds no meeting late that was refused', () => {
    const refused = sees('dorset', '2026-12-09T12:00:00Z', raised(), told, asked, decided('approval.refused', manager));
    expect([refused.stage, found(refused, 'window-late')]).toEqual(['refused', []]);
  });

  it('DOR-2.5-ii: asks whether the QARO was told of a meeting that nobody approved or booked', () => {
    const started = fact('meeting.started', '2026-12-04T10:00:00Z', manager);
    const seen = sees('dorset', '2026-12-04T12:00:00Z', raised(), told, started, { ...held, at: '2026-12-04T11:00:00Z' });
    expect(found(seen, 'notify-missing')).toEqual(['notify-missing must DOR-2.5-ii']);
  });

  it('PSM-7.1-iv: tells when somebody ended the meetings who may not', () => {
    const ended = (by: string, data: object = {}) =>
      found(sees('psm', '2026-12-07T12:00:00Z', raised(), asked, held, fact('minutes.finalised', '2026-12-04T12:00:00Z', worker), fact('cease.decided', '2026-12-05T10:00:00Z', by, data)), 'cease-not-allowed'); // prettier-ignore
    expect(ended('practice-manager')).toEqual(['cease-not-allowed must PSM-7.1-iv']);
    expect([ended('fostering-team-manager'), ended(worker, { inReview: true })]).toEqual([[], []]);
  });

  it('PSM-3.1j: wants the Reviewing Officer consulted on another reason before there is anything to book', () => {
    const other = (...log: readonly Fact[]) => found(sees('psm', '2026-12-03T12:00:00Z', raised(worker, { triggers: ['other'] }), ...log), 'iro-consultation-missing'); // prettier-ignore
    expect(other()).toEqual(['iro-consultation-missing must PSM-3.1j']);
    expect(other(asked)).toEqual(['iro-consultation-missing must PSM-3.1j']);
    expect(other(asked, fact('iro.consulted', '2026-12-03T11:00:00Z', worker, { view: 'Yes' }))).toEqual([]);
  });

  it.each([
    ['gateshead', 'GAT-16 should open'],
    ['psm', 'PSM-5.3 should open'],
  ])('%s has the notes of a meeting that was held written and closed, though they are sent to nobody: %s', (pack, duty) => {
    const after = (...log: readonly Fact[]) => owed(sees(pack, '2026-12-07T12:00:00Z', raised(), asked, decided('decision.hold', manager), held, ...log), 'minutes'); // prettier-ignore
    const drafted = fact('minutes.drafted', '2026-12-04T11:00:00Z', worker, { sections: {}, actions: [] });
    expect(after()).toMatchObject([{ duty, act: 'saveMinutes' }]);
    expect(after(drafted)).toMatchObject([{ duty, act: 'finaliseMinutes' }]);
    expect(after(drafted, fact('minutes.finalised', '2026-12-04T12:00:00Z', worker))).toEqual([]);
  });

  it('DOR-2.12: asks for the notes once, with sending them', () => {
    expect(owed(sees('dorset', '2026-12-07T12:00:00Z', raised(), told, asked, decided('approval.granted', manager), held), 'minutes')).toEqual([]); // prettier-ignore
  });

  it('GAT-06, GAT-05-i: knows the organiser and the chair by their roles too', () => {
    const agreed = [
      fact('organiser.agreed', '2026-12-03T10:30:00Z', manager, { role: 'supervising-social-worker' }),
      fact('chair.agreed', '2026-12-03T10:40:00Z', manager, { role: 'fostering-team-manager', whyThisChair: 'Knows them best' }),
      fact('meeting.scheduled', '2026-12-03T10:50:00Z', worker, { start: '2026-12-08T10:00:00Z', end: '2026-12-08T11:00:00Z' }),
    ];
    const seen = sees('gateshead', '2026-12-03T12:00:00Z', raised(), asked, decided('decision.hold', manager), ...agreed);
    expect(found(seen, 'organiser-missing', 'chair-not-allowed', 'chair-attestation-missing')).toEqual([]);
    expect(owed(seen, 'invite')).toMatchObject([{ people: ['supervising-social-worker'] }]);
  });
});

describe('an act the procedure says nothing of', () => {
  it.each([
    ['dorset', 'ceaseMeetings', 'DOR-gap'],
    ['dorset', 'recordNotice', 'DOR-gap'],
    ['dorset', 'requestDisruption', 'DOR-gap'],
    ['gateshead', 'circulateMinutes', 'GAT-gap'],
    ['gateshead', 'ceaseMeetings', 'GAT-gap'],
    ['psm', 'decideRequest', 'PSM-gap'],
    ['psm', 'circulateMinutes', 'PSM-gap'],
    ['psm', 'agreeOrganiser', 'PSM-gap'],
  ])('%s: %s is not required, by %s', (pack, name, clause) => {
    expect(came(tries(pack, name, {}, raised(), asked))).toEqual(['not-required', `not-specified inform ${clause}`]);
  });

  it('LAN-gap: a review is not required of a kind of meeting that has none, though the other kind has', () => {
    const disruption = fact('disruption.requested', '2026-12-03T10:00:00Z', worker);
    const after = { ...held, kind: 'disruption' };
    const { outcome, says } = tries('lancashire', 'agreeReview', { date: 'none' }, disruption, after);
    expect(outcome).toBe('not-required');
    expect(says).toBe('This procedure says nothing of a review for the Disruption Meeting, so it is not required.');
    expect(tries('lancashire', 'agreeReview', { date: '2026-12-18' }, raised(), held).outcome).not.toBe('not-required');
  });

  it('PSM-gap: does not ask whether the request is approved, and says what is next', () => {
    const { says, facts } = tries('psm', 'decideRequest', { decision: 'approve' }, raised(), asked);
    expect([facts, says]).toEqual([[], 'This procedure says nothing of approving the meeting, so it is not required. The request is enough: book the meeting.']); // prettier-ignore
  });
});

describe('an act that is not ready, or takes something else', () => {
  it.each([
    ['dorset', 'circulateMinutes', { documents: ['meeting-notes'] }, 'gate-closed must DOR-2.12'],
    ['dorset', 'agreeReview', { date: '2026-12-18' }, 'gate-closed must DOR-2.11j'],
    ['gateshead', 'fileRecord', {}, 'form-incomplete must GAT-15'],
    ['psm', 'consult', { role: 'reviewing-officer' }, 'form-incomplete must PSM-3.1j'],
  ])('%s: %s says so under its own clause', (pack, name, data, says) => {
    expect(came(tries(pack, name, data, raised(), asked)).slice(1)).toEqual([says]);
  });
});
