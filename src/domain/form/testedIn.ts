import { evaluate } from '../policy/evaluate.ts';
import type { FormRule } from '../policy/formRules.ts';

/** The facts of the case that the conditions of a form turn on, apart from its own answers. */
export const testedIn = (form: FormRule): readonly string[] => [
  ...new Set(
    form.sections
      .flatMap((section) => section.fields)
      .flatMap((field) => [field.when, ...[...(field.parts ?? []), ...(field.columns ?? [])].map((part) => part.when)])
      .flatMap((when) => evaluate(when, () => undefined).tested)
      .filter((fact) => !fact.startsWith('answer.')),
  ),
];
