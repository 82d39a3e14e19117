import { asRecord, asText } from '../case/read.ts';
import type { CaseFile } from '../case/fact.ts';

/** The words of the names of everybody a case knows, those written with a capital: "The manager" gives none but "The". */
export const namesIn = ({ case: opening, log }: CaseFile): ReadonlySet<string> => {
  const people = [...(opening.people ?? []), ...log.map(({ person }) => person)];
  const words = people.flatMap((person) => (asText(asRecord(person)['name']) ?? '').split(/\s+/));
  return new Set(words.filter((word) => /^\p{Lu}\p{Ll}/u.test(word) && !titles.has(word)));
};

/** Whether one of the names stands in a text, as a word of its own. */
export const holdsOne = (text: string, names: ReadonlySet<string>): boolean =>
  text.split(/[^\p{L}'’-]+/u).some((word) => names.has(word.replace(/['’]s$/u, '')));

const titles: ReadonlySet<string> = new Set(['The', 'Mr', 'Mrs', 'Ms', 'Miss', 'Dr']);
