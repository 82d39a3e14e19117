export type FailureKind = 'throttled' | 'denied' | 'missing' | 'conflict' | 'unavailable' | 'unexpected' | 'too-many-items';

/** Microsoft 365 could not be asked or said no to the program itself. Thrown; turned into words at the edges only. */
export class GatewayFailure extends Error {
  readonly kind: FailureKind;
  /** Seconds to wait before asking again, when Microsoft 365 said so. */
  readonly retryAfter?: number;

  constructor(kind: FailureKind, what: string, options: { retryAfter?: number; cause?: unknown } = {}) {
    super(what, { cause: options.cause });
    this.name = 'GatewayFailure';
    this.kind = kind;
    if (options.retryAfter !== undefined) this.retryAfter = options.retryAfter;
  }
}
