import { eventsInWords } from '../domain/assess/timeline.ts';
import type { Fact } from '../domain/case/fact.ts';
import { events } from '../domain/policy/glossary.ts';
import { didYouMean } from '../domain/policy/near.ts';

const known: readonly string[] = [...new Set([...events, ...eventsInWords()])];

/** What to say of a log whose facts name events nobody knows, a line an event with the places it stands at: such facts change nothing. */
export const unknownEvents = (log: readonly Fact[]): readonly string[] => {
  const places = new Map<string, number[]>();
  for (const [nth, { event }] of log.entries()) if (!known.includes(event)) places.set(event, [...(places.get(event) ?? []), nth]);
  return [...places].slice(0, most).map(([event, [first = 0, ...more]]) => {
    const also = more.length === 0 ? '' : ` and ${String(more.length)} more`;
    return `log.${String(first)}${also}: nobody knows an event “${event.slice(0, 80)}”${didYouMean(event, known)}; it changes nothing`;
  });
};

/** More lines than this help nobody. */
const most = 20;
