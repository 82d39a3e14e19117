import { describe, expect, it } from '@jest/globals';
import { policySchema } from '../../../src/domain/policy/policy.ts';
import type { Policy } from '../../../src/domain/policy/policy.ts';
import { caseOf, dutyOf, fact, holderOf, packOf } from '../support/packStory.ts';

const worker = holderOf('child-social-worker');
const officer = holderOf('reviewing-officer');
const log = [fact('concern.raised', '2026-12-01T09:00:00Z', { triggers: ['missing'] }), fact('meeting.held', '2026-12-02T10:00:00Z')];
const psm = packOf('psm');
const story = (policy = psm) => caseOf(policy, ['child-social-worker', 'reviewing-officer'], {}, log);
const act = 'recordStatutoryReview';

/** The same procedure, wanting somebody's yes to an earlier review. */
const guarded = (needs: string): Policy =>
  policySchema.parse({
    ...psm,
    meetings: {
      stability: {
        ...psm.meetings['stability'],
        'statutory-review': {
          earlier: { 'agreed-by': 'reviewing-officer', needs, strength: 'must', clause: 'PSM-7.1-i' },
          clause: 'PSM-7.1-i',
        },
      },
    },
  });

describe('recordStatutoryReview', () => {
  it('keeps the day a review is set for', () => {
    expect(story().judge(worker, act, { step: 'planned', date: '2027-01-12' }).facts).toMatchObject([
      { event: 'looked-after-review.convened', date: '2027-01-12' },
    ]);
    expect(story().judge(worker, act, { step: 'planned', date: '2026-12-02' }).outcome).toBe('incomplete');
  });

  it('keeps what the Reviewing Officer was given, of the documents of the procedure', () => {
    const { facts } = story().judge(worker, act, { step: 'given', documents: ['case-note', 'care-plan'], at: '2026-12-03T09:00:00Z' });
    expect(facts).toMatchObject([
      { event: 'looked-after-review.given', at: '2026-12-03T09:00:00Z', documents: ['case-note', 'care-plan'], role: 'reviewing-officer' },
    ]);
    expect(story().judge(worker, act, { step: 'given', documents: ['map'] }).outcome).toBe('incomplete');
  });

  it('counts what was given before for the same review, and not for the next', () => {
    const given = story().must(worker, act, { step: 'given', documents: ['case-note'], reason: 'The plan follows' });
    expect(given.judge(worker, act, { step: 'given', documents: ['care-plan'] }).outcome).toBe('ok');
    given.must(worker, act, { step: 'held', at: '2026-12-03T09:00:00Z', answers: { meetings: true } });
    expect(given.judge(worker, act, { step: 'given', documents: ['care-plan'] }).outcome).toBe('needs-reason');
  });

  it('keeps that it was held, what was asked there and what it recommends', () => {
    const { facts } = story().judge(worker, act, {
      step: 'held',
      at: '2026-12-03T09:00:00Z',
      answers: { meetings: true },
      recommends: 'Meet weekly',
    });
    expect(facts).toMatchObject([
      { event: 'looked-after-review.held', at: '2026-12-03T09:00:00Z', answers: { meetings: true } },
      { event: 'looked-after-review.recommended', view: 'Meet weekly' },
    ]);
    expect(story().judge(worker, act, { step: 'held', at: '2026-12-03T09:00:00Z', answers: { weather: true } }).outcome).toBe('incomplete');
    expect(story().judge(worker, act, { step: 'held', at: '2027-12-03T09:00:00Z', answers: { meetings: true } }).outcome).toBe(
      'incomplete',
    );
  });

  it('ends the meetings where the review decides so', () => {
    const review = { step: 'held', at: '2026-12-03T09:00:00Z', answers: { meetings: true } };
    const { facts } = story().judge(worker, act, { ...review, ends: { because: 'stable' } });
    expect(facts).toMatchObject([{ event: 'looked-after-review.held' }, { event: 'cease.decided', because: 'stable', inReview: true }]);
    expect(story().judge(worker, act, { ...review, ends: {} }).outcome).toBe('needs-reason');
    const before = { ...review, at: '2026-12-01T10:00:00Z', ends: { because: 'stable' } };
    expect(story().judge(worker, act, before).outcome).toBe('blocked');
  });

  it('sets an earlier review only after a yes, where the procedure wants one', () => {
    const early = story(guarded('agreed')).must(worker, act, { step: 'planned', date: '2027-02-12' });
    const sooner = { step: 'planned', date: '2027-01-12' };
    expect(early.judge(worker, act, { step: 'planned', date: '2027-03-12' }).outcome).toBe('ok');
    expect(early.judge(worker, act, sooner).outcome).toBe('blocked');
    early.must(worker, act, { step: 'earlier-asked', why: 'It cannot wait' });
    expect(early.judge(worker, act, sooner).outcome).toBe('blocked');
    early.must(officer, act, { step: 'earlier-answered', agreed: false, view: 'Not yet' });
    expect(early.judge(worker, act, sooner).outcome).toBe('blocked');
    early.must(officer, act, { step: 'earlier-answered', agreed: true });
    expect(early.judge(worker, act, sooner).facts).toMatchObject([{ event: 'looked-after-review.convened', date: '2027-01-12' }]);
    expect(early.file.log.slice(-3)).toMatchObject([
      { event: 'looked-after-review.earlier-asked', meeting: 'looked-after-review' },
      { event: 'looked-after-review.earlier-declined', people: ['reviewing-officer'] },
      { event: 'looked-after-review.earlier-agreed', people: ['reviewing-officer'] },
    ]);
  });

  it('goes on once it was asked, where the asking is enough; without such a rule it needs nothing', () => {
    const asked = story(guarded('asked')).must(worker, act, { step: 'planned', date: '2027-02-12' });
    expect(asked.judge(worker, act, { step: 'planned', date: '2027-01-12' }).outcome).toBe('blocked');
    asked.must(worker, act, { step: 'earlier-asked', meeting: 'care-team', why: 'It cannot wait' });
    expect(asked.judge(worker, act, { step: 'planned', date: '2027-01-12' }).outcome).toBe('ok');
    const free = story().must(worker, act, { step: 'planned', date: '2027-02-12' });
    expect(free.judge(worker, act, { step: 'planned', date: '2027-01-12' }).outcome).toBe('ok');
  });

  it('takes no answer nobody asked for, and no step it does not know', () => {
    expect(story().judge(worker, act, { step: 'earlier-answered', agreed: true }).outcome).toBe('incomplete');
    expect(story().judge(worker, act, { step: 'dance' })).toMatchObject({ outcome: 'incomplete' });
  });

  it('is for procedures that speak of the review', () => {
    expect(
      caseOf(packOf('snm'), ['child-social-worker'], {}, log).judge(worker, act, { step: 'planned', date: '2027-01-12' }),
    ).toMatchObject({ outcome: 'not-required', findings: [{ code: 'not-specified', clause: 'SNM-9.2' }], facts: [] });
  });

  it('asks for the day of the next review once one was held', () => {
    const over = story().must(worker, act, { step: 'held', at: '2026-12-03T09:00:00Z', answers: { meetings: true } });
    expect(dutyOf(over, 'review-day')?.state).toBe('open');
    expect(dutyOf(over.must(worker, act, { step: 'planned', date: '2027-06-12' }), 'review-day')).toBeUndefined();
  });
});
