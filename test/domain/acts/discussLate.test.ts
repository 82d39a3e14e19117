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
