/** Wakes those who wait for news of a chat. */
export type Bell = { ring(person: string): void; wait(person: string, milliseconds: number): Promise<void>; stop(): void };

/** A bell with nobody waiting. */
export function createBell(): Bell {
  const waiting = new Map<string, Set<() => void>>();
  const wake = (person: string) => {
    for (const go of waiting.get(person) ?? []) go();
  };
  return {
    ring: wake,
    wait(person, milliseconds) {
      return new Promise((resolve) => {
        const people = waiting.get(person) ?? new Set();
        waiting.set(person, people);
        const timer = setTimeout(go, milliseconds);
        function go() {
          clearTimeout(timer);
          people.delete(go);
          resolve();
        }
        people.add(go);
      });
    },
    stop() {
      for (const person of waiting.keys()) wake(person);
    },
  };
}
