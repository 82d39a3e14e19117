import type { Fact, Person } from '../../case/fact.ts';
import { factsOf } from '../../case/factsOf.ts';
import { finding, roleLabel, theRoles } from '../../policy/cite.ts';
import { sayList } from '../../time/words.ts';
import type { Scene } from '../../scene/scene.ts';
import { applies } from '../../scene/applies.ts';
import { personOf } from '../../scene/holders.ts';
import { nameOf } from '../../scene/nameOf.ts';
import type { Finding } from '../assessment.ts';
import { wordOf } from '../duties/wordOf.ts';
import { somebodyElse, spokenFor, whoSpoke } from './twoPeople.ts';
import type { ChairRule } from './chairRule.ts';

/** How a chair was chosen: who agreed, why this one, and the statement the chair signed. */
export type Chosen = {
  readonly chairAgreedBy?: readonly string[] | undefined;
  readonly whyThisChair?: string | undefined;
  readonly chairStatement?: string | undefined;
};

/** What choosing somebody allowed still asks for: a statement, an agreement, a reason, a second thought. */
export const choiceFindings = (scene: Scene, rule: ChairRule, person: Person, chosen: Chosen): readonly Finding[] => {
  const about = { person: person.id, field: 'chair' };
  const { prefer } = rule;
  const found = [
    ...attestFindings(scene, rule, person, chosen),
    ...partFindings(scene, rule, person),
    ...agreementFindings(scene, rule, person, chosen),
  ];
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

/** What has to be said of whoever chairs in one of the roles, and was not. */
export const attestFindings = (scene: Scene, rule: ChairRule, person: Person, chosen: Chosen): readonly Finding[] => {
  const { attest } = rule;
  if (!attest || !chairsOnlyAs(attest.role, rule, person) || attested(scene, attest, person, chosen)) return [];
  return [
    finding(scene.policy, 'chair-attestation-missing', attest, attest.ask, {
      about: { person: person.id, field: attest.signed ? 'chairStatement' : 'chair', fact: attest.fact },
      wayOn: 'Have it recorded, or choose another chair.',
    }),
  ];
};

/** Whether somebody holds this role and no other that chairs by the rule. */
const chairsOnlyAs = (role: string, rule: ChairRule, person: Person): boolean =>
  person.roles.includes(role) && !person.roles.some((held) => held !== role && [rule.role].flat().includes(held));

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

/** Whether what is to be said of the chair was said; a statement they sign themselves counts for nobody else. */
const attested = (scene: Scene, attest: NonNullable<ChairRule['attest']>, person: Person, chosen: Chosen): boolean => {
  if (!attest.signed) return wordOf(scene, attest.fact, attest.by) === true;
  const own = ownWord(scene, attest.fact, person);
  return own ? own['value'] === true : chosen.chairStatement !== undefined;
};

/** What somebody last said themself under a fact. */
const ownWord = (scene: Scene, fact: string, person: Person): Fact | undefined =>
  factsOf(scene.state.log, 'fact.recorded').findLast((said) => said['fact'] === fact && said.by === person.id);
