import type { Duty, Finding } from './assessment.ts';
import { cite, finding, strengthOf, theRoles } from '../policy/cite.ts';
import { sayInstant } from '../time/words.ts';
import { askedToDecide, decisionOf, gaveAs, mayDecide } from './decision.ts';
import { ageOfConcern, startsWithDecision } from './requestDuties.ts';
import type { Scene } from './scene.ts';
import { holders, nameOf, personOf, whoHolds } from './scene.ts';
import { windowOf } from './windowOf.ts';

/** Whether the approval the procedure wants is there, given by somebody who held the role. */
export const approvalFindings = (scene: Scene): readonly Finding[] => {
  const rule = scene.rules.approval;
  if (!rule) return [];
  const { decision, approvals } = scene.state;
  const asked = askedToDecide(rule, (role) => holders(scene, role).length > 0);
  const waited = asked.filter((each) => rule.kind !== 'dual' || !approvals.some((yes) => gaveAs(scene, yes, [each])));
  const role = theRoles(scene.policy, waited);
  const ask = `Ask ${whoHolds(scene, waited)} to decide`;
  if (decision === undefined || decisionOf(scene) !== 'granted') {
    const never = rule['never-automatic'];
    return [
      finding(
        scene.policy,
        'approval-missing',
        rule,
        rule.kind === 'discussion' ? `${role} has not decided to meet.` : `${role} has not approved this.`,
        { wayOn: rule.kind === 'discussion' ? `${ask}, having talked it over.` : `${ask}.` },
      ),
      ...(never ? [finding(scene.policy, 'approval-missing', never, never.says)] : []),
    ];
  }
  if (rule.kind === 'dual' || gaveAs(scene, decision, mayDecide(rule))) return [];
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
  const window = windowOf(scene, scene.meeting);
  const asked = askedToDecide(rule, (role) => holders(scene, role).length > 0);
  const decided = decision?.at;
  return [
    {
      id: 'decide',
      label: rule.kind === 'discussion' ? 'Decide whether to meet, in discussion, and record why' : 'Approve or refuse the request',
      clause: rule.clause,
      strength: strengthOf(scene.policy, rule),
      state: decided === undefined || decisionOf(scene) === undefined ? 'open' : 'done',
      ownerRoles: asked,
      owners: holders(scene, ...asked),
      opened: submitted.at,
      ...(window?.latest !== undefined && {
        due: window.latest,
        dueText: `No limit of its own; the meeting is due by ${sayInstant(window.latest)}`,
      }),
      ...(decided !== undefined && { doneAt: decided }),
      act: 'decideRequest',
      explanation: `Requested ${sayInstant(submitted.at)}. ${startsWithDecision(scene) ? `The limit begins with the decision.${ageOfConcern(scene)}` : `Waiting for ${rule.kind === 'discussion' ? 'the decision' : 'approval'} does not stop the clock.`} ${cite(scene.policy, rule.clause)}.`,
    },
  ];
};
