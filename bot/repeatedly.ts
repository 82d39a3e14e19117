import { failureKind } from '../src/usecases/failureKind.ts';

export type Pace = {
  /** Milliseconds from the end of a run that went well to the next. */
  readonly everyMs: number;
  /** Milliseconds to the next run after one that failed; doubled with each further failure, up to `everyMs`. */
  readonly firstWaitMs: number;
  /** Told of every failure: its kind, and in how many seconds it is tried again. */
  readonly failed: (kind: string, againInSeconds: number) => void;
};

export type Repeating = {
  /** Resolves when the first run is over, however it went. */
  readonly firstRun: Promise<void>;
  /** No further run; resolves when the one under way is over. */
  stop(): Promise<void>;
};

/** Does the work now and again and again, one run at a time, sooner when it failed. A failure ends nothing. */
export function repeatedly(work: () => Promise<unknown>, { everyMs, firstWaitMs, failed }: Pace): Repeating {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let failures = 0;

  async function run(): Promise<void> {
    let wait = everyMs;
    try {
      await work();
      failures = 0;
    } catch (failure) {
      wait = Math.min(everyMs, firstWaitMs * 2 ** failures);
      failures++;
      if (!stopped) failed(failureKind(failure), Math.ceil(wait / 1000));
    }
    if (!stopped)
      timer = setTimeout(() => {
        running = run();
      }, wait);
  }

  let running = run();
  return {
    firstRun: running,
    stop() {
      stopped = true;
      clearTimeout(timer);
      return running;
    },
  };
}
