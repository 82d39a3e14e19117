import type { Person } from '../standin/shapes.ts';

const titles = /^(mr|mrs|ms|miss|mx|dr|prof)\.?$/i;
const wordsOf = (name: string): readonly string[] => name.split(/\s+/).filter((word) => word !== '' && !titles.test(word));
const slug = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** What a person is called for short: "Sam", or "Ms Adeyemi" where the first name is not known. */
export function shortName(person: Person): string {
  const words = wordsOf(person.name);
  return words.length > 1 ? (words[0] ?? person.name) : person.name;
}

/** The word that stands for each person in addresses: the short name, the whole name where two would share it. */
export function slugs(people: readonly Person[]): ReadonlyMap<string, string> {
  const short = people.map((person) => slug(wordsOf(person.name)[0] ?? person.id));
  return new Map(
    people.map((person, at) => [
      person.id,
      short.filter((one) => one === short[at]).length > 1 ? slug(person.name) : (short[at] ?? slug(person.id)),
    ]),
  );
}
