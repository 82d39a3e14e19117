import { dayOf } from '../time/london.ts';
import type { Day } from '../case/fact.ts';
import { textsIn } from '../case/read.ts';
import type { Scene } from '../scene/scene.ts';
import type { Known } from '../policy/evaluate.ts';
import type { FormRule } from '../policy/formRules.ts';
import { own } from '../policy/own.ts';
import type { Policy } from '../policy/policy.ts';
import { momentOf } from '../scene/momentOf.ts';
import { dueOf } from './dueOf.ts';

/** What a form is read beside: the procedure, the case, what the Cases list holds, the day and the due day. */
export type Reading = {
  readonly policy: Policy;
  readonly known: Known;
  readonly registered: readonly string[];
  readonly today: Day;
  readonly due?: Day;
  /** Why something out of the ordinary is so, by field. */
  readonly explained: Readonly<Record<string, string>>;
};

/** The reading of a form in a case. */
export const readingOf = (scene: Scene, form: FormRule, explained: Readonly<Record<string, string>> = {}): Reading => {
  const due = dueOf(scene, form);
  return {
    policy: scene.policy,
    known: (fact) => scene.known(fact) ?? dayItHappened(scene, fact),
    registered: registered(scene),
    today: dayOf(scene.now),
    ...(due !== undefined && { due: dayOf(due) }),
    explained,
  };
};

/** The day that answers a question because what it asks after is on record as an event: the end of the home. */
export const dayItHappened = (scene: Scene, fact: string): Day | undefined => {
  const event = own(scene.policy.facts, fact)?.event;
  const at = event === undefined ? undefined : momentOf(scene, event);
  return at === undefined ? undefined : dayOf(at);
};

/** What is in the Cases list of who the child is, as far as the log tells: never the words themselves. */
const registered = (scene: Scene): readonly string[] => {
  const told = scene.state.log.findLast((fact) => fact.event === 'child.identified');
  const birth = scene.known('child.dateOfBirth') === undefined ? [] : ['dateOfBirth'];
  return told ? [...new Set(['name', ...textsIn(told, 'told'), ...birth])] : birth;
};
