import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Condition } from '../../../src/domain/policy/condition.ts';
import { condition } from '../../../src/domain/policy/condition.ts';
import { evaluate } from '../../../src/domain/policy/evaluate.ts';

const facts: Readonly<Record<string, unknown>> = { 'placement.type': 'foster', missing: 2, disabled: false, said: 'unknown' };
const is = (rule: Condition) => evaluate(rule, (fact) => facts[fact]).is;

describe('a condition', () => {
  it.each([
    [{ 'placement.type': 'foster' }, 'true'],
    [{ 'placement.type': ['foster', 'connected'] }, 'true'],
    [{ 'placement.type': 'residential' }, 'false'],
    [{ missing: { 'at-least': 2 } }, 'true'],
    [{ missing: { 'at-least': 3 } }, 'false'],
    [{ missing: { 'at-most': 1 } }, 'false'],
    [{ disabled: false }, 'true'],
    [{ disabled: true }, 'false'],
    [{ absent: true }, 'unknown'],
    [{ absent: false }, 'unknown'],
    [{ said: true }, 'unknown'],
    [{ absent: { known: false } }, 'true'],
    [{ 'placement.type': { 'at-least': 1 } }, 'unknown'],
    [{ not: { absent: true } }, 'unknown'],
    [{ not: { disabled: true } }, 'true'],
    [{ all: [{ disabled: false }, { absent: true }] }, 'unknown'],
    [{ all: [{ disabled: true }, { absent: true }] }, 'false'],
    [{ any: [{ disabled: false }, { absent: true }] }, 'true'],
    [{ any: [{ disabled: true }, { absent: true }] }, 'unknown'],
    [{ disabled: false, absent: true }, 'unknown'],
  ] as const)('%j is %s', (rule, verdict) => {
    expect(is(rule as Condition)).toBe(verdict);
  });

  it('names the facts to ask, and asks nothing when the answer is settled', () => {
    expect(evaluate({ all: [{ absent: true }, { other: 1 }] }, () => undefined).unknown).toEqual(['absent', 'other']);
    expect(evaluate({ all: [{ disabled: true }, { absent: true }] }, (fact) => facts[fact]).unknown).toEqual([]);
  });

  const rule: fc.Arbitrary<Condition> = fc.letrec<{ rule: Condition }>((tie) => ({
    rule: fc.oneof(
      { maxDepth: 4 },
      fc.record({ a: fc.boolean() }),
      fc.record({ b: fc.boolean() }),
      fc.record({ c: fc.boolean() }),
      fc.record({ not: tie('rule') }),
      fc.record({ all: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }) }),
    ),
  })).rule;

  it('that is settled while a fact is unknown stays settled whatever the fact turns out to be', () => {
    fc.assert(
      fc.property(rule, fc.boolean(), fc.boolean(), (each, b, c) => {
        const partly = evaluate(each, (fact) => ({ b, c })[fact]).is;
        const whole = [true, false].map((a) => evaluate(each, (fact) => ({ a, b, c })[fact]).is);
        return partly === 'unknown' || whole.every((verdict) => verdict === partly);
      }),
    );
  });

  it('of the right shape is what the schema takes', () => {
    expect(condition.safeParse({ all: [{ a: true }, { not: { b: [1, 'x'] } }] }).success).toBe(true);
    expect(condition.safeParse({ all: [] }).success).toBe(false);
    expect(condition.safeParse({ a: { 'at-last': 2 } }).success).toBe(false);
  });
});
