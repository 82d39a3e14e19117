import type { Fact, Opening } from './fact.ts';
import type { IsAnswer } from './isAnswer.ts';
import { asRecord, dayIn, isRecord, textIn } from './read.ts';

const mostKeys = 500;

/** What is told of the case with a worry: how urgent it is, and answers given along with it. */
export const saidWith = (fact: Fact): readonly (readonly [string, unknown])[] => {
  if (fact['urgency'] === undefined && fact['facts'] === undefined) return nothing;
  const urgency = textIn(fact, 'urgency');
  const said = Object.entries(asRecord(fact['facts'])).filter(([, value]) => typeof value !== 'object');
  return urgency === undefined ? said : [['urgency', urgency], ...said];
};

const nothing: readonly (readonly [string, unknown])[] = Object.freeze([]);

/** The name under which it is kept what was said last, where that is none of the answers its question offers: `urgency.stray`. */
export const strayOf = (fact: string): string => `${fact}.stray`;

/**
 * What is known of the case under dotted names (`placement.type`, `exclusions.allegation`): the opening, then each later word on it. What is
 * no answer to its question is not known.
 */
export const foldFacts = (opening: Opening, log: readonly Fact[], isAnswer?: IsAnswer): ReadonlyMap<string, unknown> => {
  const facts = new Map<string, unknown>();
  let strays = false;
  const put = (name: string, value: unknown): void => {
    if (value === undefined || value === null || value === 'unknown') return;
    if (facts.size >= mostKeys && !facts.has(name)) return;
    if (isAnswer?.(name, value) === false) {
      facts.delete(name);
      facts.set(strayOf(name), value);
      strays = true;
    } else {
      if (strays) facts.delete(strayOf(name));
      facts.set(name, value);
    }
  };
  const putAll = (prefix: string, value: unknown): void => {
    if (!isRecord(value)) return;
    for (const key of Object.keys(value)) {
      const each = value[key];
      if (prefix === '' && isRecord(each)) putAll(key, each);
      else put(prefix ? `${prefix}.${key}` : key, each);
    }
  };
  const { people: _people, policy: _policy, ...known } = asRecord(opening);
  putAll('', known);
  for (const fact of log) {
    const way = saidByWay(fact);
    if (way && !facts.has(way[0])) put(way[0], way[1]);
    if (fact.event === 'fact.recorded' && typeof fact.fact === 'string') {
      // A fact taken back ("we do not know after all") is unknown again, not false.
      if (fact.value === null || fact.value === 'unknown') for (const name of [fact.fact, strayOf(fact.fact)]) facts.delete(name);
      else put(fact.fact, fact.value);
    } else {
      if (fact.event === 'child.identified') {
        // Who the child is stands as told last: a date of birth taken out since is not known any more.
        facts.delete('child.dateOfBirth');
        put('child.dateOfBirth', dayIn(fact, 'dateOfBirth') ?? asRecord(known['child'])['dateOfBirth']);
      }
      if (fact.event.startsWith('concern.')) for (const [name, value] of saidWith(fact)) put(name, value);
      putAll('exclusions', fact.exclusions);
      if (fact.event === 'concern.raised' || fact.event === 'placement.ended') putAll('placement', fact.placement);
      if (fact.event === 'placement.end-decided') put('placementEndDecided', true);
      if (fact.event === 'placement.ended') {
        put('placement.endedOn', dayIn(fact, 'endedOn') ?? dayIn(fact, 'date'));
        put('placement.ending', textIn(fact, 'ending'));
        put('placement.lastingHome', typeof fact['lastingHome'] === 'boolean' ? fact['lastingHome'] : undefined);
      }
    }
  }
  return facts;
};

/** What the way a meeting is held tells of the case, where nothing else was said: `stability.urgent` is urgent. */
export const saidByWay = (fact: Fact): readonly [string, unknown] | undefined =>
  typeof fact['kind'] === 'string' ? ways[fact['kind'].split('.')[1] ?? ''] : undefined;

const ways: Readonly<Record<string, readonly [string, unknown]>> = Object.assign(
  Object.create(null) as Record<string, never>,
  {
    urgent: ['urgency', 'urgent'],
    planned: ['urgency', 'planned'],
    joint: ['childrenCount', 2],
  } as const,
);
