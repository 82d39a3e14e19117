import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until the condition holds; the test's own time limit ends a wait that never does. */
export async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await sleep(20);
}

/** A promise and the means to keep it. */
export function promised(): { readonly kept: Promise<void>; keep(): void } {
  let keep = (): void => undefined;
  const kept = new Promise<void>((resolve) => (keep = resolve));
  return { kept, keep };
}
