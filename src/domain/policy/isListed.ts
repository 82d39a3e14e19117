import type { IsAnswer } from '../case/isAnswer.ts';
import { remembered } from '../remembered.ts';
import type { Policy } from './policy.ts';

/** Whether an answer is one the question offers, where it offers some: anything else tells nothing, and is asked again. */
export const isListed = remembered((policy: Policy): IsAnswer => {
  const { offered, perPerson } = offers(policy);
  return (fact, value) => {
    const answers = offered.get(fact) ?? offered.get(perPerson.find((each) => fact.startsWith(`${each}.`)) ?? '');
    return answers === undefined || answers.has(value);
  };
});

/** What each question offers, by its fact; and the facts whose answers are kept for one person at a time. */
const offers = (policy: Policy): { readonly offered: ReadonlyMap<string, ReadonlySet<unknown>>; readonly perPerson: readonly string[] } => {
  const offered = new Map<string, Set<unknown>>();
  const offer = (fact: string, choices: readonly { readonly value: string }[] = []): void => {
    if (choices.length === 0) return;
    const answers = offered.get(fact) ?? new Set<unknown>();
    for (const { value } of choices) answers.add(value);
    // A yes or no is the answer however it is written.
    if (answers.has('yes') && answers.has('no')) answers.add(true).add(false);
    offered.set(fact, answers);
  };
  const duties = Object.values(policy.meetings).flatMap((rules) => rules.duties);
  for (const { id, fact, choices } of duties) offer(fact ?? `duty.${id}`, choices);
  for (const [fact, { choices }] of Object.entries(policy.facts)) offer(fact, choices);
  const perPerson = duties.flatMap(({ id, fact, each }) => (each === undefined ? [] : [fact ?? `duty.${id}`]));
  return { offered, perPerson };
};
