import { z } from 'zod';
import type { Finding } from '../assess/assessment.ts';
import { holders } from '../assess/scene.ts';
import { finding, theRoles } from '../policy/cite.ts';
import { sayList } from '../time/words.ts';
import { defineAct } from './defineAct.ts';
import { weighExclusions } from './exclusionAnswers.ts';
import { answers, text } from './fields.ts';
import { wrongField } from './moments.ts';
import { sayAll } from './sayAll.ts';

const schema = z.strictObject({ note: text.optional(), exclusions: answers.optional() });

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
    if (approval && holders(scene, approval.by).length === 0) {
      findings.push(
        finding(
          policy,
          'approval-missing',
          { clause: approval.clause, strength: 'consider' },
          `Nobody is named as ${theRoles(policy, [approval.by])}, who has to approve.`,
          { about: { seat: approval.by }, wayOn: 'Record who it is.' },
        ),
      );
    }
    const asked = {
      event: 'request.submitted',
      at: scene.now,
      by: by.id,
      ...(data.exclusions && { exclusions: data.exclusions }),
      ...(data.note !== undefined && { note: data.note }),
    };
    const approver = approval && theRoles(policy, [approval.by]);
    const names = approval ? holders(scene, approval.by).flatMap((person) => person.name ?? []) : [];
    const next =
      approver === undefined
        ? 'No approval is needed.'
        : `It goes to ${names.length ? `${sayList(names, 'or')}, ${approver},` : approver} to decide.`;
    return { findings, facts: [asked], says: `The ${rules.name} is requested. ${next}` };
  },
});
