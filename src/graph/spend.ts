import { budgetOf, type Budget, type Urgency } from './budget.ts';
import { askedMs } from './retryWait.ts';

/** The budget shared with everything else that asks Graph, and whose work this is. */
export type Share = { readonly of: Budget; readonly urgency: Urgency };

/** Sends one try of a request in its turn, and tells the budget what came of it. */
export async function spend({ of: budget, urgency }: Share, path: string, send: () => Promise<Response>): Promise<Response> {
  const leave = await budget.enter(budgetOf(path), urgency);
  let answer: Response | undefined;
  try {
    answer = await send();
    return answer;
  } finally {
    const answered = answer !== undefined && answer.status < 500 && answer.status !== 429;
    const asked = answer === undefined || answered ? undefined : askedMs(answer.headers, Date.now());
    leave({ answered, ...(asked === undefined ? {} : { askedMs: asked }) });
  }
}
