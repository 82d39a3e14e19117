import type { Fact } from '../case/fact.ts';
import { factsOf } from '../case/factsOf.ts';
import { asRecord, textIn } from '../case/read.ts';
import type { Answers } from './answer.ts';
import { keptWith } from '../keptWith.ts';

/** A form as it was last completed: who did, when first, when last, what it says, and why anything in it is out of the ordinary. */
export type Completion = {
  readonly first: Fact;
  readonly last: Fact;
  readonly answers: Answers;
  readonly explained: Readonly<Record<string, string>>;
};

/** Every event a form can be. */
export const formEvents: readonly string[] = ['request-form.completed', 'report.completed', 'learning-log.completed'];

/** The form as last completed; undefined while it was not. */
export const completionOf = (log: readonly Fact[], form: string): Completion | undefined => {
  const facts = formsIn(log).get(form);
  const [first, last] = [facts?.[0], facts?.at(-1)];
  return first && last
    ? {
        first,
        last,
        answers: asRecord(last['answers']) as Answers,
        explained: asRecord(last['explained']) as Readonly<Record<string, string>>,
      }
    : undefined;
};

/** The facts of a log that complete a form, by the form. */
const formsIn = keptWith((log: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> => {
  const forms = new Map<string, Fact[]>();
  if (formEvents.every((event) => factsOf(log, event).length === 0)) return forms;
  for (const fact of log) {
    const form = formEvents.includes(fact.event) ? textIn(fact, 'form') : undefined;
    if (form === undefined) continue;
    const facts = forms.get(form);
    if (facts) facts.push(fact);
    else forms.set(form, [fact]);
  }
  return forms;
});
