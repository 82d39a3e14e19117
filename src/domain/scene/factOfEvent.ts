import type { Policy } from '../policy/policy.ts';
import { remembered } from '../remembered.ts';
import type { Scene } from './scene.ts';

/** The fact whose answer says on which day an event happened, where the procedure asks for that. */
export const factOfEvent = ({ policy }: Scene, event: string): string | undefined => daysTold(policy.facts).get(event);

/** The facts whose answer is the day of an event, by the event; of several the first. */
const daysTold = remembered(
  (facts: Policy['facts']): ReadonlyMap<string, string> =>
    new Map(
      Object.entries(facts)
        .reverse()
        .flatMap(([fact, { event }]) => (event === undefined ? [] : [[event, fact] as const])),
    ),
);
