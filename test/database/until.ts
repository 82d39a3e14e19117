import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until the condition holds. A wait far longer than any needs ends with a failure, so that nothing goes on behind a test that failed. */
export async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited in vain for ${holds.toString()}`);
    await sleep(20);
  }
}

/** A promise and the means to keep it. */
export function promised(): { readonly kept: Promise<void>; keep(): void } {
  let keep = (): void => undefined;
  const kept = new Promise<void>((resolve) => (keep = resolve));
  return { kept, keep };
}
