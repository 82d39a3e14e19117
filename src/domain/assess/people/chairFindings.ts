import type { Person } from '../../case/fact.ts';
import { finding, strengthOf, theRoles } from '../../policy/cite.ts';
import { isAfter } from '../../time/instant.ts';
import { sayList } from '../../time/words.ts';
import type { Scene } from '../../scene/scene.ts';
import { applies } from '../../scene/applies.ts';
import { holders, personOf } from '../../scene/holders.ts';
import { nameOf, whoHolds } from '../../scene/nameOf.ts';
import type { Finding } from '../assessment.ts';
import { factWords } from '../words/factWords.ts';
import { chairRoles, chairRule } from './chairRule.ts';
import type { ChairRule } from './chairRule.ts';
import { choiceFindings } from './chairChoice.ts';
import type { Chosen } from './chairChoice.ts';
import { undecidedChair } from './undecidedChair.ts';

/** Roles that keep somebody from chairing this meeting, whatever else they hold. Whether one does may have to be asked. */
const ruledOut = (scene: Scene, person: Person): readonly Finding[] =>
  scene.rules['chair-not'].flatMap((rule) => {
    const { is, unknown } = applies(scene, rule.when);
    if (is === 'false' || !person.roles.some((role) => [rule.role].flat().includes(role))) return [];
    // Until it is known that it holds, the question weighs no more than the clause does.
    if (is === 'unknown') return [mayTheyChair(scene, { clause: rule.clause }, person, unknown)];
    return [
      finding(scene.policy, rule.code, rule, `${nameOf(scene, person)} cannot chair this meeting. ${rule.says}`, {
        about: { person: person.id, field: 'chair' },
        wayOn: 'Choose somebody else to chair.',
      }),
    ];
  });

/** Whether somebody may chair turns on what nobody has said: a question, neither a yes nor a no. */
const mayTheyChair = (
  scene: Scene,
  rule: { readonly clause: string; readonly strength?: Finding['strength'] },
  person: Person,
  unknown: readonly string[],
): Finding =>
  finding(
    scene.policy,
    'precondition-unanswered',
    rule,
    `Whether ${nameOf(scene, person)} may chair depends on ${sayList([...new Set(unknown)].map((fact) => factWords(scene, fact)))}, which nobody has said.`,
    {
      about: { person: person.id, field: 'chair', fact: unknown[0] ?? '' },
      wayOn: 'Answer the question, or choose somebody else to chair.',
    },
  );

/** Somebody with the roles they have, and for a meeting that was held those they had then: who leaves afterwards chaired it all the same. */
const asChaired = (scene: Scene, person: Person): Person => {
  const held = scene.meeting?.heldAt;
  if (held === undefined) return person;
  const had = scene.state.holdings.filter(
    ({ person: id, since, until }) =>
      id === person.id && until !== undefined && isAfter(until, held) && (since === undefined || !isAfter(since, held)),
  );
  return had.length ? { ...person, roles: [...new Set([...person.roles, ...had.map(({ role }) => role)])] } : person;
};

/** Whether a person may chair by the procedure. */
export const chairFindings = (scene: Scene, chair: string | undefined, chosen: Chosen = scene.meeting ?? {}): readonly Finding[] => {
  const rule = chairRule(scene);
  if (!rule) return [];
  const open = applies(scene, rule.when);
  if (open.is === 'unknown') return undecidedChair(scene, rule, open.unknown, chair, chosen);
  const roles = chairRoles(scene);
  if (chair === undefined) return [nobodyChairs(scene, rule, roles)];
  const person = asChaired(scene, personOf(scene, chair));
  if (person.roles.some((role) => roles.includes(role)) || roles.includes(chair))
    return [...ruledOut(scene, person), ...choiceFindings(scene, rule, person, chosen)];
  const perhaps = perhapsChairs(scene, rule, chair, person);
  if (perhaps) return [...ruledOut(scene, person), perhaps, ...choiceFindings(scene, rule, person, chosen)];
  const notOne = finding(
    scene.policy,
    'chair-not-allowed',
    rule,
    `${nameOf(scene, person)} would chair. In this procedure ${theRoles(scene.policy, roles)} does.`,
    {
      about: { person: chair, field: 'chair' },
      wayOn: `Ask ${whoHolds(scene, roles)} to chair${strengthOf(scene.policy, rule) === 'must' ? '' : ', or give a reason'}.`,
    },
  );
  const never = ruledOut(scene, person).filter(({ code, clause }) => code !== notOne.code || clause !== notOne.clause);
  return [...never, notOne];
};

const nobodyChairs = (scene: Scene, rule: ChairRule, roles: readonly string[]): Finding => {
  const words = theRoles(scene.policy, roles);
  return finding(scene.policy, 'chair-not-allowed', rule, `Nobody is named to chair; ${words} does.`, {
    about: { field: 'chair' },
    wayOn: holders(scene, ...roles).length > 0 ? `Ask ${whoHolds(scene, roles)} to chair.` : `Record who is ${words}.`,
  });
};

/** The question on which it hangs whether somebody may chair in a role that chairs in some cases only; undefined where they hold none. */
const perhapsChairs = (scene: Scene, rule: ChairRule, chair: string, person: Person): Finding | undefined => {
  for (const also of rule.also) {
    if (also.role !== chair && !person.roles.includes(also.role)) continue;
    const { is, unknown } = applies(scene, also.when);
    if (is === 'unknown') return mayTheyChair(scene, { clause: also.clause, strength: strengthOf(scene.policy, rule) }, person, unknown);
  }
  return undefined;
};
