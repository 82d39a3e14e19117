import type { Fact, Person } from '../domain/case/fact.ts';
import { sayInstant } from '../domain/time/words.ts';
import { actWords } from './actWords.ts';
import type { Refusal } from './refusal.ts';

/** Says who changed what and when, to somebody whose act came second. `since` are the facts written after they looked. */
export function changedMeanwhile(reference: string, people: readonly Person[], since: readonly Fact[]): Refusal {
  const said = since.filter((fact) => fact.by !== 'system').map((fact) => sayFact(people, fact));
  return {
    refused: 'changed-meanwhile',
    says: said.length === 0 ? `${reference} changed while you were at it; nothing of yours was written.` : [...new Set(said)].join(' '),
    wayOn: `Open ${reference} again to see where it stands now.`,
  };
}

/** "Tess Lindqvist already approved this on Thu 3 Dec 2026, 10:04." */
export function sayFact(people: readonly Person[], fact: Fact): string {
  const who = people.find((person) => person.id === fact.by)?.name ?? 'Somebody else';
  return `${who} already ${actWords(fact)} on ${sayInstant(fact.recorded ?? fact.at)}.`;
}
