import { readWorkCalendar } from '../../src/policies/workCalendar.ts';
import type { Person } from '../../src/domain/case/fact.ts';
import type { Policy } from '../../src/domain/policy/policy.ts';

export const calendar = readWorkCalendar();

/** A test of one fact, somewhere in a condition of the procedure. */
type Tested = { readonly fact: string; readonly test: unknown };

/** The words a procedure is made of: what a case of it can be about. */
export type Vocabulary = {
  readonly policy: Policy;
  readonly roles: readonly string[];
  readonly people: readonly Person[];
  readonly tested: readonly Tested[];
  readonly facts: readonly string[];
  readonly seats: readonly string[];
  readonly sections: readonly string[];
  readonly fields: readonly string[];
  readonly exclusions: readonly string[];
  readonly triggers: readonly string[];
  readonly placements: readonly string[];
};

/** The words of a procedure, with somebody made up for every role. */
export const vocabularyOf = (policy: Policy): Vocabulary => {
  const rules = Object.values(policy.meetings);
  const roles = Object.keys(policy.roles);
  const tested = testsIn(policy);
  return {
    policy,
    roles,
    people: roles.map((role) => ({ id: role, name: `The ${role}`, email: `${role}@council.example`, roles: [role] })),
    tested,
    facts: [...new Set([...Object.keys(policy.facts), ...tested.map(({ fact }) => fact)])],
    seats: rules.flatMap(({ invite }) => invite.map(({ seat }) => seat)),
    sections: rules.flatMap(({ record }) => record.sections.map(({ id }) => id)),
    fields: rules.flatMap(({ plan }) => plan.fields.map(({ id }) => id)),
    exclusions: policy.exclusions.map(({ code }) => code),
    triggers: policy.triggers.any.map(({ code }) => code),
    placements: policy.placements.kinds.map(({ type }) => type),
  };
};

const conditions = new Set(['when', 'requires', 'needs']);

/** Every test of a fact in the conditions of a procedure. */
const testsIn = (policy: Policy): readonly Tested[] => {
  const found = new Map<string, Tested>();
  const condition = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(condition);
    else if (typeof value === 'object' && value !== null)
      for (const [key, test] of Object.entries(value)) {
        if (['all', 'any', 'not'].includes(key)) condition(test);
        else found.set(JSON.stringify([key, test]), { fact: key, test });
      }
  };
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        if (conditions.has(key)) condition(inner);
        else look(inner);
      }
  };
  look(policy);
  return [...found.values()];
};

/** The answers to a fact that a procedure can tell apart. */
export const answersTo = ({ policy, tested, placements }: Vocabulary, fact: string): readonly unknown[] => {
  const asked = Object.hasOwn(policy.facts, fact) ? policy.facts[fact] : undefined;
  const said = tested.filter((each) => each.fact === fact).flatMap(({ test }) => valuesOf(test));
  const usual =
    asked?.kind === 'choice'
      ? (asked.choices ?? []).map(({ value }) => value)
      : asked?.kind === 'date'
        ? ['2010-02-28', '2026-11-20', '2026-12-01']
        : fact === 'placement.type'
          ? placements
          : asked === undefined || asked.kind === 'yes-no'
            ? [true, false]
            : asked.kind === 'number'
              ? [0, 1, 3]
              : ['words'];
  return [...new Set([...said, ...usual])];
};

const valuesOf = (test: unknown): readonly unknown[] => {
  if (Array.isArray(test)) return test as unknown[];
  if (typeof test !== 'object' || test === null) return [test];
  const [bound] = Object.values(test) as unknown[];
  return typeof bound === 'number' ? [bound - 1, bound, bound + 1] : [];
};
