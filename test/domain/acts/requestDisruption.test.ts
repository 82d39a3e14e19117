import { describe, expect, it } from '@jest/globals';
import { fact } from '../support/packStory.ts';
import { ended, manager, requestForm, supervisor, upToDisruption, worker } from '../../support/lancashireDisruption.ts';
import { came } from '../../policies/looks.ts';

const form = { ...requestForm, at: '2026-11-02T15:00:00Z' };
const asks = (now: string, data: object = {}, options: Parameters<typeof ended>[0] = {}) =>
  ended({ log: [form], ...options })
    .at(now)
    .judge(worker, 'requestDisruption', data);

describe('requestDisruption', () => {
  it('may be made on the very day the home ended, by either worker and nobody else', () => {
    expect(asks('2026-11-02T16:00:00Z')).toMatchObject({ outcome: 'ok', facts: [{ event: 'disruption.requested', kind: 'disruption' }] });
    const story = ended({ log: [form] }).at('2026-11-02T16:00:00Z');
    expect(story.judge(supervisor, 'requestDisruption', {}).facts).toHaveLength(1);
    expect(story.judge(manager, 'requestDisruption', {}).outcome).toBe('blocked');
  });

  it('says the window, both ends counted', () => {
    expect(asks('2026-11-04T10:00:00Z').details).toEqual({ earliest: '2026-11-30T00:00:00Z', latest: '2026-12-14T23:59:59.999Z' });
  });

  it('takes the day and the manner of the ending when nobody has told them, and keeps them for the whole case', () => {
    const bare = { placement: { endedOn: undefined, ending: undefined, lastingHome: undefined } as never };
    expect(asks('2026-11-04T10:00:00Z', {}, bare).outcome).toBe('incomplete');
    const told = { endedOn: '2026-11-02', ending: 'abrupt', lastingHome: true };
    expect(asks('2026-11-04T10:00:00Z', told, bare).facts.map(({ event, fact, kind }) => [event, fact, kind])).toEqual([
      ['fact.recorded', 'placement.endedOn', undefined],
      ['fact.recorded', 'placement.ending', undefined],
      ['fact.recorded', 'placement.lastingHome', undefined],
      ['disruption.requested', undefined, 'disruption'],
    ]);
  });

  it('asks what nobody has told of the ending, and takes it for no no', () => {
    const unsaid = { placement: { lastingHome: undefined, ratifiedOn: undefined } as never };
    expect(came(asks('2026-11-04T10:00:00Z', {}, unsaid))).toEqual(['incomplete', 'precondition-unanswered must LAN-DIS-01']);
  });

  it('is not required after a planned ending; the manager may choose it, with the reason', () => {
    const planned = { placement: { ending: 'planned' } };
    expect(came(asks('2026-11-04T10:00:00Z', {}, planned))).toEqual(['not-required', 'not-eligible must LAN-DIS-01']);
    expect(asks('2026-11-04T10:00:00Z', { chosenBy: manager.id }, planned).outcome).toBe('incomplete');
    expect(asks('2026-11-04T10:00:00Z', { chosenBy: worker.id, reason: 'Much to learn' }, planned).outcome).toBe('incomplete');
    expect(asks('2026-11-04T10:00:00Z', { chosenBy: manager.id, reason: 'Much to learn' }, planned)).toMatchObject({
      outcome: 'ok',
      facts: [{ event: 'disruption.requested', chosenBy: manager.id, reason: 'Much to learn' }],
    });
  });

  it('flags a window too short for the reports, and keeps who accepts the short notice', () => {
    expect(came(asks('2026-11-30T10:00:00Z'))).toEqual(['ok']);
    expect(came(asks('2026-12-01T10:00:00Z'))).toEqual([
      'needs-reason',
      'window-infeasible should LAN-DIS-22',
      'window-infeasible should LAN-DIS-24',
      'window-infeasible should LAN-DIS-24',
    ]);
    const accepted = asks('2026-12-01T10:00:00Z', { reason: 'The child moves soon', acceptedBy: manager.id });
    expect(accepted).toMatchObject({ outcome: 'ok', facts: [{ reasons: [{ code: 'window-infeasible', acceptedBy: manager.id }] }] });
  });

  it('is in time at any hour of day 42 in London, and is kept and discussed from day 43', () => {
    expect(asks('2026-12-14T23:59:00Z', { reason: 'Short notice' }).findings.map(({ code }) => code)).not.toContain(
      'late-discussion-needed',
    );
    expect(came(asks('2026-12-15T00:00:00Z'))).toEqual(['ok-with-prompt', 'late-discussion-needed consider LAN-DIS-04']);
  });

  it('refuses a day to come, a request older than the ending, and a second request', () => {
    expect(asks('2026-11-01T10:00:00Z').outcome).toBe('incomplete');
    expect(asks('2026-11-04T10:00:00Z', { receivedAt: '2026-11-01T09:00:00Z' }).outcome).toBe('incomplete');
    expect(asks('2026-11-04T10:00:00Z', { receivedAt: '2026-11-05T09:00:00Z' }).outcome).toBe('incomplete');
    expect(upToDisruption('requested').judge(worker, 'requestDisruption', {}).outcome).toBe('blocked');
  });

  it('is offered once, while the case is still at its stability meetings or was opened for the ended home', () => {
    const worried = ended({ log: [fact('concern.raised', '2026-10-20T09:00:00Z', { triggers: ['carer-difficulty'] })] });
    expect([worried.seen.meetingKind, ended().seen.meetingKind]).toEqual(['stability', 'disruption']);
    for (const { seen } of [worried, ended()]) expect(seen.openActs.filter(({ act }) => act === 'requestDisruption')).toHaveLength(1);
    expect(upToDisruption('requested').seen.openActs.filter(({ act }) => act === 'requestDisruption')).toEqual([]);
  });

  it('tells a request that came late from one that came in time and is written down too late for the window (LAN-DIS-04)', () => {
    const says = (receivedAt?: string) =>
      asks('2026-12-15T09:00:00Z', receivedAt === undefined ? {} : { receivedAt }).findings.find(({ clause }) => clause === 'LAN-DIS-04')?.says; // prettier-ignore
    expect(says()).toContain('The request came after the limit: it is discussed first');
    expect(says('2026-12-14T23:30:00Z')).toContain('The request came in time, and the limit has passed since: it is discussed first');
    expect(says()).toContain('Lancashire DIS-04.');
  });

  it('takes the day a panel ratified the home for its being the Lasting Home, unless somebody said it was not (LAN-DIS-01, LAN-REQ-09)', () => {
    const home = (lastingHome: boolean | undefined) => ({ placement: { lastingHome, ratifiedOn: '2025-02-10' } as never });
    expect(asks('2026-11-04T10:00:00Z', {}, home(undefined)).outcome).toBe('ok');
    expect(asks('2026-11-04T10:00:00Z', {}, home(false)).outcome).toBe('not-required');
  });
});
