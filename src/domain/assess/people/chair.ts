import type { Assessment, Finding } from '../assessment.ts';
import type { Fact, Person } from '../../case/fact.ts';
import { factsOf } from '../../case/factsOf.ts';
import { finding, roleLabel, strengthOf, theRoles } from '../../policy/cite.ts';
import { isAfter } from '../../time/instant.ts';
import { sayList } from '../../time/words.ts';
import { factWords } from '../words/factWords.ts';
import type { Scene } from '../../scene/scene.ts';
import { applies } from '../../scene/applies.ts';
import { holders, personOf } from '../../scene/holders.ts';
import { nameOf, whoHolds } from '../../scene/nameOf.ts';
import { somebodyElse, spokenFor, whoSpoke } from './twoPeople.ts';
import { wordOf } from '../duties/wordOf.ts';

/** How a chair was chosen: who agreed, why this one, and the statement the chair signed. */
export type Chosen = {
  readonly chairAgreedBy?: readonly string[] | undefined;
  readonly whyThisChair?: string | undefined;
  readonly chairStatement?: string | undefined;
};
type ChairRule = Scene['rules']['chair'][number];

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

/** What somebody last said themself under a fact. */
const ownWord = (scene: Scene, fact: string, person: Person): Fact | undefined =>
  factsOf(scene.state.log, 'fact.recorded').findLast((said) => said['fact'] === fact && said.by === person.id);

/** Whether what is to be said of the chair was said; a statement they sign themselves counts for nobody else. */
const attested = (scene: Scene, attest: NonNullable<ChairRule['attest']>, person: Person, chosen: Chosen): boolean => {
  if (!attest.signed) return wordOf(scene, attest.fact, attest.by) === true;
  const own = ownWord(scene, attest.fact, person);
  return own ? own['value'] === true : chosen.chairStatement !== undefined;
};

/** Another part somebody has or had in the case, where the chair may have had none at any time: a role, or the chair of another meeting. */
const partFindings = (scene: Scene, rule: ChairRule, person: Person): readonly Finding[] => {
  const { uninvolved, attest } = rule;
  if (!uninvolved) return [];
  const may = [rule.role, rule.also.map((each) => each.role)].flat(2);
  const role = scene.state.holdings.find((holding) => holding.person === person.id && !may.includes(holding.role))?.role;
  const chaired = scene.state.everyMeeting.some(
    (meeting) => meeting.chair === person.id && meeting.kind !== undefined && meeting.kind !== scene.kind,
  );
  const denied = attest !== undefined && ownWord(scene, attest.fact, person)?.['value'] === false;
  if (role === undefined && !chaired && !denied) return [];
  const part =
    role !== undefined ? `is or was ${theRoles(scene.policy, [role])} here` : chaired ? 'chaired an earlier meeting' : 'says so themself';
  return [
    finding(scene.policy, 'chair-involved', uninvolved, `${nameOf(scene, person)} cannot chair this meeting: ${part}. ${uninvolved.says}`, {
      about: { person: person.id, field: 'chair' },
      wayOn: 'Choose somebody else to chair.',
    }),
  ];
};

/** Sides that have to agree on the chair, of whom nobody is recorded to have. */
const agreementFindings = (scene: Scene, rule: ChairRule, person: Person, chosen: Chosen): readonly Finding[] => {
  const between = rule['agreed-between'];
  if (!between) return [];
  const agreed = chosen.chairAgreedBy ?? [];
  const sides = between.roles.map((side) => [side].flat());
  const spoken = spokenFor(scene, sides, (side) =>
    agreed.flatMap((id) => {
      const role = [id, ...personOf(scene, id).roles].find((each) => side.includes(each));
      return role === undefined ? [] : [whoSpoke(scene, id, role)];
    }),
  );
  const silent = sides.filter((side) => !spoken.has(side));
  if (silent.length === 0) return [];
  const sideWords = (side: readonly string[]): string =>
    sayList(
      side.map((role) => roleLabel(scene.policy, role)),
      'or',
    );
  return [
    finding(
      scene.policy,
      'chair-agreement-missing',
      between,
      `The chair is agreed between the ${sayList(sides.map(sideWords))}; not yet agreed by: ${sayList(silent.map(sideWords))}.`,
      { about: { person: person.id, field: 'chairAgreedBy' }, wayOn: somebodyElse(scene, silent.flat(), agreed) ?? 'Record who agreed.' },
    ),
  ];
};

/** Whether somebody holds this role and no other that chairs by the rule. */
const chairsOnlyAs = (role: string, rule: ChairRule, person: Person): boolean =>
  person.roles.includes(role) && !person.roles.some((held) => held !== role && [rule.role].flat().includes(held));

/** What has to be said of whoever chairs in one of the roles, and was not. */
const attestFindings = (scene: Scene, rule: ChairRule, person: Person, chosen: Chosen): readonly Finding[] => {
  const { attest } = rule;
  if (!attest || !chairsOnlyAs(attest.role, rule, person) || attested(scene, attest, person, chosen)) return [];
  return [
    finding(scene.policy, 'chair-attestation-missing', attest, attest.ask, {
      about: { person: person.id, field: attest.signed ? 'chairStatement' : 'chair', fact: attest.fact },
      wayOn: 'Have it recorded, or choose another chair.',
    }),
  ];
};

/** What choosing somebody allowed still asks for: a statement, an agreement, a reason, a second thought. */
const choiceFindings = (scene: Scene, rule: ChairRule, person: Person, chosen: Chosen): readonly Finding[] => {
  const about = { person: person.id, field: 'chair' };
  const found: Finding[] = [...attestFindings(scene, rule, person, chosen)];
  const { prefer } = rule;
  found.push(...partFindings(scene, rule, person));
  found.push(...agreementFindings(scene, rule, person, chosen));
  if (prefer && chosen.whyThisChair === undefined)
    found.push(
      finding(scene.policy, 'chair-attestation-missing', prefer, prefer.ask, {
        about: { ...about, field: 'whyThisChair' },
        wayOn: 'Say why.',
      }),
    );
  for (const odd of rule.unusual)
    if (applies(scene, odd.when).is === 'true' && person.roles.some((role) => [odd.role].flat().includes(role)))
      found.push(finding(scene.policy, odd.code, odd, odd.says, { about }));
  return found;
};

/** The chair rule that holds for this case: the first whose condition is true. None while a condition is unknown. */
const chairRule = (scene: Scene) => scene.rules.chair.find((rule) => applies(scene, rule.when).is !== 'false');

/** Roles that may chair in this case. */
export const chairRoles = (scene: Scene): readonly string[] => {
  const rule = chairRule(scene);
  if (!rule || applies(scene, rule.when).is !== 'true') return [];
  const roles = [rule.role].flat();
  for (const each of rule.also) if (applies(scene, each.when).is === 'true') roles.push(each.role);
  return roles;
};

/** Who chairs unless somebody else is named: the first holder of the first role that may. Nobody where the chair has to be agreed. */
export const usualChair = (scene: Scene): string | undefined => {
  if (chairRule(scene)?.['agreed-between']) return undefined;
  for (const role of chairRoles(scene)) {
    const [first] = holders(scene, role);
    if (first) return first.id;
  }
  return undefined;
};

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
  if (chair === undefined) {
    const words = theRoles(scene.policy, roles);
    return [
      finding(scene.policy, 'chair-not-allowed', rule, `Nobody is named to chair; ${words} does.`, {
        about: { field: 'chair' },
        wayOn: holders(scene, ...roles).length > 0 ? `Ask ${whoHolds(scene, roles)} to chair.` : `Record who is ${words}.`,
      }),
    ];
  }
  const person = asChaired(scene, personOf(scene, chair));
  if (person.roles.some((role) => roles.includes(role)) || roles.includes(chair))
    return [...ruledOut(scene, person), ...choiceFindings(scene, rule, person, chosen)];
  const perhaps = rule.also.flatMap((each) => {
    const { is, unknown } = applies(scene, each.when);
    return is === 'unknown' && (each.role === chair || person.roles.includes(each.role)) ? [{ each, unknown }] : [];
  });
  if (perhaps.length > 0)
    return [
      ...ruledOut(scene, person),
      ...perhaps
        .slice(0, 1)
        .map(({ each, unknown }) =>
          mayTheyChair(scene, { clause: each.clause, strength: strengthOf(scene.policy, rule) }, person, unknown),
        ),
      ...choiceFindings(scene, rule, person, chosen),
    ];
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

/** Whoever was to chair and was not there: somebody else did, or nobody. */
export const absentChairFindings = (scene: Scene, chair: string): readonly Finding[] => {
  const rule = chairRule(scene);
  if (!rule) return [];
  return [
    finding(scene.policy, 'chair-not-allowed', rule, `${nameOf(scene, personOf(scene, chair))} was to chair and was not there.`, {
      about: { person: chair, field: 'chair' },
      wayOn: `Say who chaired${strengthOf(scene.policy, rule) === 'must' ? '' : ', or give a reason'}.`,
    }),
  ];
};

/** Whoever was to chair and is marked neither as there nor as away: nobody knows yet who did. */
export const unmarkedChairFindings = (scene: Scene, chair: string, marked: readonly string[]): readonly Finding[] => {
  const rule = chairRule(scene);
  const isChair = (id: string): boolean => id === chair || personOf(scene, id).roles.includes(chair);
  if (!rule || marked.some(isChair)) return [];
  const name = nameOf(scene, personOf(scene, chair));
  // A meeting that was held is recorded all the same, with a reason.
  const asks = { clause: rule.clause, strength: strengthOf(scene.policy, rule) === 'must' ? ('should' as const) : rule.strength };
  return [
    finding(scene.policy, 'precondition-unanswered', asks, `${name} was to chair, and is marked neither as there nor as away.`, {
      about: { person: chair, field: 'attendance' },
      wayOn: `Mark whether ${name} was there, say who chaired, or give a reason.`,
    }),
  ];
};

/** While it is not known which rule holds, an unknown is a question and no refusal: only somebody no rule allows is told so. */
const undecidedChair = (
  scene: Scene,
  first: ChairRule,
  unknown: readonly string[],
  chair: string | undefined,
  chosen: Chosen,
): readonly Finding[] => {
  const possible = scene.rules.chair.filter((rule) => applies(scene, rule.when).is !== 'false');
  const roles = chair === undefined ? [] : [chair, ...personOf(scene, chair).roles];
  const allowing = possible.filter((rule) => [rule.role].flat().some((role) => roles.includes(role)));
  const asksMore = possible.some((rule) => rule['agreed-between'] !== undefined);
  if (chair !== undefined && allowing.length === possible.length && !asksMore) {
    // Whichever of them holds, what each asks to be said is asked already.
    const unsaid = possible.map((rule) => attestFindings(scene, rule, personOf(scene, chair), chosen));
    return unsaid.every((each) => each.length > 0) ? (unsaid[0] ?? []) : [];
  }
  const who = theRoles(scene.policy, [...new Set(possible.flatMap((rule) => [rule.role].flat()))]);
  const turnsOn = sayList([...new Set(unknown)].map((fact) => factWords(scene, fact)));
  if (chair !== undefined && allowing.length === 0)
    return [
      finding(
        scene.policy,
        'chair-not-allowed',
        first,
        `${nameOf(scene, personOf(scene, chair))} would chair. In this procedure ${who} does.`,
        {
          about: { person: chair, field: 'chair' },
          wayOn: 'Choose one of them to chair, or give a reason.',
        },
      ),
    ];
  return [
    finding(scene.policy, 'precondition-unanswered', first, `Who may chair depends on ${turnsOn}, which nobody has said.`, {
      about: { field: 'chair', fact: unknown[0] ?? '' },
      wayOn: 'Answer the question, so that the right person chairs.',
    }),
  ];
};

/** What choosing a chair takes in this case, for the form that does it; undefined while it is not known which rule holds. */
export const chairAsked = (scene: Scene): Assessment['chairing'] => {
  const rule = chairRule(scene);
  if (!rule || applies(scene, rule.when).is !== 'true') return undefined;
  const [between, usual] = [rule['agreed-between'], usualChair(scene)];
  return {
    roles: chairRoles(scene),
    clause: rule.clause,
    ...(usual !== undefined && { usual }),
    ...(between && { agreedBetween: between.roles.map((side) => [side].flat()) }),
    ...(rule.prefer && { why: rule.prefer.ask }),
    ...(rule.attest?.signed && { signs: rule.attest.ask }),
  };
};
