import { momentOf } from '../time/instant.ts';
import type { Fact } from './fact.ts';
import { inLogOrder, learntMs } from './inLogOrder.ts';
import { isRecord } from './read.ts';

/**
 * The facts that count, in the order in which they were learnt: with an event, a person and an instant, and not corrected. A fact
 * corrects the earlier ones of its event whose command, or whose instant, its `corrects` names; one that does not say when it was
 * recorded may stand anywhere.
 */
export const effectiveLog = (log: unknown): readonly Fact[] => {
  const facts = factsIn(Array.isArray(log) ? log : []);
  if (!facts.some((fact) => fact.corrects !== undefined)) return facts;
  const corrections = facts.map((fact, index) => ({ fact, index })).filter(({ fact }) => typeof fact.corrects === 'string');
  return facts.filter(
    (fact, index) =>
      !corrections.some(
        (by) => by.fact !== fact && names(by.fact, fact) && (by.index > index || (by.fact.recorded === undefined && !names(fact, by.fact))),
      ),
  );
};

const names = (correction: Fact, fact: Fact): boolean =>
  typeof correction.corrects === 'string' &&
  correction.event === fact.event &&
  (correction.corrects === fact.at || (fact.command !== undefined && correction.corrects === fact.command));

/** What is a fact among the values, in order: nothing is put in order where each was learnt after the one before. */
const factsIn = (log: readonly unknown[]): readonly Fact[] => {
  const facts: Fact[] = [];
  let isRising = true;
  let before = -Infinity;
  for (const value of log) {
    if (!isRecord(value) || typeof value['event'] !== 'string' || typeof value['by'] !== 'string') continue;
    const happened = momentOf(value['at']);
    if (Number.isNaN(happened)) continue;
    const fact = value as Fact;
    const learnt = learntMs(fact, happened);
    isRising &&= learnt > before;
    before = learnt;
    facts.push(fact);
  }
  return isRising ? facts : inLogOrder(facts);
};
