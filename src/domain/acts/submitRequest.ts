import { z } from 'zod';
import type { Finding } from '../assess/assessment.ts';
import { askedToDecide } from '../assess/request/decision.ts';
import { dutyFindingsAt } from '../assess/duties/duties.ts';
import { holders } from '../scene/holders.ts';
import { preconditionFindings } from '../assess/request/preconditions.ts';
import { otherRaised, triggersUnmet } from '../assess/request/triggers.ts';
import { requestFormFindings } from '../form/requestFormFindings.ts';
import { finding, theRoles } from '../policy/cite.ts';
import { sayList } from '../time/words.ts';
import { defineAct } from './defineAct.ts';
import { weighExclusions } from './exclusionAnswers.ts';
import { answers, text } from './fields.ts';
import { wrongField } from './moments.ts';
import { reasonsFor } from './reasons.ts';
import { sayAll } from './sayAll.ts';

const schema = z.strictObject({ note: text.optional(), exclusions: answers.optional(), reason: text.optional() });

/** Asks for the meeting. Who may is in the procedure; somebody else tells one of those. */
export const submitRequest = defineAct({
  name: 'submitRequest',
  schema,
  judge: (scene, data, by) => {
    const { policy, rules, state } = scene;
    const weighed = weighExclusions(scene, by, data.exclusions);
    if (weighed.excluded.length) return { findings: weighed.excluded, facts: weighed.facts, says: sayAll(weighed.excluded) };
    const findings: Finding[] = [...weighed.unknown, ...weighed.unanswered];
    if (state.triggers.length === 0)
      findings.push(
        wrongField(
          scene,
          'triggers',
          'No reason for the meeting is recorded.',
          'Raise the concern with its reason first.',
          policy.triggers.clause,
        ),
      );
    const { approval } = rules;
    const roles = approval ? askedToDecide(approval, (role) => holders(scene, role).length > 0) : [];
    const who = theRoles(policy, roles);
    findings.push(
      ...preconditionFindings(scene, 'request'),
      ...triggersUnmet(scene),
      ...otherRaised(scene, by),
      ...requestFormFindings(scene),
      ...dutyFindingsAt(scene, 'submitRequest'),
    );
    if (approval && holders(scene, ...roles).length === 0) {
      findings.push(
        finding(
          policy,
          'approval-missing',
          { clause: approval.clause, strength: 'consider' },
          `Nobody is named as ${who}, who has to approve.`,
          { about: { seat: roles[0] ?? '' }, wayOn: 'Record who it is.' },
        ),
      );
    }
    const asked = {
      event: 'request.submitted',
      at: scene.now,
      by: by.id,
      ...(data.exclusions && { exclusions: data.exclusions }),
      ...(data.note !== undefined && { note: data.note }),
      ...(data.reason !== undefined && { reason: data.reason }),
      ...reasonsFor(scene, findings, data.reason, by.id),
    };
    const names = holders(scene, ...roles).flatMap((person) => person.name ?? []);
    const next =
      approval === undefined ? 'No approval is needed.' : `It goes to ${decidersIn(names, roles, who, approval.kind)} to decide.`;
    return { findings, facts: [asked], says: `The ${rules.name} is requested. ${next}`, reason: data.reason };
  },
});

/** Those who decide, by name; with what they are where that is short, and by that alone where nobody is named. */
const decidersIn = (names: readonly string[], roles: readonly string[], who: string, kind: string): string => {
  if (names.length === 0) return who;
  const named = sayList(names, kind === 'dual' ? 'and' : 'or');
  return roles.length > 2 ? named : `${named}, ${who},`;
};
