import type { Fact } from '../../case/fact.ts';
import { own } from '../../policy/own.ts';
import { spokenFor, whoSpoke } from '../people/twoPeople.ts';
import type { Scene } from '../../scene/scene.ts';

type Approval = NonNullable<Scene['rules']['approval']>;

/** Roles any of which, or each of which, decides. */
export const deciders = (rule: Approval): readonly string[] => (typeof rule.by === 'string' ? [rule.by] : rule.by);

/** Those, and whoever decides in their place, in that order. */
export const mayDecide = (rule: Approval): readonly string[] => [...deciders(rule), ...rule.cover.map(({ role }) => role)];

/**
 * Whom the decision waits for: those the rule names, or the first of their cover that somebody holds when nobody holds theirs. Where each
 * has to agree, whoever nobody is gets the next of the cover.
 */
export const askedToDecide = (rule: Approval, isHeld: (role: string) => boolean): readonly string[] => {
  const named = deciders(rule);
  if (rule.kind === 'dual') {
    const cover = rule.cover.map(({ role }) => role).filter((role) => isHeld(role) && !named.includes(role));
    return named.map((role) => (isHeld(role) ? role : (cover.shift() ?? role)));
  }
  const cover = named.some(isHeld) ? undefined : rule.cover.find(({ role }) => isHeld(role));
  return cover ? [cover.role] : named;
};

/** Whether the decision was given by somebody who held one of the roles. */
export const gaveAs = (scene: Scene, decision: Fact, roles: readonly string[]): boolean =>
  roles.some(
    (role) =>
      scene.state.holdings.some((holding) => holding.role === role && holding.person === decision.by) ||
      decision.by === role ||
      decision.as === role,
  );

/** Roles each of which has to agree and has not, nobody for two of them: whoever of the cover agreed stands for one of them. */
export const stillToAgree = (scene: Scene): readonly string[] => {
  const rule = scene.rules.approval;
  if (rule?.kind !== 'dual') return [];
  const { approvals } = scene.state;
  const named = deciders(rule);
  const sides = named.map((role) => [role]);
  const spoken = spokenFor(scene, sides, ([role = '']) =>
    approvals.flatMap((each) => (gaveAs(scene, each, [role]) ? [whoSpoke(scene, each.by, role)] : [])),
  );
  const silent = named.filter((_, nth) => !spoken.has(sides[nth] ?? []));
  if (silent.length === 0 || rule.cover.length === 0) return silent;
  const cover = rule.cover.map(({ role }) => role);
  const inPlace = new Set(approvals.filter((each) => !gaveAs(scene, each, named) && gaveAs(scene, each, cover)).map(({ by }) => by));
  // Those whom nobody holds are stood for first.
  const ordered = [...silent].sort((one, other) => Number(isHeldBy(scene, one)) - Number(isHeldBy(scene, other)));
  const left = ordered.slice(inPlace.size);
  return silent.filter((role) => left.includes(role));
};

/** Whom the decision still waits for: those asked, but where each has to agree only those who have not. */
export const waitedFor = (scene: Scene, rule: Approval): readonly string[] => {
  const isHeld = (role: string): boolean => isHeldBy(scene, role);
  if (rule.kind !== 'dual') return askedToDecide(rule, isHeld);
  const { approvals } = scene.state;
  const cover = rule.cover.filter(({ role }) => !approvals.some((each) => gaveAs(scene, each, [role])));
  return askedToDecide({ ...rule, by: [...stillToAgree(scene)], cover }, isHeld);
};

const isHeldBy = (scene: Scene, role: string): boolean => scene.state.people.some((person) => person.roles.includes(role));

/** How it was decided whether to meet; undefined while it is not, or while somebody who has to agree has not spoken. */
export const decisionOf = (scene: Scene): 'granted' | 'refused' | undefined => {
  const { decision } = scene.state;
  if (!decision) return undefined;
  if (decision.event === 'approval.refused') return 'refused';
  const rule = scene.rules.approval;
  if (rule?.kind !== 'dual') return 'granted';
  return stillToAgree(scene).length === 0 ? 'granted' : undefined;
};

/** Where nobody has to decide, the request is enough. */
export const needsNoDecision = (scene: Scene): boolean => scene.rules.approval === undefined;

/** Events that tell of a talk before the decision. */
const talks: readonly string[] = ['iro.consulted', 'line-manager.consulted', 'consultation.recorded', 'decision.discussed'];

/** Roles that were talked with before the decision, by the log. */
export const consultedRoles = (scene: Scene): readonly string[] =>
  scene.state.log
    .filter(({ event }) => talks.includes(event))
    .flatMap((fact) => {
      if (fact.event === 'iro.consulted') return ['reviewing-officer'];
      if (fact.event === 'line-manager.consulted') return ['line-manager'];
      const named = [fact.role, fact.roles, fact.people, fact.with, fact.consulted].flat().filter((each) => typeof each === 'string');
      return rolesNamed(scene, named);
    });

/** The roles among some names: each may be a role itself or somebody who holds one. */
export const rolesNamed = (scene: Scene, named: readonly string[]): readonly string[] =>
  named.flatMap((each) => [each, ...(scene.state.people.find((person) => person.id === each)?.roles ?? [])]);

/** The event under which a consultation with a role is kept. */
export const consultationEvent = (role: string): string =>
  own<string>({ 'reviewing-officer': 'iro.consulted', 'line-manager': 'line-manager.consulted' }, role) ?? 'consultation.recorded';
