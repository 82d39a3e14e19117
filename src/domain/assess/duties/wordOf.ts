import type { Scene } from '../../scene/scene.ts';
import { factsOf } from '../../case/factsOf.ts';
import { gaveAs } from '../request/decision.ts';

/**
 * What was answered to a question that is for some only: the last word of one of them, where the log says who answered; an answer the case
 * was opened with stands. Undefined while none of them has spoken.
 */
export const wordOf = (scene: Scene, fact: string, by: readonly string[] | undefined): unknown => {
  const known = scene.known(fact);
  if (by === undefined || known === undefined || known === null) return known;
  const said = factsOf(scene.state.log, 'fact.recorded').filter((each) => each['fact'] === fact);
  return said.length === 0 ? known : said.findLast((each) => gaveAs(scene, each, by))?.['value'];
};
