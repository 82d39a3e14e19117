import type { FormRule } from '../policy/formRules.ts';
import { factsIn } from '../policy/factsIn.ts';
import type { Policy } from '../policy/policy.ts';
import { own } from '../policy/own.ts';
import { remembered } from '../remembered.ts';

/**
 * Whether a form by which a meeting is asked for waits for an event whose day it asks for itself: it need not wait for that, since nobody
 * having said that it happened is not that it has not.
 */
export const asksItself = (policy: Policy, form: FormRule): boolean => ofPolicy(policy).has(form);

const ofPolicy = remembered(
  (policy: Policy): ReadonlySet<FormRule> =>
    new Set(
      policy.forms.filter((form) => {
        const told = form.sections.flatMap(({ fields }) => fields.flatMap(({ tells }) => (tells ?? []).map(({ fact }) => fact)));
        const days = told.flatMap((fact) => own(policy.facts, fact)?.event ?? []);
        const waited = factsIn(form.when);
        return form.event === 'request-form.completed' && days.some((event) => waited.includes(`happened.${event}`));
      }),
    ),
);

/** The kind of meeting asked for with such a form: the one that is asked for by an act of its own. */
export const askedForWith = (policy: Policy): string | undefined =>
  Object.entries(policy.meetings).find(([, { request }]) => request.with !== 'request.submitted')?.[0];
