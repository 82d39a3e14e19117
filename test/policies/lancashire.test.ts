import { describe, expect, it } from '@jest/globals';
import { desired } from '../../src/domain/effects/desired.ts';
import { concern as inDorset, dorset, people, Story as DorsetStory } from '../domain/support/dorset.ts';
import { found } from '../domain/support/packStory.ts';
import { Story } from '../domain/support/story.ts';
import { holds } from './holds.ts';
import { booking, concern, everybody, homes, lancashire, manager, notes, upTo, who, worker, type Home } from './lancashire/cases.ts';
import { stability } from './lancashire/stability.ts';

holds("Lancashire's Stability and Support Meeting", 'lancashire', stability, 'LAN-SSM');

describe('two councils and the same facts', () => {
  const allegation = 'An allegation was made against the carer';

  it('an allegation rules the meeting out in Dorset (DOR-2.4-ii) and is a reason to meet in Lancashire (LAN-SSM-29b)', () => {
    const there = new DorsetStory().judge(people.sam, 'raiseConcern', { ...inDorset, note: allegation, exclusions: { 'quality-of-care': false, allegation: true } }); // prettier-ignore
    expect([there.outcome, found(there, 'DOR-2.4-ii')]).toEqual(['referred', ['excluded forbid']]);

    const here = new Story({ policy: lancashire, opening: { people: everybody } }).must(worker, 'raiseConcern', { ...concern(), note: allegation, triggers: ['allegation-or-complaint'] }); // prettier-ignore
    expect(here.seen.triggers.map(({ clause }) => clause)).toEqual(['LAN-SSM-29b']);
    expect(here.seen.texts.find(({ clause }) => clause === 'LAN-SSM-29b')?.text).toContain('runs beside it');
  });

  it('one and the same log is referred by Dorset and goes on in Lancashire', () => {
    const log = [
      { event: 'concern.raised', at: '2026-12-03T09:00:00Z', by: 'child-social-worker', triggers: ['allegation'], placement: homes.foster, exclusions: { allegation: true } },
      { event: 'concern.raised', at: '2026-12-03T09:00:00Z', by: 'child-social-worker', triggers: ['allegation-or-complaint'], placement: homes.foster },
    ]; // prettier-ignore
    const seen = [dorset, lancashire].map((policy) => new Story({ policy, opening: { people: everybody }, log }).seen);
    expect(seen.map(({ stage }) => stage)).toEqual(['referred', 'concern']);
    expect(seen.map(({ findings }) => findings.filter(({ code }) => code === 'excluded').map(({ clause }) => clause))).toEqual([
      ['DOR-2.4-ii'],
      [],
    ]);
  });
});

describe('a whole Stability and Support Meeting', () => {
  it.each(Object.keys(homes) as Home[])('goes from the worry to the notes on the record: %s (LAN-SSM-31, LAN-SSM-36, LAN-SSM-37, LAN-SSM-38)', (home) => {
    const story = upTo('minuted', { home }).must(manager, 'circulateMinutes', { documents: ['meeting-notes'], how: 'by-hand' });
    for (const [fact, value] of Object.entries({ filed: 'DOC-17', 'case-note': true, 'case-note-held': true, 'case-note-points': true, 'case-note-urgent': true }))
      story.must(worker, 'recordFact', { fact: `duty.${fact}`, value });
    expect([story.seen.stage, story.seen.findings]).toEqual(['circulated', []]);
  }); // prettier-ignore

  it('says of each limit where it starts and who said so, and shows both (LAN-SSM-13, LAN-SSM-35)', () => {
    expect(
      upTo('requested')
        .seen.clocks.slice(0, 2)
        .map(({ explanation }) => explanation),
    ).toEqual([
      '5 working days from Wed 2 Dec 2026, when the difficulty was first seen, as The child-social-worker says: by the end of Wed 9 Dec 2026. Lancashire SSM-13.',
      '5 working days from Thu 3 Dec 2026, when the request was made: by the end of Thu 10 Dec 2026. Lancashire SSM-35.',
    ]);
  });

  it('takes another day for when the issue was seen, and says then who said that (LAN-SSM-13)', () => {
    const story = upTo('requested').must(manager, 'recordFact', { fact: 'issue.identifiedOn', value: '2026-11-30' });
    expect(story.seen.clocks[0]).toMatchObject({ startedAt: '2026-11-30T00:00:00Z', latest: '2026-12-07T23:59:59.999Z' });
    expect(story.seen.clocks[0]?.explanation).toContain('as The child-team-manager says');
    story.must(manager, 'recordFact', { fact: 'issue.identifiedOn', value: null });
    expect(story.seen.clocks[0]?.state).toBe('waiting');
  });

  it('keeps who agreed on the chair, and why (LAN-SSM-14)', () => {
    const agreed = upTo('scheduled').file.log.find(({ event }) => event === 'chair.agreed');
    expect(agreed).toMatchObject({
      person: booking.chair,
      agreedBy: ['child-team-manager', 'support-to-permanence-manager'],
      whyThisChair: booking.whyThisChair,
    });
  });

  it("does not write the notes to another child's worker (LAN-SSM-19, LAN-SSM-20)", () => {
    const story = upTo('minuted');
    const held = story.file.log.map((fact) => (fact.event === 'meeting.held' ? { ...fact, attendance: [...(fact['attendance'] as object[]), { person: 'social-worker-other-child', present: true }] } : fact)); // prettier-ignore
    const joint = new Story({ policy: lancashire, opening: { people: everybody }, log: held, now: story.now }).must(manager, 'circulateMinutes', { documents: ['meeting-notes'] }); // prettier-ignore
    const mails = desired(lancashire, joint.file, joint.seen, 'SM-7K2Q').filter(({ kind }) => kind === 'mail');
    expect(JSON.stringify(mails)).toContain('child-team-manager@council.example');
    expect(JSON.stringify(mails)).not.toContain('social-worker-other-child@council.example');
  });

  it('asks everything again for the next meeting (LAN-SSM-21, LAN-SSM-24, LAN-SSM-28)', () => {
    const again = { ...booking, start: '2027-01-12T14:00:00Z', end: '2027-01-12T15:00:00Z' };
    const story = upTo('minuted').at('2027-01-05T10:00:00Z').must(manager, 'scheduleMeeting', again).at('2027-01-12T14:00:00Z');
    expect(found(story.judge(manager, 'startMeeting', {}), 'LAN-SSM-24')).toEqual(['record-incomplete must']);
    story
      .at('2027-01-12T15:00:00Z')
      .must(manager, 'holdMeeting', {
        startedAt: '2027-01-12T14:00:00Z',
        attendance: [{ person: manager.id, present: true }],
        reason: 'Ill',
      })
      .must(who('business-support'), 'saveMinutes', notes);
    expect(found(story.judge(manager, 'finaliseMinutes', {}), 'LAN-SSM-28a')).toEqual(['precondition-unanswered must']);
  });
});
