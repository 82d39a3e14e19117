import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { Call } from './call.ts';

/** The first of the middleware: keeps what was thrown further on, since the Graph client turns it into an error without its cause. */
export class KeepCause implements Middleware {
  #next: Middleware | undefined;

  setNext(next: Middleware): void {
    this.#next = next;
  }

  async execute(context: Context): Promise<void> {
    try {
      await this.#next?.execute(context);
    } catch (error) {
      const call = callOf(context);
      if (call) call.thrown = error;
      throw error;
    }
  }
}

/** The call handed along with a request, when it came from our client. */
export const callOf = (context: Context): Call | undefined => {
  const call: unknown = context.middlewareControl?.getMiddlewareOptions(Call);
  return call instanceof Call ? call : undefined;
};
