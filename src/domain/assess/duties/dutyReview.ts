import type { Fact } from '../../case/fact.ts';
import { statutoryReviews } from '../../case/statutoryReviews.ts';
import type { StatutoryReview } from '../../case/statutoryReviews.ts';
import type { Scene } from '../../scene/scene.ts';
import { occurrences } from '../../scene/occurrences.ts';

/** The statutory review to come, or the last one. */
export const dutyReview = (scene: Scene): StatutoryReview | undefined => statutoryReviews(scene.state.log).at(-1);

/** Facts since the review the duty is of was set. */
export const sinceReview = (scene: Scene, event: string): readonly Fact[] => {
  const first = dutyReview(scene)?.facts[0];
  const since = first ? scene.state.log.indexOf(first) : -1;
  return occurrences(scene, event).filter((fact) => scene.state.log.indexOf(fact) >= since);
};
