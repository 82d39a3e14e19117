import { setTimeout as sleep } from 'node:timers/promises';
import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { GatewayFailure } from '../usecases/gatewayFailure.ts';
import { callOf } from './keepCause.ts';
import { askedMs, retryWait } from './retryWait.ts';

export type Patience = {
  /** How often a request is sent at most. */
  readonly tries: number;
  /** Milliseconds a call may spend waiting in all; what needs longer is given up and left to the queue. */
  readonly waitMs: number;
  readonly pause: (ms: number) => Promise<unknown>;
};

export const usualPatience: Patience = { tries: 5, waitMs: 30_000, pause: (ms) => sleep(ms) };

/** Sends a request again when that is safe and worth it. Takes the place of the Graph client's own handler, which repeats every POST. */
export class Retry implements Middleware {
  readonly #patience: Patience;
  #next: Middleware | undefined;

  constructor(patience: Patience) {
    this.#patience = patience;
  }

  setNext(next: Middleware): void {
    this.#next = next;
  }

  async execute(context: Context): Promise<void> {
    const { tries, waitMs, pause } = this.#patience;
    let waited = 0;
    for (let attempt = 1; ; attempt++) {
      const broken = await this.#once(context);
      const answer = broken ? undefined : context.response;
      // What the budget refuses never left, and it knows for how long to wait.
      if (broken?.cause instanceof GatewayFailure) throw broken.cause;
      const wait = retryWait({ ...seen(answer), attempt, repeatable: repeatable(context) }, Math.random());
      if (wait === undefined || attempt >= tries || waited + wait > waitMs) {
        if (broken) throw broken.cause;
        return;
      }
      // An unread body keeps its socket open.
      await answer?.body?.cancel();
      await pause(wait);
      waited += wait;
    }
  }

  /** What was thrown, wrapped so that anything at all can be told from nothing. */
  async #once(context: Context): Promise<{ readonly cause: unknown } | undefined> {
    try {
      await this.#next?.execute(context);
      return undefined;
    } catch (cause) {
      return { cause };
    }
  }
}

const seen = (answer: Response | undefined) => (answer ? { status: answer.status, askedMs: askedMs(answer.headers, Date.now()) } : {});

const repeatable = (context: Context): boolean =>
  ['GET', 'HEAD'].includes(context.options?.method ?? 'GET') || callOf(context)?.repeatable === true;
