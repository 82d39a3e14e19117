import { z } from 'zod';
import { roleLabel, finding } from '../policy/cite.ts';
import { own } from '../policy/own.ts';
import type { Fact, Person } from '../case/fact.ts';
import { eventWords } from '../assess/words/eventWords.ts';
import { momentOf } from '../scene/momentOf.ts';
import type { Scene } from '../scene/scene.ts';
import type { Finding } from '../assess/assessment.ts';
import type { Answers } from '../form/answer.ts';
import { isBlank } from '../form/answer.ts';
import { answerAt } from '../form/answerAt.ts';
import { formsOf } from '../form/formsOf.ts';
import { missingIn } from '../form/missingIn.ts';
import { dayItHappened, readingOf } from '../form/reading.ts';
import { asRecord } from '../case/read.ts';
import type { FieldRule, FormRule, PartRule } from '../policy/formRules.ts';
import { sayList } from '../time/words.ts';
import { defineAct } from './defineAct.ts';
import { acceptance, key, longText, text } from './fields.ts';
import { wrongField } from './moments.ts';
import { reasonsFor } from './reasons.ts';
import { refuse } from './refuse.ts';

const most = 60_000;
const unreadable = ({ input }: { readonly input?: unknown }): string =>
  typeof input === 'string' && input.length > most
    ? 'is longer than 60,000 characters'
    : 'is none of what a form takes: words, a number, yes or no, parts or lines';
const scalar = z.union([longText, z.number(), z.boolean()], { error: unreadable });
const parts = z.record(key, scalar);
const rows = z.array(z.union([longText, parts]));
const answer = z.union([scalar, parts, rows.max(200)], {
  error: ({ input }) => (Array.isArray(input) && input.length > 200 ? 'has more than 200 rows' : unreadable({ input })),
});
const schema = z.strictObject({
  form: key,
  answers: z.record(key, answer),
  explained: z.record(key, text).optional(),
  ...acceptance,
});

const mostCharacters = 200_000;

/** Hands a form of the procedure in. What is missing goes in only with a reason; completing it again takes the place of the time before. */
export const completeForm = defineAct({
  name: 'completeForm',
  schema,
  judge: (scene, data, by) => {
    const wanted = formsOf(scene);
    const form = scene.policy.forms.find((each) => each.id === data.form && wanted.some(({ id }) => id === each.id));
    if (!form) {
      const others = wanted.map((each) => each.id).join(', ');
      const none = wrongField(
        scene,
        'form',
        `No form “${data.form}” is wanted in this case.`,
        others === '' ? undefined : `Wanted: ${others}.`,
      );
      return refuse([none]);
    }
    const barred = notTheirs(scene, form, by);
    if (barred) return refuse([barred]);
    const early = notYet(scene, form);
    if (early) return refuse([early]);
    const answers = given(data.answers);
    const findings = [
      ...missingIn(form, answers, readingOf(scene, form, data.explained)),
      ...(Object.keys(answers).length === 0 ? [wrongField(scene, 'answers', 'Nothing is filled in.', undefined, form.clause)] : []),
      ...(JSON.stringify(answers).length > mostCharacters
        ? [
            wrongField(
              scene,
              'answers',
              'The form is longer than 200,000 characters.',
              'Shorten it, or attach a document to the record.',
              form.clause,
            ),
          ]
        : []),
    ];
    const completed: Fact = {
      event: form.event,
      at: scene.now,
      by: by.id,
      form: form.id,
      document: form.document,
      answers,
      ...(data.explained && { explained: data.explained }),
      ...(data.reason !== undefined && { reason: data.reason }),
      ...reasonsFor(scene, findings, data.reason, data.acceptedBy ?? by.id),
    };
    return {
      findings,
      facts: [completed, ...toldBy(scene, form, answers, by)],
      says: `The ${form.title} is completed.`,
      reason: data.reason,
    };
  },
  callsField: ({ policy }, data, [within, id, part]) => {
    const { form } = asRecord(data);
    const fields = policy.forms.find((each) => each.id === form)?.sections.flatMap((section) => section.fields) ?? [];
    const field = within === 'answers' || within === 'explained' ? fields.find((each) => each.id === id) : undefined;
    const asked = field && partsOf(field).find((each) => each.id === part);
    return asked ? `${asked.label}” of “${field.label}` : field?.label;
  },
});

const partsOf = (field: FieldRule): readonly PartRule[] => [
  ...(field.parts ?? []),
  ...(field.columns ?? []),
  ...(field.ways ?? []).flatMap((way) => way.parts),
];

/** The answers without those that say nothing. */
const given = (answers: Answers): Answers => Object.fromEntries(Object.entries(answers).filter(([, each]) => !isBlank(each)));

const notTheirs = (scene: Scene, form: FormRule, by: Person): Finding | undefined => {
  const roles = scene.state.people.find((person) => person.id === by.id)?.roles ?? [];
  if (roles.some((role) => form.author.includes(role))) return undefined;
  const who = sayList(
    form.author.map((role) => roleLabel(scene.policy, role)),
    'or',
  );
  return finding(
    scene.policy,
    'not-eligible',
    { clause: form.clause, strength: 'must' },
    `The ${form.title} is for the ${who} to complete.`,
    {
      about: { person: by.id },
      wayOn: 'Ask them, or record who holds that part.',
    },
  );
};

/** Facts of the case that an answer tells and nobody has told before; one that is known already stays as it is. */
const toldBy = (scene: Scene, form: FormRule, answers: Answers, by: Person): readonly Fact[] =>
  form.sections
    .flatMap((section) => section.fields)
    .flatMap((field) =>
      (field.tells ?? []).flatMap(({ fact, part }) => {
        const value = own(answers, field.id) === undefined ? undefined : answerAt(answers, field.id, part);
        return value === undefined || scene.known(fact) !== undefined || (dayItHappened(scene, fact) ?? value) !== value
          ? []
          : [{ event: 'fact.recorded', at: scene.now, by: by.id, fact, value }];
      }),
    );

/** A form that follows something is not handed in before that has happened. */
const notYet = (scene: Scene, { title, after, clause }: FormRule): Finding | undefined => {
  if (after === undefined || scene.state.meetings.some((meeting) => momentOf(scene, after, { meeting }) !== undefined)) return undefined;
  return momentOf(scene, after, { meeting: scene.meeting }) === undefined
    ? wrongField(
        scene,
        'form',
        `The ${title} is written after ${eventWords(after)}, and that has not happened yet.`,
        'Complete it then.',
        clause,
      )
    : undefined;
};
