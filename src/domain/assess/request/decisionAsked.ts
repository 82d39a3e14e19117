import type { DecisionAsked } from '../assessment.ts';
import { strengthOf } from '../../policy/cite.ts';
import { chairRoles } from '../people/chairRule.ts';
import { consultedRoles, deciders, gaveAs } from './decision.ts';
import type { Scene } from '../../scene/scene.ts';
import { applies } from '../../scene/applies.ts';
import { personOf } from '../../scene/holders.ts';

/** What the decision on the request asks of whoever takes it, for the form that takes it; undefined where nobody has to decide. */
export const decisionAsked = (scene: Scene): DecisionAsked | undefined => {
  const rule = scene.rules.approval;
  if (!rule) return undefined;
  const { approvals } = scene.state;
  const spoken = consultedRoles(scene);
  const { granted, refusal } = rule;
  const among = scene.rules.organiser['agreed-among'];
  const mayOrganise = among?.flatMap((role) => (role === 'chair' ? chairRoles(scene) : [role]));
  return {
    kind: rule.kind,
    roles: deciders(rule),
    clause: rule.clause,
    given: approvals.map((fact) => ({
      person: personOf(scene, fact.by).id,
      roles: deciders(rule).filter((role) => gaveAs(scene, fact, [role])),
      at: fact.at,
    })),
    consult: rule.consulted.flatMap((each) => {
      const is = applies(scene, each.when).is;
      if (is === 'false') return [];
      const roles = [each.role].flat();
      return [{ roles, clause: each.clause, strength: strengthOf(scene.policy, each), done: roles.some((role) => spoken.includes(role)) }];
    }),
    ...(granted && { reason: { clause: granted.clause, required: granted.reason === 'required' } }),
    refusal: {
      clause: refusal.clause,
      reason: refusal.reason === 'required',
      ...(refusal.alternatives && { alternatives: refusal.alternatives.clause }),
    },
    ...(mayOrganise && {
      organiser: {
        clause: scene.rules.organiser.clause,
        roles: [...new Set(mayOrganise)],
        ...(scene.state.organiser !== undefined && { person: scene.state.organiser }),
      },
    }),
  };
};
