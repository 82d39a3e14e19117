import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Effect, MailEffect } from '../../../src/domain/effects/effect.ts';
import { outstanding } from '../../../src/domain/effects/outstanding.ts';
import {
  approved,
  canary,
  carriedOut,
  desiredAfter,
  end,
  fact,
  held,
  invited,
  keysOf,
  ordered,
  people,
  raised,
  requested,
  scheduled,
  start,
} from './facts.ts';

const only = <K extends Effect['kind']>(effects: readonly Effect[], kind: K) =>
  effects.filter((effect): effect is Extract<Effect, { kind: K }> => effect.kind === kind);
const first = <T>(things: readonly T[]): T => {
  const [thing] = things;
  if (thing === undefined) throw new Error('there is none');
  return thing;
};

describe('desired', () => {
  it('asks for nothing before a request', () => {
    expect(desiredAfter(raised)).toEqual([]);
  });

  it('puts a submitted request to the child’s team manager', () => {
    expect(desiredAfter(requested)).toEqual([
      {
        kind: 'card',
        key: 'SM-7K2Q/card/approval/1/tess',
        to: { id: 'tess', name: 'Tess Lindqvist', email: 'tess.lindqvist@council.example' },
        card: 'approval',
      },
    ]);
  });

  it('tells who asked and the child’s social worker of the decision, not who decided', () => {
    expect(keysOf(desiredAfter(approved))).toEqual(['SM-7K2Q/card/decision/1/sam', 'SM-7K2Q/card/decision/1/farida']);
  });

  it('keeps a card that was sent, so that it can be shown again, and does not send it after the fact', () => {
    const sent = carriedOut(requested).log;
    expect(keysOf(desiredAfter([...sent, ...approved.slice(requested.length)]))).toContain('SM-7K2Q/card/approval/1/tess');
    expect(keysOf(desiredAfter(approved))).not.toContain('SM-7K2Q/card/approval/1/tess');
  });

  it('asks again with a new card when a refused request is made again', () => {
    const again = [
      ...requested,
      fact('approval.refused', '2026-12-02T10:00:00Z', 'tess'),
      fact('request.submitted', '2026-12-02T10:30:00Z', 'farida'),
    ];
    expect(keysOf(desiredAfter(again))).toContain('SM-7K2Q/card/approval/2/tess');
  });

  it('books a meeting with the reference alone in the subject, from the organiser, for everybody mail reaches', () => {
    const entry = first(only(desiredAfter(scheduled), 'calendar'));
    expect(entry).toMatchObject({
      key: 'SM-7K2Q/calendar/1/1',
      organiser: { id: 'sam' },
      subject: 'Stability Meeting SM-7K2Q',
      start,
      end,
    });
    expect(entry.invited.map(({ id, required }) => [id, required])).toEqual([
      ['outside:carla', true],
      ['farida', true],
      ['tess', true],
      ['quinn', true],
    ]);
  });

  it('writes an invitation that says what, when, why and what next', () => {
    const { text } = first(only(desiredAfter(scheduled), 'calendar'));
    expect(text).toBe(
      [
        'You are asked to a Stability Meeting.',
        'When: Thu 3 Dec 2026, 14:00 to 15:00, London time\nWhere: Microsoft Teams, with the link in this invitation\nChair: Tess Lindqvist\nReference: SM-7K2Q',
        'What it is for: The aim is quick answers that steady the home before it breaks down. It is also where professionals hold one another to account for what they share in. (Dorset 2.9)',
        'Why you: the procedure asks for everybody who can help to be invited (Dorset 2.7).',
        'What to do next: please answer this invitation, so that Sam Okafor knows who is coming. If you cannot come, tell Sam Okafor, and say how you would like your view to be heard.',
        "Please use the reference SM-7K2Q when you write back, and leave the child's name out.",
      ].join('\n\n'),
    );
  });

  it('tells the reviewing officer when it is booked', () => {
    const notice = first(only(desiredAfter(scheduled), 'mail'));
    expect(notice).toMatchObject({
      key: 'SM-7K2Q/mail/notify/reviewing-officer/1/1/quinn',
      from: { id: 'sam' },
      to: { id: 'quinn' },
      subject: 'Stability Meeting SM-7K2Q: notice',
      documents: [],
    });
    expect(notice.text).toContain('Thu 3 Dec 2026, 14:00 to 15:00');
    expect(notice.text).toContain('(Dorset 2.5-ii)');
  });

  it('shows the booking to organiser and chair once it stands in the calendar', () => {
    expect(keysOf(desiredAfter(scheduled)).filter((key) => key.includes('/card/booked/'))).toEqual([]);
    expect(keysOf(carriedOut(scheduled).done).filter((key) => key.includes('/card/booked/'))).toEqual([
      'SM-7K2Q/card/booked/1/1/sam',
      'SM-7K2Q/card/booked/1/1/tess',
    ]);
  });

  it('sends a letter with the way in to somebody it is decided to invite after the entry went out', () => {
    const later = [
      ...carriedOut(scheduled).log,
      fact('invitee.decided', '2026-12-02T13:00:00Z', 'sam', { seat: 'other-professional', person: 'outside:adeyemi', decision: 'invite' }),
    ];
    const letters = only(outstanding(desiredAfter(later), later), 'mail');
    expect(keysOf(letters)).toEqual(['SM-7K2Q/mail/invite/1/1/outside:adeyemi']);
    expect(first(letters).text).toContain('Microsoft Teams, https://teams.example/join');
    expect(carriedOut(later).done).toHaveLength(1);
  });

  it('books nothing that is past', () => {
    expect(only(desiredAfter(scheduled, '2026-12-03T15:00:00Z'), 'calendar')).toEqual([]);
    expect(only(desiredAfter(scheduled, '2026-12-03T14:59:00Z'), 'calendar')).toHaveLength(1);
  });

  it('books nothing where the organiser has no mailbox of the council’s', () => {
    const log = scheduled.map((one) => (one.event === 'meeting.scheduled' ? { ...one, by: 'outside:carla' } : one));
    const ended = people
      .filter(({ id }) => id === 'sam')
      .map(({ id }) => fact('role.ended', '2026-12-02T13:00:00Z', 'tess', { role: 'child-social-worker', person: id }));
    expect(only(desiredAfter([...log, ...ended]), 'calendar')).toEqual([]);
  });
});

const newStart = '2026-12-04T10:00:00Z';
const move = fact('meeting.scheduled', '2026-12-02T15:00:00Z', 'sam', {
  start: newStart,
  end: '2026-12-04T11:00:00Z',
  number: 1,
  reason: `${canary} has school`,
});
const cancel = fact('meeting.cancelled', '2026-12-02T16:00:00Z', 'tess', { reason: `${canary} moved` });

describe('a meeting that moves or is called off', () => {
  it('takes the old entry away and books the new time', () => {
    const { done } = carriedOut([...carriedOut(scheduled).log, move]);
    expect(keysOf(done)).toEqual([
      'SM-7K2Q/calendar/1/2',
      'SM-7K2Q/cancel/1/1',
      'SM-7K2Q/mail/notify/reviewing-officer/1/2/quinn',
      'SM-7K2Q/card/booked/1/2/sam',
      'SM-7K2Q/card/booked/1/2/tess',
    ]);
    expect(first(only(done, 'calendar'))).toMatchObject({ start: newStart });
    expect(first(only(done, 'cancel'))).toMatchObject({ of: 'SM-7K2Q/calendar/1/1', organiser: { id: 'sam' } });
    expect(first(only(done, 'cancel')).text).toContain('It has moved.');
    expect(first(only(done, 'mail')).subject).toBe('Stability Meeting SM-7K2Q: new time');
  });

  it('looks for the old entry even when the program stopped before it was recorded', () => {
    expect(keysOf(only(desiredAfter([...scheduled, move]), 'cancel'))).toEqual(['SM-7K2Q/cancel/1/1']);
  });

  it('calls a cancelled meeting off, and tells whoever had been told of it', () => {
    const { done } = carriedOut([...carriedOut(scheduled).log, cancel]);
    expect(keysOf(done)).toEqual(['SM-7K2Q/cancel/1/1', 'SM-7K2Q/mail/called-off/reviewing-officer/1/1/quinn']);
    expect(first(only(done, 'cancel')).text).toContain('It has been cancelled.');
    expect(keysOf(carriedOut([...scheduled, cancel]).done)).toEqual([
      'SM-7K2Q/cancel/1/1',
      'SM-7K2Q/card/decision/1/sam',
      'SM-7K2Q/card/decision/1/farida',
    ]);
  });

  it('takes an entry from the calendar it was made in, whoever organises now', () => {
    const log = [
      ...carriedOut(scheduled).log,
      fact('role.ended', '2026-12-02T15:00:00Z', 'tess', { role: 'child-social-worker', person: 'sam' }),
      fact('role.assigned', '2026-12-02T15:00:00Z', 'tess', {
        role: 'child-social-worker',
        person: { id: 'nia', name: 'Nia Bevan', email: 'nia.bevan@council.example' },
      }),
      move,
    ];
    const { done } = carriedOut(log);
    expect(first(only(done, 'cancel')).organiser.id).toBe('sam');
    expect(first(only(done, 'calendar')).organiser.id).toBe('nia');
  });

  it('books the meeting after a cancelled one as the next', () => {
    const again = { ...move, at: '2026-12-02T17:00:00Z', number: undefined };
    expect(keysOf(only(desiredAfter([...scheduled, cancel, again]), 'calendar'))).toEqual(['SM-7K2Q/calendar/2/1']);
  });

  it('leaves the entry of a meeting that was held where it is', () => {
    const after = outstanding(desiredAfter(held), held);
    expect([...only(after, 'cancel'), ...only(after, 'calendar')]).toEqual([]);
  });
});

describe('circulation', () => {
  const letters = (log = ordered): readonly MailEffect[] => only(desiredAfter(log), 'mail');

  it('goes to everybody who attended and whom mail reaches, with both documents', () => {
    expect(letters().map(({ key, to, documents }) => [key, to.id, documents])).toEqual(
      ['sam', 'tess', 'outside:carla'].map((id) => [`SM-7K2Q/mail/circulate/1/1/${id}`, id, ['meeting-notes', 'action-plan']]),
    );
    expect(first(letters()).subject).toBe('Stability Meeting SM-7K2Q: notes of the meeting and agreed action plan');
    expect(first(letters()).text).toContain('everybody who attended gets a copy (Dorset 2.12)');
    expect(first(letters()).text).toContain('The review is on Tue 15 Dec 2026.');
  });

  it('goes only to those an order names', () => {
    const named = [...held, fact('circulation.ordered', '2026-12-03T16:30:00Z', 'sam', { documents: ['action-plan'], to: ['quinn'] })];
    expect(letters(named).map(({ to, documents }) => [to.id, documents])).toEqual([['quinn', ['action-plan']]]);
    expect(first(letters(named)).text).toContain('you were named to get a copy');
  });

  it('is a new letter each time it is ordered', () => {
    const twice = [
      ...carriedOut(ordered).log,
      fact('circulation.ordered', '2026-12-04T09:00:00Z', 'sam', { documents: ['action-plan'], to: ['sam'] }),
    ];
    expect(keysOf(carriedOut(twice).done)).toEqual(['SM-7K2Q/mail/circulate/1/2/sam']);
  });
});

const everyStage = {
  raised,
  requested,
  approved,
  invited,
  scheduled,
  moved: [...scheduled, move],
  calledOff: [...scheduled, cancel],
  held,
  ordered,
};
const anyCut = fc
  .constantFrom(...Object.values(everyStage), ordered)
  .chain((log) => fc.integer({ min: 0, max: log.length }).map((length) => log.slice(0, length)));

describe('whatever happened so far', () => {
  it('comes in step, once, and stays so', () => {
    fc.assert(
      fc.property(anyCut, (log) => {
        const { log: after, done } = carriedOut(log);
        expect(new Set(keysOf(done)).size).toBe(done.length);
        expect(outstanding(desiredAfter(after, log.at(-1)?.at ?? start), after)).toEqual([]);
        for (const { key } of done) expect(after.some((one) => one['effect'] === key)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('does every effect once although the program stops anywhere and goes on', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(ordered.length), { maxLength: 5 }), (stops) => {
        let log: typeof ordered = [];
        const done: string[] = [];
        for (const stop of [...stops.toSorted((a, b) => a - b), ordered.length]) {
          const own = log.filter((one) => one['effect'] === undefined).length;
          const result = carriedOut([...log, ...ordered.slice(own, Math.max(own, stop))], ordered[stop - 1]?.at ?? start);
          log = [...result.log];
          done.push(...keysOf(result.done));
        }
        expect(new Set(done).size).toBe(done.length);
        expect(done.filter((key) => key.includes('/circulate/'))).toHaveLength(3);
      }),
      { numRuns: 20 },
    );
  });

  it('never says who the child is, nor what somebody typed', () => {
    for (const log of Object.values(everyStage)) {
      const said = JSON.stringify([...desiredAfter(log), ...carriedOut(log).done]);
      for (const word of [canary, ...canary.split(' '), 'zebedee', 'outside:child']) expect(said.includes(word)).toBe(false);
    }
  });

  it('keeps its keys when names change and time passes', () => {
    const person = { id: 'quinn', name: 'Quinn Abara-Lee', email: 'quinn.abara-lee@council.example' };
    const renamed = [...scheduled, fact('role.assigned', '2026-12-02T13:00:00Z', 'sam', { role: 'reviewing-officer', person })];
    expect(keysOf(desiredAfter(renamed, '2026-12-03T09:00:00Z'))).toEqual(keysOf(desiredAfter(scheduled)));
  });

  it('writes to nobody without an address', () => {
    const addresseesOf = (effect: Effect) =>
      effect.kind === 'calendar'
        ? [effect.organiser, ...effect.invited]
        : effect.kind === 'cancel' || effect.kind === 'restore'
          ? [effect.organiser]
          : [effect.to];
    const addressees = Object.values(everyStage).flatMap((log) => desiredAfter(log).flatMap(addresseesOf));
    expect(addressees.length).toBeGreaterThan(0);
    for (const { email } of addressees) expect(email).toMatch(/@/);
  });
});
