import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/domain/case/fact.ts';
import { everybody as lancashireFolk, manager, upTo as lancashireUpTo } from '../../policies/lancashire/cases.ts';
import { came } from '../../policies/looks.ts';
import { everybody, people, upTo } from '../support/dorset.ts';
import { codes, Story } from '../support/story.ts';

const both = { documents: ['meeting-notes', 'action-plan'] };
const attendees = ['sam', 'tess', 'outside:1'];

describe('circulateMinutes', () => {
  it('sends notes and plan to everybody who attended (DOR-2.12)', () => {
    const story = upTo('minuted');
    const result = story.does(people.sam, 'circulateMinutes', both);
    expect([result.outcome, result.facts]).toEqual([
      'ok',
      [expect.objectContaining({ event: 'circulation.ordered', documents: both.documents, to: attendees })],
    ]);
    expect(story.seen.stage).toBe('minuted');
    story.file = {
      ...story.file,
      log: [
        ...story.file.log,
        ...attendees.map((to) => ({ event: 'minutes.circulated', at: story.now, by: 'system', number: 1, ...both, to: [to] })),
      ],
    };
    expect(story.seen.stage).toBe('circulated');
    expect(story.seen.clocks.find((clock) => clock.id === 'circulation')).toMatchObject({ state: 'met', metAt: story.now });
  });

  it('is judged by what the procedure asks where the case tells nobody’s address; where it tells some, one that lacks is missed (DOR-2.12)', () => {
    const story = upTo('minuted');
    const told = (who: readonly Person[]) => {
      story.file = { ...story.file, case: { ...story.file.case, people: who } };
      return story.judge(people.sam, 'circulateMinutes', both);
    };
    const bare = everybody.map(({ email: _, ...person }) => person);
    expect(told(bare).outcome).toBe('ok');
    const missing = told([people.sam, ...bare.filter(({ id }) => id !== 'sam')]).findings;
    expect(missing.map(({ says }) => says).join()).toContain('no e-mail address here');
  });

  it('is not whole without both documents, or without one attendee (DOR-2.12)', () => {
    const story = upTo('minuted');
    for (const data of [{ documents: ['meeting-notes'] }, { ...both, to: ['sam', 'tess'] }]) {
      const result = story.judge(people.sam, 'circulateMinutes', data);
      expect([result.outcome, result.findings.map((each) => [each.code, each.clause])]).toEqual([
        'needs-reason',
        [['circulation-incomplete', 'DOR-2.12']],
      ]);
    }
    story.must(people.sam, 'circulateMinutes', { documents: ['meeting-notes'], how: 'by-hand', reason: 'The plan follows' });
    expect(story.seen.stage).toBe('minuted');
    expect(codes(story.seen)).toContain('circulation-incomplete');
    story.must(people.sam, 'circulateMinutes', { documents: ['action-plan'], how: 'by-hand' });
    expect(story.seen.stage).toBe('circulated');
  });

  it.each([
    ['the end of the fifth working day', '2026-12-11T23:59:59Z', 'ok'],
    ['the sixth', '2026-12-12T00:00:00Z', 'needs-reason'],
  ])('on %s (DOR-2.12)', (_, now, outcome) => {
    const result = upTo('minuted').at(now).judge(people.sam, 'circulateMinutes', both);
    expect([result.outcome, codes(result)]).toEqual([outcome, outcome === 'ok' ? [] : ['circulation-overdue']]);
  });

  it('runs late in sight of everybody (DOR-2.12)', () => {
    const story = upTo('minuted').at('2026-12-12T00:00:00Z');
    expect(codes(story.seen)).toContain('circulation-overdue');
    expect(story.seen.duties.find((duty) => duty.id === 'circulate')).toMatchObject({ state: 'late', clause: 'DOR-2.12' });
  });

  it('sends by mail only what is written from the case: somebody’s own file goes by hand', () => {
    const story = upTo('minuted');
    const { stability } = story.policy.meetings;
    if (!stability?.circulation) throw new Error('Dorset sends its notes');
    const circulation = { ...stability.circulation, documents: [...both.documents, 'care-plan'] };
    const policy = { ...story.policy, meetings: { stability: { ...stability, circulation } } };
    const other = new Story({ policy, opening: story.file.case, log: story.file.log, now: story.now });
    const data = { documents: circulation.documents };
    const mailed = other.judge(people.sam, 'circulateMinutes', data);
    expect([mailed.outcome, mailed.facts, mailed.findings.map(({ says, wayOn }) => `${says} ${wayOn ?? ''}`)]).toEqual([
      'incomplete',
      [],
      [expect.stringMatching(/care plan is a file of its own, which cannot be made here\..* by hand\./i)],
    ]);
    const handed = other.judge(people.sam, 'circulateMinutes', { ...data, how: 'by-hand' });
    expect(handed.outcome).toBe('ok');
  });

  it('goes to somebody who was not there only with a reason (DOR-2.12)', () => {
    const result = upTo('minuted').judge(people.sam, 'circulateMinutes', { ...both, to: [...attendees, 'outside:2'] });
    expect([result.outcome, codes(result)]).toEqual(['needs-reason', ['confidential-leak']]);
  });

  it.each([
    [{ documents: ['poem'] }, 'documents'],
    [{ documents: [] }, 'documents'],
    [{ ...both, to: ['nobody'] }, 'to'],
    [{ ...both, how: 'by-hand', at: '2026-12-30T10:00:00Z' }, 'at'],
    [{ ...both, how: 'by-hand', at: '2026-12-01T10:00:00Z' }, 'at'],
  ])('refuses %j', (data, field) => {
    expect(upTo('minuted').judge(people.sam, 'circulateMinutes', data).findings[0]).toMatchObject({
      code: 'form-incomplete',
      about: { field },
    });
  });

  it('says how to reach somebody without an address', () => {
    const story = upTo('scheduled')
      .at('2026-12-04T15:30:00Z')
      .must(people.tess, 'holdMeeting', {
        startedAt: '2026-12-04T14:00:00Z',
        attendance: [
          { person: 'sam', present: true },
          { person: 'tess', present: true },
          { person: 'child', present: true },
        ],
      })
      .must(people.sam, 'saveMinutes', { sections: { 'further-supports': 'x' } })
      .must(people.tess, 'finaliseMinutes', { reason: 'Short' });
    expect(story.judge(people.sam, 'circulateMinutes', both).says).not.toContain('undefined');
    expect(story.judge(people.sam, 'circulateMinutes', both).findings[0]?.wayOn).toContain('by hand');
  });

  it('waits for the final notes', () => {
    expect(codes(upTo('reviewed').judge(people.sam, 'circulateMinutes', both))).toEqual(['gate-closed']);
  });

  it('leaves out nobody who was there of a letter they have to have; papers handed over go to one after another (LAN-SSM-23)', () => {
    const sends = (data: object, people = lancashireFolk) =>
      came(lancashireUpTo('minuted', { people }).judge(manager, 'circulateMinutes', { documents: ['meeting-notes'], ...data }));
    const some = ['child-social-worker', 'child-team-manager'];
    expect(sends({ to: some, reason: 'No time' })).toEqual(['blocked', 'circulation-incomplete must LAN-SSM-23']);
    expect(sends({ to: some, how: 'by-hand' })).toEqual(['needs-reason', 'circulation-incomplete should LAN-SSM-23']);
    const withoutAddress = lancashireFolk.map(({ id, name, roles, email }) => ({ id, roles, ...(name && { name }), ...(email && some.includes(id) && { email }) })); // prettier-ignore
    expect(sends({ to: some, reason: 'The third gets it by hand' }, withoutAddress)).toEqual([
      'ok',
      'circulation-incomplete should LAN-SSM-23',
    ]);
  });
});
