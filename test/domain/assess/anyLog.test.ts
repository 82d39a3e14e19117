import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { acts } from '../../../src/domain/acts/acts.ts';
import { act } from '../../../src/domain/acts/judge.ts';
import { assess } from '../../../src/domain/assess/assess.ts';
import type { CaseFile, Fact } from '../../../src/domain/case/fact.ts';
import { events } from '../../../src/domain/policy/glossary.ts';
import { instantOf } from '../../../src/domain/time/instant.ts';
import { readPacks } from '../../../src/policies/packs.ts';
import { dorset, everybody, people } from '../support/dorset.ts';
import { calendar } from '../support/story.ts';

const instant = fc.integer({ min: Date.parse('2026-09-01T00:00:00Z'), max: Date.parse('2027-06-01T00:00:00Z') }).map((ms) => instantOf(ms));
const id = fc.constantFrom('sam', 'tess', 'quinn', 'outside:1', 'outside:2', 'child', 'stranger', '__proto__', 'constructor');
const role = fc.constantFrom(...Object.keys(dorset.roles), 'toString', 'wizard');
const junk = fc.oneof(fc.constantFrom(null, undefined, true, 0, -1, '', 'x', [], {}, [null], { id: 7 }), fc.jsonValue({ maxDepth: 2 }));
const odd = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<unknown> => fc.oneof({ weight: 6, arbitrary: value }, { weight: 1, arbitrary: junk });

const fact = fc.record(
  {
    event: fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom(...events, 'role.assigned', 'role.ended', 'fact.recorded') },
      { weight: 1, arbitrary: fc.constantFrom('effect.done', 'constructor', '') },
    ),
    at: fc.oneof({ weight: 20, arbitrary: instant }, { weight: 1, arbitrary: fc.constantFrom('', 'soon', '2026-12-03') }),
    by: id,
    to: odd(fc.oneof(role, id)),
    role: odd(role),
    person: odd(fc.oneof(id, fc.record({ id, name: fc.string({ maxLength: 8 }) }))),
    fact: odd(fc.constantFrom('placement.type', 'exclusions.allegation', 'riskFromChildConduct', '__proto__', 'child.dateOfBirth')),
    value: odd(fc.constantFrom(true, false, 'foster', 'residential', '2012-02-29', null)),
    triggers: odd(fc.array(fc.constantFrom('missing-episode', 'other', 'allegation'))),
    placement: odd(fc.record({ type: fc.constantFrom('foster', 'residential', 'supported-lodgings', 'moon') })),
    exclusions: odd(fc.record({ allegation: fc.boolean() })),
    seat: odd(fc.constantFrom('carer', 'child', 'x')),
    decision: odd(fc.constantFrom('invite', 'leave-out')),
    reason: odd(fc.string({ maxLength: 5 })),
    number: odd(fc.integer({ min: -1, max: 4 })),
    start: odd(instant),
    end: odd(instant),
    startedAt: odd(instant),
    attendance: odd(fc.array(fc.record({ person: id, present: fc.boolean() }), { maxLength: 4 })),
    sections: odd(fc.constant({ reason: 'x' })),
    actions: odd(
      fc.array(
        fc.record({
          id: fc.constantFrom('a', 'b'),
          task: fc.string({ maxLength: 4 }),
          owner: id,
          due: fc.constantFrom('2026-12-10', 'never'),
        }),
        { maxLength: 3 },
      ),
    ),
    documents: odd(fc.constantFrom(['meeting-notes'], ['meeting-notes', 'action-plan'])),
    people: odd(fc.array(id, { maxLength: 3 })),
    date: odd(fc.constantFrom('2026-12-18', '2029-01-01', '2026-02-30')),
    corrects: odd(fc.constantFrom('c1', '2026-12-03T09:00:00Z')),
    command: fc.constantFrom('c1', 'c2'),
  },
  { requiredKeys: ['event', 'at', 'by'] },
);
const file = (log: readonly unknown[]): CaseFile => ({ case: { people: everybody }, log: log as readonly Fact[] });
const aLog = fc.array(fc.oneof({ weight: 30, arbitrary: fact }, { weight: 1, arbitrary: junk }), {
  maxLength: 25,
});

const packs = readPacks();
const aPack = fc.constantFrom(...packs.ids.map((each) => packs.get(each) ?? dorset));

describe('whatever the log holds', () => {
  it('an assessment is made, of plain data, and is the same again', () => {
    fc.assert(
      fc.property(aPack, aLog, instant, (pack, log, now) => {
        const seen = assess(pack, file(log), calendar, now);
        expect(JSON.parse(JSON.stringify(seen))).toEqual(seen);
      }),
      { numRuns: 400 },
    );
  });

  it('an opening of any shape is borne', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), instant, (opening, log, now) => {
        assess(dorset, { case: opening, log } as unknown as CaseFile, calendar, now);
      }),
      { numRuns: 200 },
    );
  });

  it('an act is judged, never thrown, and what it writes can be assessed', () => {
    fc.assert(
      fc.property(
        aPack,
        aLog,
        instant,
        fc.constantFrom(...Object.keys(acts)),
        fc.constantFrom(...Object.values(people)),
        fc.oneof(junk, fact),
        (pack, log, now, name, by, data) => {
          const before = file(log);
          const result = act(pack, before, calendar, now, { act: name, by, data });
          expect(result.says).not.toBe('');
          if (!['ok', 'ok-with-prompt', 'referred'].includes(result.outcome)) expect(result.facts).toEqual([]);
          assess(pack, { ...before, log: [...before.log, ...result.facts] }, calendar, now);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('an unknown answer never acts as a no: without the answers nobody gets past the request', () => {
    fc.assert(
      fc.property(aLog, instant, (log, now) => {
        const silent = log.filter((each) => !JSON.stringify(each ?? null).includes('llegation'));
        const opened = [{ event: 'concern.raised', at: '2026-09-01T00:00:00Z', by: 'sam', triggers: ['missing-episode'] }, ...silent];
        const result = act(dorset, file(opened), calendar, now, { act: 'submitRequest', by: people.sam, data: {} });
        return result.facts.length === 0;
      }),
      { numRuns: 200 },
    );
  });

  it('facts of one instant may stand in any order', () => {
    const at = '2026-12-03T09:00:00Z';
    const raised: readonly Fact[] = [
      {
        event: 'concern.raised',
        at,
        by: 'sam',
        as: 'child-social-worker',
        triggers: ['missing-episode'],
        placement: { type: 'foster' },
        exclusions: { allegation: false, 'quality-of-care': false },
      },
      { event: 'concern.notified', at, by: 'sam', to: 'child-social-worker' },
      { event: 'request.submitted', at, by: 'sam' },
      { event: 'invitee.decided', at, by: 'sam', seat: 'carer', person: 'outside:1', decision: 'invite' },
      { event: 'role.assigned', at, by: 'sam', role: 'birth-family', person: { id: 'outside:3', name: 'Gran' } },
    ];
    const { timeline: _, ...expected } = assess(dorset, file(raised), calendar, at);
    fc.assert(
      fc.property(fc.shuffledSubarray([...raised], { minLength: raised.length }), (log) => {
        const { timeline: _timeline, ...seen } = assess(dorset, file(log), calendar, at);
        expect(seen).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});
