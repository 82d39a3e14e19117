import { describe, expect, it } from '@jest/globals';
import { caseOf, fact, found, holderOf, packOf } from '../support/packStory.ts';

const [worker, manager] = [holderOf('child-social-worker'), holderOf('child-team-manager')];
const received = fact('notice.received', '2026-12-01T09:00:00Z');
const story = (...more: ReturnType<typeof fact>[]) =>
  caseOf(packOf('snm'), ['child-social-worker', 'child-team-manager'], {}, [received, ...more]);

describe('acceptNotice', () => {
  it('waits for a meeting held since the notice came (SNM-3.3l-ii)', () => {
    expect(found(story().judge(worker, 'acceptNotice', {}), 'SNM-3.3l-ii')).toEqual(['gate-closed forbid']);
    expect(story(fact('meeting.held', '2026-12-02T10:00:00Z')).judge(worker, 'acceptNotice', {}).outcome).toBe('ok');
    expect(
      story(fact('meeting.held', '2026-12-02T10:00:00Z'), fact('notice.received', '2026-12-03T08:00:00Z')).judge(worker, 'acceptNotice', {})
        .outcome,
    ).toBe('blocked');
  });

  it('is excused by serious safeguarding, said by a manager in writing (SNM-3.3l-ii)', () => {
    const excuse = { exception: 'serious-safeguarding', reason: 'See the strategy meeting' };
    expect(
      story()
        .judge(worker, 'acceptNotice', excuse)
        .findings.map((each) => each.code),
    ).toEqual(['not-eligible']);
    expect(story().judge(manager, 'acceptNotice', { exception: 'serious-safeguarding' }).outcome).toBe('incomplete');
    expect(story().judge(manager, 'acceptNotice', { ...excuse, exception: 'haste' }).outcome).toBe('blocked');
    expect(story().judge(manager, 'acceptNotice', excuse).facts).toMatchObject([
      { event: 'notice.accepted', exception: 'serious-safeguarding' },
    ]);
  });
});
