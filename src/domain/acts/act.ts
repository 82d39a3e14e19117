import type { Finding } from '../assess/assessment.ts';
import type { Fact, Instant, Person } from '../case/fact.ts';

/** What came of an act. Facts are written for `ok` and `ok-with-prompt`, and for `referred` where the referral itself is recorded. */
export type Outcome = 'ok' | 'ok-with-prompt' | 'needs-reason' | 'incomplete' | 'blocked' | 'referred' | 'not-required';

/** What a person wants to do. `data` is checked against the act's schema. */
export type Command = {
  readonly act: string;
  readonly by: Person;
  readonly data: unknown;
  /** Chosen by the caller, once per press: the same id again gives the same outcome and no second fact. */
  readonly id?: string;
};

/** The judgement of a command. A policy's no is a value; nothing here is thrown. */
export type ActResult = {
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  readonly facts: readonly Fact[];
  /** One sentence for the person: what happened, or why not and the way on. */
  readonly says: string;
  readonly details?: Readonly<Record<string, unknown>>;
};

/** A reason given for going on although a `should` is unmet: who accepted it and why. */
export type Reason = { readonly code: string; readonly reason: string; readonly acceptedBy?: string; readonly at?: Instant };
