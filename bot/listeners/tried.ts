import type { CaseView } from '../../src/api/contract.ts';
import { perform } from '../../src/usecases/perform.ts';
import type { Performed } from '../../src/usecases/performed.ts';
import { readCase } from '../../src/usecases/readCase.ts';
import { isRefusal } from '../../src/usecases/refusal.ts';
import type { World } from '../../src/usecases/world.ts';
import type { Answer } from './listener.ts';
import { mayDo, onlyThey } from './onlyThey.ts';
import { refused } from './refused.ts';

export type Try = {
  readonly reference: string;
  readonly act: string;
  /** The end of "Only … can". */
  readonly doThis: string;
  readonly data: object;
  readonly command: string;
  /** It was done, now or by the same press before. */
  readonly done: (performed: Performed) => Answer;
  /** The procedure says no, or wants more. */
  readonly no: (performed: Performed) => Answer | Promise<Answer>;
  /** The card pressed is of an older stage: the case as it is now. */
  readonly stale: (view: CaseView) => Answer | Promise<Answer>;
};

/** Performs an act for somebody who pressed a button, and turns whatever comes of it into an answer. */
export async function tried(
  world: World,
  personId: string,
  { reference, act, doThis, data, command, done, no, stale }: Try,
): Promise<Answer> {
  const performed = await perform(world, personId, reference, act, data, command);
  if (isRefusal(performed)) {
    if (performed.refused !== 'changed-meanwhile') return refused(performed);
    const view = await readCase(world, personId, reference);
    return isRefusal(view) ? refused(view) : stale(view);
  }
  const { outcome, assessment } = performed;
  if (outcome === 'ok' || outcome === 'ok-with-prompt') return done(performed);
  if (mayDo(assessment, personId, act)) return no(performed);
  const others = onlyThey(assessment, act, doThis);
  if (others) return others;
  const view = await readCase(world, personId, reference);
  return isRefusal(view) ? refused(view) : stale(view);
}
