import type { Duty, Finding } from './assessment.ts';
import { cite, finding, strengthOf, theRoles } from '../policy/cite.ts';
import { sayInstant } from '../time/words.ts';
import { clockOf } from './clocks.ts';
import type { Scene } from './scene.ts';
import { holders, nameOf, personOf, whoHolds } from './scene.ts';

/** Whether the approval the procedure wants is there, given by somebody who held the role. */
export const approvalFindings = (scene: Scene): readonly Finding[] => {
  const rule = scene.rules.approval;
  if (!rule) return [];
  const { decision } = scene.state;
  const role = theRoles(scene.policy, [rule.by]);
  const ask = `Ask ${whoHolds(scene, [rule.by])} to decide`;
  if (decision?.event !== 'approval.granted') {
    return [finding(scene.policy, 'approval-missing', rule, `${role} has not approved this.`, { wayOn: `${ask}.` })];
  }
  const held =
    scene.state.holdings.some((holding) => holding.role === rule.by && holding.person === decision.by) ||
    decision.by === rule.by ||
    decision.as === rule.by;
  if (held) return [];
  return [
    finding(
      scene.policy,
      'approver-not-allowed',
      rule,
      `${nameOf(scene, personOf(scene, decision.by))} approved this, and is not ${role}.`,
      { about: { person: decision.by }, wayOn: `${ask}, or record who stands in and why.` },
    ),
  ];
};

/** The approver's duty to decide. No number in the rule: the limit of the meeting runs on meanwhile (T18). */
export const approvalDuty = (scene: Scene): readonly Duty[] => {
  const rule = scene.rules.approval;
  const { submitted, decision } = scene.state;
  if (!rule || !submitted) return [];
  const window = scene.rules.clocks[0] && clockOf(scene, scene.rules.clocks[0], scene.meeting);
  const decided = decision?.at;
  return [
    {
      id: 'decide',
      label: 'Approve or refuse the request',
      clause: rule.clause,
      strength: strengthOf(scene.policy, rule),
      state: decided === undefined ? 'open' : 'done',
      ownerRoles: [rule.by],
      owners: holders(scene, rule.by),
      ...(window?.latest !== undefined && {
        due: window.latest,
        dueText: `No limit of its own; the meeting is due by ${sayInstant(window.latest)}`,
      }),
      ...(decided !== undefined && { doneAt: decided }),
      act: 'decideRequest',
      explanation: `Requested ${sayInstant(submitted.at)}. Waiting for approval does not stop the clock. ${cite(scene.policy, rule.clause)}.`,
    },
  ];
};
