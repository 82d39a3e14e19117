import { evaluate } from '../policy/evaluate.ts';
import type { Known, Verdict } from '../policy/evaluate.ts';
import type { FieldRule, FormRule } from '../policy/formRules.ts';
import type { Answers } from './answer.ts';
import { isRows } from './answer.ts';
import { answerAt } from './answerAt.ts';

/** A field in its place, and whether it belongs in the form as answered so far. */
export type PlacedField = { readonly section: FormRule['sections'][number]; readonly field: FieldRule; readonly applies: Verdict['is'] };

/** What a condition inside a form reads: the answers so far under `answer.<field>.<part>`, everything else from the case. */
export const knownWith =
  (answers: Answers, known: Known): Known =>
  (fact) => {
    const [head, field = '', part] = fact.split('.');
    if (head !== 'answer') return known(fact);
    const answer = answerAt(answers, field, part);
    return isRows(answer) ? answer.length : answer;
  };

/** Every field of the form in order, with whether it belongs there. Unknown is not no: such a field is shown. */
export const fieldsOf = (form: FormRule, answers: Answers, known: Known): readonly PlacedField[] =>
  form.sections.flatMap((section) =>
    section.fields.map((field) => ({ section, field, applies: evaluate(field.when, knownWith(answers, known)).is })),
  );
