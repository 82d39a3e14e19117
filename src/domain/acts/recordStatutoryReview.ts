import { z } from 'zod';
import type { Finding } from '../assess/assessment.ts';
import type { Scene } from '../scene/scene.ts';
import { holders } from '../scene/holders.ts';
import { statutoryReviews } from '../case/statutoryReviews.ts';
import { finding, theRoles } from '../policy/cite.ts';
import { own } from '../policy/own.ts';
import { dayOf } from '../time/london.ts';
import { asSentence, sayDay, sayList } from '../time/words.ts';
import { ceasing } from './ceasing.ts';
import { defineAct } from './defineAct.ts';
import type { Judgement } from './defineAct.ts';
import { answers, day, instant, key, ofKind, text } from './fields.ts';
import { notInFuture, wrongField } from './moments.ts';
import { reasonsFor } from './reasons.ts';
import { refuse } from './refuse.ts';
import { withFacts } from './withFacts.ts';

const planned = z.strictObject({ step: z.literal('planned'), date: day, reason: text.optional(), ...ofKind });
const asked = z.strictObject({
  step: z.literal('earlier-asked'),
  meeting: z.enum(['looked-after-review', 'care-team']).default('looked-after-review'),
  why: text,
  at: instant.optional(),
  ...ofKind,
});
const answered = z.strictObject({
  step: z.literal('earlier-answered'),
  agreed: z.boolean(),
  view: text.optional(),
  at: instant.optional(),
  ...ofKind,
});
const given = z.strictObject({
  step: z.literal('given'),
  documents: z.array(key).min(1).max(10),
  how: text.optional(),
  at: instant.optional(),
  reason: text.optional(),
  ...ofKind,
});
const held = z.strictObject({
  step: z.literal('held'),
  at: instant,
  answers: answers.optional(),
  recommends: text.optional(),
  ends: z.strictObject({ because: key.optional(), reason: text.optional() }).optional(),
  reason: text.optional(),
  ...ofKind,
});
const schema = z.discriminatedUnion('step', [planned, asked, answered, given, held], {
  error: 'is one of planned, earlier-asked, earlier-answered, given and held',
});

/**
 * Records what concerns the child's statutory (looked-after) review: the day it is set for, the asking for an earlier one and the
 * answer, what the Reviewing Officer was given for it, and that it was held, with what it decided of these meetings.
 */
export const recordStatutoryReview = defineAct({
  name: 'recordStatutoryReview',
  schema,
  judge: (scene, data, by) => {
    const wrong = 'at' in data ? notInFuture(scene, 'at', data.at, 'The time given') : [];
    if (wrong.length) return refuse(wrong);
    const said = { at: 'at' in data ? (data.at ?? scene.now) : scene.now, by: by.id };
    switch (data.step) {
      case 'planned':
        return plan(scene, data, said);
      case 'earlier-asked':
        return {
          findings: [],
          facts: [{ event: 'looked-after-review.earlier-asked', ...said, meeting: data.meeting, why: data.why }],
          says: 'It is recorded that an earlier one was asked for. It waits for an answer.',
        };
      case 'earlier-answered':
        return answer(scene, data, said);
      case 'given':
        return give(scene, data, said);
      case 'held':
        return hold(scene, data, said);
    }
  },
});

type Said = { readonly at: string; readonly by: string };

const rulesOf = (scene: Scene) => scene.rules['statutory-review'];

/** The review to come, the last word on an earlier one, and whether that was a yes. */
const standing = (scene: Scene) => {
  const review = statutoryReviews(scene.state.log).at(-1);
  const open = review?.heldAt === undefined ? review : undefined;
  const word = open?.facts.findLast((fact) => fact.event.startsWith('looked-after-review.earlier-'));
  return { open, word };
};

const plan = (scene: Scene, { date, reason }: z.output<typeof planned>, said: Said): Judgement => {
  if (date < dayOf(scene.now)) {
    const past = [wrongField(scene, 'date', `${sayDay(date)} is past.`, 'Record a review that was held with the step “held”.')];
    return refuse(past);
  }
  const { open, word } = standing(scene);
  const earlier = rulesOf(scene)?.earlier;
  const isEarlier = word !== undefined || (open?.day !== undefined && date < open.day);
  const free =
    word?.event === 'looked-after-review.earlier-agreed' || (earlier?.needs === 'asked' && word?.event.endsWith('earlier-asked') === true);
  const findings =
    earlier && isEarlier && !free
      ? [
          finding(
            scene.policy,
            'gate-closed',
            earlier,
            `${asSentence(theRoles(scene.policy, [earlier['agreed-by']]))} has not agreed to an earlier review.`,
            {
              about: { field: 'date' },
              wayOn: 'Ask, record the asking, and go on after the yes.',
            },
          ),
        ]
      : [];
  return {
    findings,
    facts: [{ event: 'looked-after-review.convened', ...said, date, ...(reason !== undefined && { reason }) }],
    says: `The statutory review is on ${sayDay(date)}.`,
    reason,
  };
};

const answer = (scene: Scene, data: z.output<typeof answered>, said: Said): Judgement => {
  const { word } = standing(scene);
  if (word === undefined) {
    const unasked = [wrongField(scene, 'step', 'Nobody has asked for an earlier one.', 'Record first that it was asked for.')];
    return refuse(unasked);
  }
  const role = rulesOf(scene)?.earlier?.['agreed-by'] ?? 'reviewing-officer';
  return {
    findings: [],
    facts: [
      {
        event: data.agreed ? 'looked-after-review.earlier-agreed' : 'looked-after-review.earlier-declined',
        ...said,
        role,
        people: holders(scene, role).map(({ id }) => id),
        ...(typeof word.meeting === 'string' && { meeting: word.meeting }),
        ...(data.view !== undefined && { view: data.view }),
      },
    ],
    says: data.agreed ? 'The agreement to an earlier one is recorded.' : 'It is recorded that an earlier one was not agreed to.',
  };
};

const give = (scene: Scene, { documents, how, reason }: z.output<typeof given>, said: Said): Judgement => {
  const unknown = documents.filter((each) => own(scene.policy.documents, each) === undefined);
  if (unknown.length) {
    const says = `“${unknown.join('”, “')}” is not a document of this procedure.`;
    return refuse([wrongField(scene, 'documents', says, `Choose among: ${Object.keys(scene.policy.documents).join(', ')}.`)]);
  }
  const findings = stillToGive(scene, documents);
  return {
    findings,
    facts: [
      {
        event: 'looked-after-review.given',
        ...said,
        documents,
        role: rulesOf(scene)?.given?.to ?? 'reviewing-officer',
        ...(how !== undefined && { how }),
        ...reasonsFor(scene, findings, reason, said.by),
      },
    ],
    says: 'It is recorded what was given for the review.',
    reason,
  };
};

/** Documents the procedure has given for a review that are neither among these nor were given before. */
const stillToGive = (scene: Scene, documents: readonly string[]): readonly Finding[] => {
  const rule = rulesOf(scene)?.given;
  const there = [...(standing(scene).open?.given ?? []), ...documents];
  const missing = (rule?.documents ?? []).filter((each) => !there.includes(each));
  if (!rule || missing.length === 0) return [];
  const says = `${sayList(missing.map((each) => scene.policy.documents[each] ?? each))} still to be given.`;
  const more = { about: { field: 'documents' }, wayOn: 'Give it too, or say why not.' };
  return [finding(scene.policy, 'record-incomplete', rule, says, more)];
};

const hold = (scene: Scene, data: z.output<typeof held>, said: Said): Judgement => {
  const questions = rulesOf(scene)?.asked ?? [];
  const told = data.answers ?? {};
  const strange = Object.keys(told).filter((each) => !questions.some(({ id }) => id === each));
  if (strange.length) {
    const wrong = [
      wrongField(
        scene,
        `answers.${strange[0] ?? ''}`,
        `“${strange.join('”, “')}” is not asked of a review here.`,
        questions.length ? `Answer: ${questions.map(({ id }) => id).join(', ')}.` : undefined,
      ),
    ];
    return refuse(wrong);
  }
  const review = {
    event: 'looked-after-review.held',
    ...said,
    ...(data.answers && { answers: data.answers }),
    ...(data.reason !== undefined && { reason: data.reason }),
  };
  const recommended = data.recommends === undefined ? [] : [{ event: 'looked-after-review.recommended', ...said, view: data.recommends }];
  const end = data.ends && ceasing(withFacts(scene, [review]), { ...data.ends, inReview: true }, said.by);
  const findings = [...questions.flatMap((each) => unanswered(scene, each, own(told, each.id))), ...(end?.findings ?? [])];
  return {
    findings,
    facts: [
      { ...review, ...reasonsFor(scene, findings, data.reason ?? data.ends?.reason, said.by) },
      ...recommended,
      ...(end?.facts ?? []),
    ],
    says: end ? 'The review is recorded, and these meetings have ended in it.' : 'The review is recorded as held.',
    reason: data.reason ?? data.ends?.reason,
  };
};

type Asked = NonNullable<Scene['rules']['statutory-review']>['asked'][number];

/** A question left open holds as its clause does; a no is kept with its reason, since what happened cannot be made otherwise. */
const unanswered = (scene: Scene, rule: Asked, answer: boolean | undefined): readonly Finding[] => {
  if (answer === true) return [];
  const about = { about: { field: `answers.${rule.id}` } };
  return answer === undefined
    ? [finding(scene.policy, 'precondition-unanswered', rule, rule.ask, { ...about, wayOn: 'Answer with yes or no.' })]
    : [
        finding(scene.policy, 'record-incomplete', { clause: rule.clause, strength: 'should' }, `Answered with no: ${rule.ask}`, {
          ...about,
          wayOn: 'Say why not.',
        }),
      ];
};
