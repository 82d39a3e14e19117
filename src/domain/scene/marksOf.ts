import type { CaseFile, Fact, Instant } from '../case/fact.ts';
import { foldFacts } from '../case/foldFacts.ts';
import type { IsAnswer } from '../case/isAnswer.ts';
import type { KindMarks } from '../case/kindsIn.ts';
import type { Condition } from '../policy/condition.ts';
import { evaluate } from '../policy/evaluate.ts';
import { isListed } from '../policy/isListed.ts';
import type { Policy } from '../policy/policy.ts';
import { remembered } from '../remembered.ts';
import { atLondon, isDay } from '../time/london.ts';

/** The kinds of meeting a procedure has, as a log tells them apart: by the event that asks for each, and what is said of it alone. */
export const marksOf = remembered((policy: Policy): readonly KindMarks[] =>
  Object.entries(policy.meetings).map(([kind, rules]) => ({
    kind,
    asks: rules.request.with,
    also: rules.clocks.some((clock) => clock.late) ? ['late.discussion'] : [],
    reasons: policy.triggers.any.filter((trigger) => trigger.meeting === kind).map(({ code }) => code),
    ...(rules.request.eligible &&
      rules.clocks.some((clock) => clock.after === 'placement.ended') && {
        calledFor: homeEndedIn(rules.request.eligible.when, isListed(policy)),
      }),
  })),
);

/** When the home ended, where what is known does not say that no meeting is called for. */
const homeEndedIn =
  (when: Condition, isAnswer: IsAnswer) =>
  (file: CaseFile, log: readonly Fact[]): Instant | undefined => {
    const facts = foldFacts(file.case, log, isAnswer);
    if (evaluate(when, (fact) => facts.get(fact)).is === 'false') return undefined;
    const day = facts.get('placement.endedOn');
    return isDay(day) ? atLondon(day, '00:00') : log.find((fact) => fact.event === 'placement.ended')?.at;
  };
