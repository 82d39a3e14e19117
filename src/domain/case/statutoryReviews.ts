import type { Day, Fact, Instant } from './fact.ts';
import { dayIn, textsIn } from './read.ts';

/** One statutory (looked-after) review of the child, as the log tells it. */
export type StatutoryReview = {
  /** The day it is to be, or was. */
  readonly day?: Day;
  readonly convenedAt?: Instant;
  readonly heldAt?: Instant;
  /** Documents the Reviewing Officer was given for it. */
  readonly given: readonly string[];
  /** The facts that tell of it. */
  readonly facts: readonly Fact[];
};

const none: StatutoryReview = { given: [], facts: [] };

/** The reviews in their order. What follows a review that was held is about the next; a day set again moves the one to come. */
export const statutoryReviews = (log: readonly Fact[]): readonly StatutoryReview[] =>
  log
    .filter((fact) => fact.event.startsWith('looked-after-review.'))
    .reduce<readonly StatutoryReview[]>((reviews, fact) => {
      const last = reviews.at(-1);
      const open = last !== undefined && last.heldAt === undefined;
      const next = withFact(open ? last : none, fact);
      return open ? [...reviews.slice(0, -1), next] : [...reviews, next];
    }, []);

const withFact = (review: StatutoryReview, fact: Fact): StatutoryReview => {
  const day = dayIn(fact, 'date');
  return {
    ...review,
    ...(fact.event === 'looked-after-review.convened' && { convenedAt: review.convenedAt ?? fact.at, ...(day !== undefined && { day }) }),
    ...(fact.event === 'looked-after-review.given' && { given: [...new Set([...review.given, ...textsIn(fact, 'documents')])] }),
    ...(fact.event === 'looked-after-review.held' && { heldAt: fact.at }),
    facts: [...review.facts, fact],
  };
};
