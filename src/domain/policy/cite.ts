import type { Finding, Strength } from '../assess/assessment.ts';
import { remembered } from '../remembered.ts';
import { asSentence, sayList } from '../time/words.ts';
import { inText } from './inText.ts';
import { own } from './own.ts';
import type { Policy } from './policy.ts';

/** A procedure's clauses, as people say them and how strongly each binds, and its roles as they stand in a sentence. */
type Words = {
  readonly clauses: ReadonlyMap<string, { readonly said: string; readonly strength: Strength }>;
  readonly roles: ReadonlyMap<string, string>;
};

const wordsOf = remembered((policy: Policy): Words => ({
  clauses: new Map(Object.entries(policy.clauses).map(([clause, { strength }]) => [clause, { said: sayClause(policy, clause), strength }])),
  roles: new Map(Object.keys(policy.roles).map((role) => [role, sayRole(policy, role)])),
}));

/** How people say a clause: `DOR-2.6` → "Dorset 2.6". */
export const cite = (policy: Policy, clause: string): string => wordsOf(policy).clauses.get(clause)?.said ?? sayClause(policy, clause);

const sayClause = ({ cite: name, prefix }: Policy, clause: string): string =>
  `${name} ${clause.startsWith(prefix) ? clause.slice(prefix.length) : clause}`;

/** How strongly a rule binds: as it says itself, or else as its clause does. */
export const strengthOf = (policy: Policy, rule: { readonly clause: string; readonly strength?: Strength | undefined }): Strength =>
  rule.strength ?? wordsOf(policy).clauses.get(rule.clause)?.strength ?? 'inform';

/** The local word for a role. */
export const roleLabel = (policy: Policy, role: string): string => own(policy.roles, role) ?? role.replaceAll('-', ' ');

/** The local word for a role inside a sentence: `child's team manager`, and `QARO` as it is. */
const roleInText = (policy: Policy, role: string): string => wordsOf(policy).roles.get(role) ?? sayRole(policy, role);

const sayRole = (policy: Policy, role: string): string => inText(roleLabel(policy, role).replace(/^The /u, ''));

/** Whoever holds one of the roles, or all of them, inside a sentence: `the child's social worker or child's team manager`. */
export const theRoles = (policy: Policy, roles: readonly string[], joined: 'or' | 'and' = 'or'): string =>
  `the ${sayList(
    roles.map((role) => roleInText(policy, role)),
    joined,
  )}`;

/** A sentence followed by the clause people can look up, once: `It is late. Dorset 2.6.` */
export const cited = (policy: Policy, clause: string, sentence: string): string => {
  const source = `${cite(policy, clause)}.`;
  return asSentence(sentence.endsWith(source) || clause === policy['not-specified'].clause ? sentence : `${sentence} ${source}`);
};

/** What a rule found, its sentence ending with the clause people can look up. */
export const finding = (
  policy: Policy,
  code: string,
  rule: { readonly clause: string; readonly strength?: Strength | undefined },
  says: string,
  more: Pick<Finding, 'about' | 'wayOn'> = {},
): Finding => ({ code, strength: strengthOf(policy, rule), clause: rule.clause, says: cited(policy, rule.clause, says), ...more });
