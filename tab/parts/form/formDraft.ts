import type { FormView } from '../../../src/api/contract.ts';
import type { Answer, Answers, Scalar } from '../../../src/domain/form/answer.ts';
import { isBlank, isParts, isRows } from '../../../src/domain/form/answer.ts';
import type { PlacedField } from '../../../src/domain/form/fieldsOf.ts';
import { fieldsOf } from '../../../src/domain/form/fieldsOf.ts';
import type { FieldRule, PartRule } from '../../../src/domain/policy/formRules.ts';

/** A form as typed so far: answers as in the fields, the way taken of each either/or, and reasons for what is out of the ordinary. */
export type FormDraft = {
  readonly answers: Answers;
  readonly ways: Readonly<Record<string, string>>;
  readonly explained: Readonly<Record<string, string>>;
};

/** What a form opens with: what was completed before, or else what it can be begun with. */
export const draftOf = (view: FormView): FormDraft => ({
  answers: { ...view.offered, ...view.answers },
  ways: {},
  explained: view.explained,
});

/** The fields that belong in the form as answered so far; one whose condition is not known yet is among them. */
export const shownIn = (view: FormView, draft: FormDraft): readonly PlacedField[] =>
  fieldsOf(view.form, toSend(view, draft.answers), (fact) => view.known[fact]).filter((placed) => placed.applies !== 'false');

/** Which way of an either/or is open: the one chosen, or the one that has words. */
export const wayOf = (field: FieldRule, draft: FormDraft): string | undefined => {
  const answer = draft.answers[field.id];
  return draft.ways[field.id] ?? field.ways?.find((way) => way.parts.some((part) => isParts(answer) && !isBlank(answer[part.id])))?.id;
};

/** What is handed in: only fields that are shown, only the way taken, nothing empty, and numbers as numbers. */
export const handedIn = (view: FormView, draft: FormDraft): { answers: Answers; explained?: Readonly<Record<string, string>> } => {
  const shown = shownIn(view, draft).filter(({ field }) => field.from?.startsWith('child.') !== true);
  const answers = Object.fromEntries(
    shown.flatMap(({ field }) => {
      const answer = toSend(view, draft.answers)[field.id];
      const way = field.ways?.find((each) => each.id === wayOf(field, draft));
      const taken = way && isParts(answer) && !('notKnown' in answer) ? only(answer, way.parts) : answer;
      return taken === undefined || isBlank(taken) ? [] : [[field.id, taken] as const];
    }),
  );
  const explained = Object.entries(draft.explained).filter(([, why]) => why.trim() !== '');
  return { answers, ...(explained.length > 0 && { explained: Object.fromEntries(explained) }) };
};

const only = (answer: Readonly<Record<string, Scalar>>, parts: readonly PartRule[]): Answer =>
  Object.fromEntries(Object.entries(answer).filter(([id]) => parts.some((part) => part.id === id)));

const toSend = (view: FormView, answers: Answers): Answers =>
  Object.fromEntries(
    view.form.sections.flatMap((section) =>
      section.fields.flatMap((field) => {
        const answer = answers[field.id];
        return answer === undefined ? [] : [[field.id, tidy(field, answer)] as const];
      }),
    ),
  );

/** An answer without its empty parts and rows; what was typed as a number is one. */
const tidy = (field: FieldRule, answer: Answer): Answer => {
  const rules = [...(field.parts ?? []), ...(field.columns ?? []), ...(field.ways ?? []).flatMap((way) => way.parts)];
  const kindOf = (id: string): string => rules.find((rule) => rule.id === id)?.kind ?? 'text';
  const parts = (value: Readonly<Record<string, Scalar>>): Readonly<Record<string, Scalar>> =>
    Object.fromEntries(Object.entries(value).flatMap(([id, each]) => (isBlank(each) ? [] : [[id, asKind(kindOf(id), each)] as const])));
  if (isRows(answer)) return answer.filter((row) => !isBlank(row)).map((row) => (typeof row === 'string' ? row.trim() : parts(row)));
  if (isParts(answer)) return 'notKnown' in answer ? answer : parts(answer);
  return asKind(field.kind, answer);
};

const asKind = (kind: string, value: Scalar): Scalar =>
  kind === 'number' && typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
