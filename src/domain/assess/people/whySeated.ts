import type { SeatRule } from '../../policy/inviteRules.ts';
import { cite, roleLabel } from '../../policy/cite.ts';
import { own } from '../../policy/own.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Verdict } from '../../policy/evaluate.ts';
import { remembered } from '../../remembered.ts';
import { inText } from '../../policy/inText.ts';
import { sayList } from '../../time/words.ts';
import type { Scene } from '../../scene/scene.ts';
import { factWords } from '../words/factWords.ts';
import { fillersOf } from './fillers.ts';

/** Why a seat is there or not, or what that turns on, with the clause. */
export const whySeated = (
  scene: Scene,
  rule: SeatRule,
  verdict: Verdict['is'],
  roles: readonly string[],
  judged: readonly Verdict[],
): string => {
  if (verdict === 'true' && judged.every(({ tested }) => tested.length === 0)) return alwaysThere(scene.policy)(rule);
  const clause = cite(scene.policy, rule.clause);
  if (verdict === 'unknown') {
    return `Whether this seat is there depends on ${sayList(unsaid(judged).map((fact) => factWords(scene, fact)))}, which nobody has said. ${clause}.`;
  }
  const facts = turnedOn(scene, judged);
  return verdict === 'false' ? `Not for this case (${facts}). ${clause}.` : seatedAs(scene.policy, rule, roles, facts);
};

/** What nobody has said of what a seat turns on. */
export const unsaid = (judged: readonly Verdict[]): readonly string[] => [...new Set(judged.flatMap((each) => each.unknown))];

/** Why a seat is there that turns on nothing, whatever is known. */
const alwaysThere = remembered((policy: Policy) =>
  remembered((rule: SeatRule) => seatedAs(policy, rule, fillersOf({ known: () => undefined }, rule).roles, '')),
);

const seatedAs = (policy: Policy, rule: SeatRule, roles: readonly string[], facts: string): string => {
  const who = sayList(
    roles.map((role, at) => (at === 0 ? roleLabel(policy, role) : inText(roleLabel(policy, role)))),
    'or',
  );
  return `${who}${facts ? ` (${facts})` : ''}${rule['up-to-a-person'] === undefined ? '' : `, ${rule['up-to-a-person']}`}. ${cite(policy, rule.clause)}.`;
};

/** What is known of the facts a seat turned on: “the kind of home: foster care”. */
const turnedOn = (scene: Scene, judged: readonly Verdict[]): string => {
  const told: string[] = [];
  for (const { tested } of judged) for (const fact of tested) if (!told.includes(fact) && scene.known(fact) !== undefined) told.push(fact);
  return told.length === 0 ? '' : sayList(told.map((fact) => `${factWords(scene, fact)}: ${valueWords(scene, fact)}`));
};

const valueWords = (scene: Scene, fact: string): string => {
  const value = scene.known(fact);
  const choice = own(scene.policy.facts, fact)?.choices?.find((each) => each.value === value);
  return (choice?.label ?? (value === true ? 'yes' : value === false ? 'no' : String(value))).toLowerCase();
};
