/** An instant on the UTC time line, ISO 8601 with `Z`: `2026-12-03T09:12:00Z`. */
export type Instant = string;

/** A London calendar day: `2026-12-03`. */
export type Day = string;

/**
 * One dated fact of a case. Never changed or deleted: a correction is another fact.
 * `at` is when it happened, `recorded` when the log learnt it; clocks run from `at`, evidence shows `recorded`.
 * Everything else is the data of that event, beside these names.
 */
export type Fact = {
  readonly event: string;
  readonly at: Instant;
  readonly recorded?: Instant;
  /** Person id of whoever says so; `system` for the program itself. */
  readonly by: string;
  /** Role in which the person acted, when they hold several. */
  readonly as?: string;
  /** The command this fact came from: repeating a command finds it again. */
  readonly command?: string;
  readonly [data: string]: unknown;
};

/** What is known of a case when it opens; names are those a policy's conditions test. An absent value is unknown, never false. */
export type Opening = {
  readonly placement?: {
    readonly type?: string;
    readonly provider?: string;
    readonly lastingHome?: boolean;
    readonly startedOn?: Day;
    readonly ratifiedOn?: Day;
    readonly endedOn?: Day;
    readonly ending?: string;
  };
  readonly child?: {
    readonly dateOfBirth?: Day;
    readonly age?: number;
    readonly legalStatus?: string;
  };
  readonly people?: readonly Person[];
  /** The procedure the case was opened under: it is held under that version ever after. */
  readonly policy?: { readonly id: string; readonly version: string };
  readonly [flag: string]: unknown;
};

/** Somebody with a part in the case. `id` is the Entra object id, or for people outside `outside:` and a key of ours. */
export type Person = {
  readonly id: string;
  readonly name?: string;
  readonly email?: string;
  readonly organisation?: string;
  readonly roles: readonly string[];
};

/** A case as it is exchanged: what was known at the opening and the log since. */
export type CaseFile = { readonly case: Opening; readonly log: readonly Fact[] };
