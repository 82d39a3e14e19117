import { describe, expect, it } from '@jest/globals';
import { ended, manager, quality, requestForm, upToDisruption, worker } from '../../support/lancashireDisruption.ts';
import { brief } from '../../policies/looks.ts';

/** Asked for on day 43. */
const late = () =>
  ended({ log: [requestForm] })
    .at('2026-12-15T09:00:00Z')
    .must(worker, 'requestDisruption', {});
const lateness = (story: ReturnType<typeof late>) => story.seen.findings.filter(({ clause }) => clause === 'LAN-DIS-04').map(brief);

describe('discussLate', () => {
  it('waits for both managers: one yes is not enough', () => {
    const story = late();
    expect(lateness(story)).toEqual(['late-discussion-needed must LAN-DIS-04']);
    story.must(manager, 'discussLate', { outcome: 'proceed' });
    expect(lateness(story)).toEqual(['late-discussion-needed must LAN-DIS-04']);
    story.must(quality, 'discussLate', { outcome: 'proceed' });
    expect(lateness(story)).toEqual(['window-late consider LAN-DIS-04']);
  });

  it('is a duty of each of them until they have spoken', () => {
    const story = late();
    const duties = () => story.seen.duties.filter(({ act }) => act === 'discussLate').map(({ id, state }) => `${id} ${state}`);
    expect(duties()).toEqual(['late-child-team-manager open', 'late-duty-quality-review-manager open']);
    story.must(manager, 'discussLate', { outcome: 'proceed' });
    expect(duties()).toEqual(['late-child-team-manager done', 'late-duty-quality-review-manager open']);
  });

  it('means no meeting when one says no, with the reason, and can be put again', () => {
    const story = late().must(manager, 'discussLate', { outcome: 'proceed' });
    expect(story.judge(quality, 'discussLate', { outcome: 'stop' }).outcome).toBe('incomplete');
    story.must(quality, 'discussLate', { outcome: 'stop', reason: 'Nothing to learn now' });
    expect(lateness(story)).toEqual(['late-discussion-needed must LAN-DIS-04']);
    story.must(quality, 'discussLate', { outcome: 'proceed' });
    expect(lateness(story)).toEqual(['window-late consider LAN-DIS-04']);
  });

  it('takes two people: whoever is both speaks for one of them, and is told what to do (LAN-DIS-04)', () => {
    const story = late();
    const both = (id: string) => ({
      event: 'role.assigned',
      at: story.now,
      by: worker.id,
      role: 'duty-quality-review-manager',
      person: id,
    });
    const ended = { event: 'role.ended', at: story.now, by: worker.id, role: 'duty-quality-review-manager', person: quality.id };
    story.file = { ...story.file, log: [...story.file.log, ended, both(manager.id)] };
    const wayOn =
      'Nobody speaks for two parts, and the child-team-manager has spoken already: record somebody else as the Duty Quality and Review manager, and ask them.';
    expect(story.does(manager, 'discussLate', { outcome: 'proceed' }).says.toLowerCase()).toBe(
      `Your yes is recorded. ${wayOn}`.toLowerCase(),
    );
    expect(lateness(story)).toEqual(['late-discussion-needed must LAN-DIS-04']);
    expect(story.seen.findings.find(({ code }) => code === 'late-discussion-needed')?.wayOn?.toLowerCase()).toBe(wayOn.toLowerCase());
    const duties = story.seen.duties.filter(({ act }) => act === 'discussLate').map(({ id, state }) => `${id} ${state}`);
    expect(duties).toEqual(['late-child-team-manager done', 'late-duty-quality-review-manager open']);
    story.file = { ...story.file, log: [...story.file.log, both(quality.id)] };
    story.must(quality, 'discussLate', { outcome: 'proceed' });
    expect(lateness(story)).toEqual(['window-late consider LAN-DIS-04']);
  });

  it('counts who a record of the discussion names, each once (LAN-DIS-04)', () => {
    const named = (people: readonly string[]) => {
      const story = late();
      story.file = {
        ...story.file,
        log: [...story.file.log, { event: 'late.discussion', at: story.now, by: 'system', outcome: 'proceed', people }],
      };
      return lateness(story)[0];
    };
    expect(named([manager.id, quality.id])).toBe('window-late consider LAN-DIS-04');
    expect(named(['child-team-manager', 'duty-quality-review-manager'])).toBe('window-late consider LAN-DIS-04');
    expect(named([manager.id])).toBe('late-discussion-needed must LAN-DIS-04');
  });

  it('is for those two alone, and only of something late', () => {
    expect(late().judge(worker, 'discussLate', { outcome: 'proceed' }).outcome).toBe('blocked');
    expect(upToDisruption('requested').judge(manager, 'discussLate', { outcome: 'proceed' }).outcome).toBe('blocked');
  });

  it('says in whole sentences who has to agree too (LAN-DIS-04)', () => {
    expect(late().judge(manager, 'discussLate', { outcome: 'proceed' }).says).toBe(
      'Your yes is recorded. The Duty Quality and Review manager has to agree too.',
    );
  });
});
