import type { Person } from '../../case/fact.ts';
import type { DutyRule } from '../../policy/dutyRules.ts';
import { evaluate } from '../../policy/evaluate.ts';
import type { Verdict } from '../../policy/evaluate.ts';
import type { Scene } from '../../scene/scene.ts';
import { applies } from '../../scene/applies.ts';
import { holders } from '../../scene/holders.ts';
import { knownOfPerson } from '../../scene/knownOfPerson.ts';
import { nameOf } from '../../scene/nameOf.ts';

/** A duty of the procedure, or one person's share of it. */
export type OwedDuty = DutyRule & { readonly person?: string };

/** The duties of the procedure, those owed for each person in a role once for each of them. */
export const eachDuty = (scene: Scene): readonly OwedDuty[] => {
  const owed: OwedDuty[] = [];
  for (const rule of scene.rules.duties) {
    const people = rule.each === undefined ? [] : holders(scene, rule.each);
    if (people.length === 0) owed.push(rule);
    else for (const person of people) owed.push(owedFor(scene, rule, person));
  }
  return owed;
};

/** One person's share of a duty. */
const owedFor = (scene: Scene, rule: DutyRule, person: Person): OwedDuty => ({
  ...rule,
  id: `${rule.id}-${person.id}`,
  label: `${rule.label}: ${nameOf(scene, person)}`,
  fact: `${rule.fact ?? `duty.${rule.id}`}.${person.id}`,
  person: person.id,
});

/** Whether a duty applies to this case, and to the person it is about. */
export const dutyApplies = (scene: Scene, rule: OwedDuty): Verdict =>
  rule.person === undefined || rule.each === undefined
    ? applies(scene, rule.when)
    : evaluate(rule.when, knownOfPerson(scene, rule.each, rule.person));
