import type { MemoryOutside } from './memoryOutside.ts';

/** What is outside in the end, without what may rightly differ: the order of things. */
export function outcomeOf(outside: MemoryOutside): object {
  const sorted = (values: Iterable<unknown>): readonly string[] => [...values].map((value) => JSON.stringify(value)).sort();
  return {
    facts: [...outside.log.values()].flatMap(({ appends }) => sorted(appends.flat())),
    events: sorted(outside.events),
    mails: sorted(outside.mails),
    cards: sorted(outside.cards),
    children: sorted(outside.children),
    rows: sorted(outside.rows),
    stages: sorted([...outside.index.values()].map(({ stage, people }) => ({ stage, people }))),
    once: outside.emitted
      .filter(({ what }) => what === 'event' || what === 'cancellation' || what === 'mail' || what === 'card')
      .map(({ key }) => key)
      .sort(),
  };
}
