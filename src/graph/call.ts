/** One call on its way through the middleware. Its class is the key by which the Graph client hands it to ours. */
export class Call {
  /** Whether the same request may be sent again when nobody knows what became of it. */
  readonly repeatable: boolean;
  /** What was thrown on the way: the Graph client would keep its name alone and lose the cause. */
  thrown: unknown;

  constructor(repeatable: boolean) {
    this.repeatable = repeatable;
  }
}
