import { z } from 'zod';
import type { Finding } from '../assess/assessment.ts';
import { otherNotAllowed, triggersUnmet } from '../assess/request/triggers.ts';
import { windowOf } from '../assess/limits/windowOf.ts';
import type { Scene } from '../scene/scene.ts';
import type { Fact, Person } from '../case/fact.ts';
import { finding, theRoles } from '../policy/cite.ts';
import { near } from '../policy/near.ts';
import { own } from '../policy/own.ts';
import { asAnswered, wrongAnswerSoFar } from '../policy/wrongAnswer.ts';
import type { Policy } from '../policy/policy.ts';
import { tidyInstant } from '../time/instant.ts';
import { dayOf } from '../time/london.ts';
import { sayList } from '../time/words.ts';
import { defineAct } from './defineAct.ts';
import { weighExclusions } from './exclusionAnswers.ts';
import { answers, answerText, instant, key, text } from './fields.ts';
import { notInFuture, wrongField } from './moments.ts';
import { sayAll } from './sayAll.ts';
import { withFacts } from './withFacts.ts';
import { refuse } from './refuse.ts';

const schema = z.strictObject({
  triggers: z.array(key, { error: 'needs at least one reason' }).min(1, { error: 'needs at least one reason' }).max(40),
  notifiedAt: instant,
  placement: z.strictObject({ type: key, provider: key.optional() }),
  exclusions: answers.default({}),
  facts: z.record(key, z.union([z.boolean(), z.number(), answerText], { error: 'needs an answer' })).optional(),
  note: text.optional(),
  requesterRole: key.optional(),
  childSocialWorker: key.optional(),
});

/** Records a worry and when it reached the child's social worker: the clock runs from there. Anybody may. */
export const raiseConcern = defineAct({
  name: 'raiseConcern',
  schema,
  judge: (scene, data, by) => {
    const { policy, rules, now } = scene;
    const requesterRole = data.requesterRole ?? ownRole(policy, by);
    const told: Fact[] = [
      {
        event: 'concern.raised',
        at: now,
        by: by.id,
        as: requesterRole,
        triggers: [...new Set(data.triggers)],
        placement: data.placement,
        exclusions: data.exclusions,
        ...(data.note !== undefined && { note: data.note }),
        ...(data.childSocialWorker !== undefined && { childSocialWorker: data.childSocialWorker }),
      },
      { event: 'concern.notified', at: tidyInstant(data.notifiedAt), by: by.id, to: rules.request.to },
      ...Object.entries(data.facts ?? {}).map(([fact, said]): Fact => {
        const asked = own(policy.facts, fact);
        return { event: 'fact.recorded', at: now, by: by.id, fact, value: asked ? asAnswered(asked, said) : said };
      }),
    ];
    const weighed = weighExclusions(withFacts(scene, told.slice(0, 1)), by, data.exclusions);
    const findings = [
      ...notInFuture(scene, 'notifiedAt', data.notifiedAt, `The time when ${theRoles(policy, [rules.request.to])} was told`),
      ...placementFindings(scene, data.placement.type),
      ...answerFindings(scene, 'placement.provider', data.placement.provider),
      ...triggerFindings(scene, data.triggers, requesterRole),
      ...(own(policy.roles, requesterRole)
        ? []
        : [
            wrongField(
              scene,
              'requesterRole',
              `“${requesterRole}” is not a role of this procedure.`,
              `Choose one of ${sayList(Object.values(policy.roles), 'or')}.`,
            ),
          ]),
      // Answers to what would rule out another kind of meeting are no slip.
      ...weighed.unknown.filter(({ about }) => !scene.whole.exclusions.some(({ code }) => about?.field === `exclusions.${code}`)),
      ...Object.keys(data.facts ?? {})
        .filter((fact) => own(policy.facts, fact) === undefined)
        .map((fact) =>
          wrongField(
            scene,
            `facts.${fact}`,
            `“${fact}” is nothing this procedure asks.`,
            `It asks: ${Object.keys(policy.facts).join(', ')}.`,
          ),
        ),
      ...Object.entries(data.facts ?? {}).flatMap(([fact, value]) => answerFindings(scene, fact, value, `facts.${fact}`)),
    ];
    if (findings.length) return refuse(findings);
    const after = withFacts(scene, told);
    const window = windowOf(after, undefined);
    if (weighed.excluded.length) return { findings: weighed.excluded, facts: told, says: sayAll(weighed.excluded) };
    const prompts = [...weighed.unanswered, ...triggersUnmet(after), ...misspelt(scene, data.triggers)].map((each): Finding => ({
      ...each,
      strength: 'consider',
    }));
    return {
      findings: prompts,
      facts: told,
      says: `The concern is recorded. ${window?.explanation ?? ''}`.trim(),
      ...(window?.latest !== undefined && { details: { latest: window.latest } }),
    };
  },
});

/** What somebody raises a concern as, where they do not say: as what they are in the case, or as the child's social worker. */
const ownRole = (policy: Policy, { roles }: Person): string => {
  const worker = 'child-social-worker';
  return roles.includes(worker) ? worker : (roles.find((role) => own(policy.roles, role) !== undefined) ?? worker);
};

const placementFindings = (scene: Scene, type: string): readonly Finding[] => {
  const { kinds, clause } = scene.policy.placements;
  if (kinds.some((kind) => kind.type === type)) return [];
  return [
    wrongField(
      scene,
      'placement.type',
      `“${type}” is not a kind of home this procedure names.`,
      `Choose ${sayList(
        kinds.map((kind) => `${kind.label} (${kind.type})`),
        'or',
      )}.`,
      clause,
    ),
  ];
};

/** An answer that is none to the question the procedure asks there. */
const answerFindings = (scene: Scene, fact: string, answer: boolean | number | string | undefined, field = fact): readonly Finding[] => {
  const asked = own(scene.policy.facts, fact);
  const wrong =
    asked && answer !== undefined && answer !== 'unknown'
      ? wrongAnswerSoFar(fact, asked, asAnswered(asked, answer), dayOf(scene.now))
      : undefined;
  return wrong === undefined || !asked
    ? []
    : [wrongField(scene, field, `“${asked.ask}” ${wrong}.`, 'Put it right, or leave it out while it is not known.', asked.clause)];
};

/** Reasons an open list does not name, and almost does: taken as another reason, and shown. */
const misspelt = (scene: Scene, codes: readonly string[]): readonly Finding[] => {
  const { any, clause, other } = scene.policy.triggers;
  const listed = [...any.map((trigger) => trigger.code), 'other'];
  return codes.flatMap((code) => {
    const meant = listed.includes(code) ? undefined : near(code, listed);
    if (meant === undefined) return [];
    return [
      finding(
        scene.policy,
        'precondition-unanswered',
        { clause: other?.clause ?? clause },
        `“${code}” is not one of the reasons listed, and is taken as another reason.`,
        { about: { field: 'triggers' }, wayOn: `If ${meant} is meant, say so.` },
      ),
    ];
  });
};

const triggerFindings = (scene: Scene, codes: readonly string[], role: string): readonly Finding[] => {
  const { triggers, exclusions } = scene.policy;
  return codes.flatMap((code) => {
    if (triggers.any.some((trigger) => trigger.code === code) || exclusions.some((rule) => rule.code === code) || triggers.list === 'open')
      return [];
    const { other } = triggers;
    if (code !== 'other' || !other)
      return [
        wrongField(
          scene,
          'triggers',
          `“${code}” is not one of the reasons this procedure names.`,
          `Choose from ${sayList(triggers.any.map((trigger) => trigger.code))}.`,
          triggers.clause,
        ),
      ];
    const allowed = other['raised-by'] === undefined ? undefined : [other['raised-by']].flat();
    if (allowed === undefined || allowed.includes(role)) return [];
    return [otherNotAllowed(scene, other, allowed)];
  });
};
