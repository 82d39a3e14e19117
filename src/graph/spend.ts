import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { budgetOf, type Budget, type Urgency } from './budget.ts';
import { askedMs } from './retryWait.ts';

/** Takes a turn of the mailbox's or the site's budget for every try of a request, and tells the budget what came of it. */
export class Spend implements Middleware {
  readonly #budget: Budget;
  readonly #urgency: Urgency;
  #next: Middleware | undefined;

  constructor(budget: Budget, urgency: Urgency) {
    this.#budget = budget;
    this.#urgency = urgency;
  }

  setNext(next: Middleware): void {
    this.#next = next;
  }

  async execute(context: Context): Promise<void> {
    const address = new URL(typeof context.request === 'string' ? context.request : context.request.url);
    const leave = await this.#budget.enter(budgetOf(address.pathname), this.#urgency);
    let answered = false;
    let asked: number | undefined;
    try {
      await this.#next?.execute(context);
      const { response } = context;
      answered = response !== undefined && response.status < 500 && response.status !== 429;
      asked = response && !answered ? askedMs(response.headers, Date.now()) : undefined;
    } finally {
      leave({ answered, ...(asked === undefined ? {} : { askedMs: asked }) });
    }
  }
}
