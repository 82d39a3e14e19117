import type { ActAnswer, Problem } from '../src/api/contract.ts';
import type { Api } from './api.ts';
import { unanswered } from './unanswered.ts';

/** What came of a press: it was done, the procedure says no (or not yet), or the server could not be asked. */
export type Reply =
  | { readonly kind: 'done' | 'refused'; readonly answer: ActAnswer }
  | { readonly kind: 'problem'; readonly problem: Problem; readonly again: boolean };

export type Press = (act: string, data: object) => Promise<Reply>;

/**
 * Presses acts of one case. A press that could not be answered, pressed again unchanged, carries the same command id,
 * so that the server does it once whatever was lost on the way, also over a reload. The same press while it is under way is that press.
 */
export function pressing(api: Api, person: string, reference: string): Press {
  const waiting = unanswered(person, reference);
  const underWay = new Map<string, Promise<Reply>>();

  const ask = async (pressed: string, act: string, data: object): Promise<Reply> => {
    const answer = await api.act(reference, act, { commandId: await waiting.idOf(pressed), data });
    if (answer.ok || !answer.again) await waiting.answered(pressed);
    if (!answer.ok) return { kind: 'problem', problem: answer.problem, again: answer.again };
    return { kind: isDone(answer.value) ? 'done' : 'refused', answer: answer.value };
  };

  return (act, data) => {
    const pressed = JSON.stringify([act, data]);
    const before = underWay.get(pressed);
    if (before) return before;
    const asking = ask(pressed, act, data).finally(() => underWay.delete(pressed));
    underWay.set(pressed, asking);
    return asking;
  };
}

/** A referral that the case now stands on is done too: it was recorded. */
const isDone = (answer: ActAnswer): boolean =>
  answer.outcome === 'ok' ||
  answer.outcome === 'ok-with-prompt' ||
  (answer.outcome === 'referred' && answer.assessment.stage === 'referred');
