import type { Condition } from '../../src/domain/policy/condition.ts';

/** A condition as one says it: “where exploitation or not disabled”, “where child.age at least 16 and urgency is urgent”. Nothing where there is none. */
export const whereWords = (when: Condition | undefined): string => (when === undefined ? '' : ` where ${said(when)}`);

const said = (when: Condition): string => {
  const [only, ...more] = Object.entries(when).map(([fact, test]) => tested(fact, test));
  // Only beside something else does “or” need brackets.
  return more.length === 0 ? (only ?? '') : [only, ...more].map((each) => (each?.includes(' or ') ? `(${each})` : each)).join(' and ');
};

const tested = (fact: string, test: unknown): string => {
  if (fact === 'any' || fact === 'all') return (test as readonly Condition[]).map(said).join(fact === 'any' ? ' or ' : ' and ');
  if (fact === 'not') return `not (${said(test as Condition)})`;
  if (typeof test === 'boolean') return test ? fact : `not ${fact}`;
  if (typeof test !== 'object' || test === null || Array.isArray(test)) return `${fact} is ${[test].flat().join(' or ')}`;
  return Object.entries(test)
    .map(([how, than]) => `${fact} ${how.replace('-', ' ')} ${String(than)}`)
    .join(' and ');
};
