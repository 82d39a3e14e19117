import { z } from 'zod';
import type { Finding } from '../assess/assessment.ts';
import { finding } from '../policy/cite.ts';
import type { Scene } from '../assess/scene.ts';
import { applies } from '../assess/scene.ts';
import { consultedRoles, deciders, decisionOf } from '../assess/decision.ts';
import { dutyFindingsAt } from '../assess/duties.ts';
import { preconditionFindings } from '../assess/preconditions.ts';
import { triggerFindings, triggersUnmet } from '../assess/triggers.ts';
import { roleLabel } from '../policy/cite.ts';
import { sayList } from '../time/words.ts';
import { weighOrganiser } from './agreeOrganiser.ts';
import { withFacts } from './withFacts.ts';
import { defineAct } from './defineAct.ts';
import { askedAgain, weighExclusions } from './exclusionAnswers.ts';
import { answers, key, text } from './fields.ts';
import { reasonsFor } from './reasons.ts';
import { sayAll } from './sayAll.ts';

const schema = z.strictObject({
  decision: z.enum(['approve', 'refuse'], { error: 'is approve or refuse' }),
  reason: text.optional(),
  exclusions: answers.optional(),
  consulted: z.array(key).max(20).optional(),
  alternatives: z.array(text).max(20).optional(),
  organiser: key.optional(),
});

/** The approver's yes or no. What rules the meeting out is asked again before a yes. */
export const decideRequest = defineAct({
  name: 'decideRequest',
  schema,
  judge: (scene, data, by) => {
    const { policy, rules, state } = scene;
    const weighed = weighExclusions(scene, by, data.exclusions, 'approval');
    const told = {
      at: scene.now,
      by: by.id,
      ...(data.exclusions && { exclusions: data.exclusions }),
      ...(data.reason !== undefined && { reason: data.reason }),
      ...(data.consulted && { consulted: data.consulted }),
      ...(data.alternatives && { alternatives: data.alternatives }),
    };
    const talked = rules.approval?.kind === 'discussion' ? unspoken(scene, data.consulted ?? []) : [];
    if (data.decision === 'refuse') {
      const refusal = rules.approval?.refusal;
      const missing = refusal && data.reason === undefined;
      const rated = refusal && { clause: refusal.clause, strength: refusal.reason === 'required' ? ('must' as const) : refusal.strength };
      const findings =
        missing && rated
          ? [
              finding(policy, 'refusal-incomplete', rated, 'A reason helps the person who asked.', {
                about: { field: 'reason' },
                wayOn: 'Add why it is refused.',
              }),
            ]
          : [];
      const others = refusal?.alternatives;
      if (others && !data.alternatives?.length)
        findings.push(
          finding(policy, 'refusal-incomplete', others, 'Say what is to be done instead, at least one thing.', {
            about: { field: 'alternatives' },
            wayOn: 'Add what is to be done instead.',
          }),
        );
      return {
        findings: [...weighed.unknown, ...findings, ...talked],
        facts: [{ event: 'approval.refused', ...told }],
        says: 'The request is refused. The person who asked is told.',
      };
    }
    if (weighed.excluded.length) return { findings: weighed.excluded, facts: weighed.facts, says: sayAll(weighed.excluded) };
    const findings: Finding[] = [...weighed.unknown, ...weighed.unanswered, ...askedAgain(scene, data.exclusions, 'approval')];
    findings.push(...talked, ...triggerFindings(scene), ...triggersUnmet(scene), ...dutyFindingsAt(scene, 'decideRequest'));
    findings.push(...preconditionFindings(scene, 'decision'));
    const wanted = rules.approval?.granted;
    if (wanted && data.reason === undefined)
      findings.push(
        finding(
          policy,
          'record-incomplete',
          wanted.reason === 'required' ? wanted : { ...wanted, strength: 'consider' as const },
          'Say why the meeting is held.',
          { about: { field: 'reason' }, wayOn: 'Add the reason.' },
        ),
      );
    const agreed = weighOrganiser(scene, data.organiser);
    findings.push(...agreed);
    const { other, any } = policy.triggers;
    const unlisted = state.triggers.length > 0 && !state.triggers.some((code) => any.some((trigger) => trigger.code === code));
    if (other?.['approval-needs'] === 'reason' && unlisted) {
      findings.push(
        finding(
          policy,
          'precondition-unanswered',
          { clause: other.clause, strength: 'should' },
          'The reason for this meeting is not one the procedure lists.',
          { about: { field: 'reason' }, wayOn: 'Say why you approve it all the same.' },
        ),
      );
    }
    const standIn = state.holdings.findLast(
      (holding) =>
        rules.approval !== undefined &&
        deciders(rules.approval).includes(holding.role) &&
        holding.person === by.id &&
        holding.until === undefined,
    );
    const granted = {
      event: 'approval.granted',
      ...told,
      ...reasonsFor(scene, findings, data.reason, by.id),
      ...(standIn?.reason !== undefined && { standIn: standIn.reason }),
    };
    const organises = data.organiser === undefined ? [] : [{ event: 'organiser.agreed', at: scene.now, by: by.id, person: data.organiser }];
    const waits = decisionOf(withFacts(scene, [granted])) === undefined;
    return {
      findings,
      facts: [granted, ...organises],
      says: waits
        ? 'Your yes is recorded. The other one has to agree too.'
        : `The ${rules.name} is approved. Next: agree who comes and book a time.`,
      reason: data.reason,
    };
  },
});

/** Those the decision has to be talked over with, of whom nobody says that they were. */
const unspoken = (scene: Scene, named: readonly string[]): readonly Finding[] => {
  const spoken = [
    ...consultedRoles(scene),
    ...named.flatMap((each) => [each, ...(scene.state.people.find((person) => person.id === each)?.roles ?? [])]),
  ];
  return (scene.rules.approval?.consulted ?? [])
    .filter((rule) => applies(scene, rule.when).is === 'true' && ![rule.role].flat().some((role) => spoken.includes(role)))
    .map((rule) => {
      const who = sayList(
        [rule.role].flat().map((role) => roleLabel(scene.policy, role)),
        'or',
      );
      return finding(scene.policy, 'record-incomplete', rule, `The decision is made in discussion with the ${who}.`, {
        about: { field: 'consulted', seat: [rule.role].flat()[0] ?? '' },
        wayOn: `Talk with the ${who}, and name them here.`,
      });
    });
};
