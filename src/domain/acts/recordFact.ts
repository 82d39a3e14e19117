import { z } from 'zod';
import type { Question } from '../assess/assessment.ts';
import { answerKind } from '../assess/duties/duties.ts';
import { dutyFact } from '../assess/duties/dutyWords.ts';
import { eachDuty } from '../assess/duties/eachDuty.ts';
import type { Finding } from '../assess/assessment.ts';
import { exclusionFindings } from '../assess/request/exclusions.ts';
import { withheldFact } from '../assess/duties/notices.ts';
import { insteadAsked } from '../assess/request/insteadOf.ts';
import { preparationFact } from '../assess/papers/preparation.ts';
import { hasPart } from '../assess/people/organiser.ts';
import { applies } from '../scene/applies.ts';
import { questionsOf } from '../assess/questions.ts';
import { seriesFact } from '../assess/meeting/series.ts';
import type { Scene } from '../scene/scene.ts';
import { holders } from '../scene/holders.ts';
import { finding, theRoles } from '../policy/cite.ts';
import { own } from '../policy/own.ts';
import { asAnswered, wrongAnswerSoFar } from '../policy/wrongAnswer.ts';
import { tidyInstant } from '../time/instant.ts';
import { dayOf } from '../time/london.ts';
import { defineAct } from './defineAct.ts';
import { aboutMeeting, answerText, instant, key } from './fields.ts';
import { notInFuture, wrongField } from './moments.ts';
import { sayAll } from './sayAll.ts';
import { withFacts } from './withFacts.ts';
import { refuse } from './refuse.ts';

const answer = z.union([z.boolean(), z.number(), answerText, z.null()], {
  error: ({ input }) => (typeof input === 'string' && input.trim() !== '' ? 'is longer than 2,000 characters' : 'needs an answer'),
});

/** Answers a question of the procedure, or corrects an earlier answer; null takes it back to not known. */
export const recordFact = defineAct({
  name: 'recordFact',
  schema: z.strictObject({ fact: key, value: answer, at: instant.optional(), ...aboutMeeting }),
  judge: (scene, data, by) => {
    const asked = askable(scene, data.fact);
    if (!asked)
      return {
        findings: [
          wrongField(
            scene,
            'fact',
            `This procedure asks nothing called “${data.fact}”.`,
            `It asks: ${
              questionsOf(scene)
                .map((question) => question.fact)
                .join(', ') || 'nothing at the moment'
            }.`,
          ),
        ],
        facts: [],
        says: 'That is not a question here.',
      };
    const early = notInFuture(scene, 'at', data.at, 'The time it became so');
    if (early.length) return refuse(early);
    const barred = notTheirs(scene, asked, by.id);
    if (barred) return refuse([barred]);
    const value = data.value === null ? null : asAnswered(asked, data.value);
    const wrong = value === null ? undefined : wrongAnswerSoFar(data.fact, asked, value, dayOf(scene.now));
    if (wrong !== undefined) {
      const slip = [
        wrongField(
          scene,
          'value',
          `“${asked.ask}” ${wrong}.`,
          'Put it right; an empty answer (null) takes it back to not known.',
          asked.clause,
        ),
      ];
      return refuse(slip);
    }
    const fact = {
      event: 'fact.recorded',
      at: tidyInstant(data.at ?? scene.now),
      by: by.id,
      ...(data.number !== undefined && { number: data.number }),
      fact: data.fact,
      value,
    };
    const excluded = data.fact.startsWith('exclusions.') && data.value === true ? exclusionFindings(withFacts(scene, [fact])) : [];
    return { findings: excluded, facts: [fact], says: excluded.length ? sayAll(excluded) : 'Your answer is recorded.' };
  },
});

type Asked = Pick<Question, 'kind' | 'choices' | 'ask'> & {
  readonly by?: readonly string[];
  readonly clause?: string;
  /** What happened on the day that is answered. */
  readonly event?: string;
};

/** Some answers only certain people can give. */
const notTheirs = (scene: Scene, asked: Asked, person: string): Finding | undefined => {
  const { by } = asked;
  const theirs = (each: string): boolean => hasPart(scene, each, person) || holders(scene, each).some((one) => one.id === person);
  if (!by || by.some(theirs)) return undefined;
  return finding(
    scene.policy,
    'not-eligible',
    { clause: asked.clause ?? scene.rules.request.clause, strength: 'must' },
    `This is for ${theRoles(scene.policy, by)} to say.`,
    { about: { person }, wayOn: 'Ask one of them.' },
  );
};

/** How a fact of this procedure is asked; undefined for one it does not ask. */
const askable = (scene: Scene, fact: string): Asked | undefined => {
  const exclusion = scene.policy.exclusions.find((rule) => `exclusions.${rule.code}` === fact);
  if (exclusion) return { kind: 'yes-no', ask: exclusion.ask };
  const document = scene.rules.preparation.find((rule) => preparationFact(rule.document) === fact);
  if (document) return { kind: 'yes-no', ask: document.ask };
  const duty = eachDuty(scene).find((rule) => dutyFact(rule) === fact && (rule.act ?? 'recordFact') === 'recordFact');
  if (duty && own(scene.policy.facts, fact) === undefined)
    return {
      ...answerKind(scene, duty),
      ask: duty.ask,
      clause: duty.clause,
      ...(duty.by && { by: duty.by }),
    };
  const alternative = scene.rules.preparation.find((rule) => rule.or.some((each) => preparationFact(each) === fact));
  if (alternative) return { kind: 'yes-no', ask: alternative.ask };
  const notice = scene.rules.notify.find(
    (rule) =>
      rule.unless && [withheldFact(rule.role), ...holders(scene, rule.role).map(({ id }) => withheldFact(rule.role, id))].includes(fact),
  );
  if (notice?.unless) return { kind: 'text', ask: notice.unless.what, by: notice.unless.by, clause: notice.clause };
  const { series } = scene.rules;
  if (series && fact === seriesFact) return { kind: 'yes-no', ask: series.ask, clause: series.clause, by: [series.by] };
  const attesting = scene.rules.chair.filter((rule) => rule.attest?.fact === fact);
  const attest = (attesting.find((rule) => applies(scene, rule.when).is === 'true') ?? attesting[0])?.attest;
  const told = own(scene.policy.facts, fact);
  if (!told && attest) return { kind: 'yes-no', ask: attest.ask, clause: attest.clause, ...(attest.by && { by: attest.by }) };
  return told
    ? {
        ...(told.event !== undefined && { event: told.event }),
        kind: told.kind,
        ask: told.ask,
        ...(duty?.by && { by: duty.by, clause: duty.clause }),
        ...(told.choices && { choices: told.choices }),
      }
    : [...insteadAsked(scene), ...questionsOf(scene)].find((question) => question.fact === fact);
};
