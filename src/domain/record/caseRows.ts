import type { FieldsOf } from './columns.ts';

/** One item of a list people read. The same thing has the same key for ever, so writing it twice changes nothing. */
type CaseRow<Fields> = { readonly key: string; readonly fields: Fields };

/** What the readable lists show of one case. */
export type CaseRows = {
  readonly meetings: readonly CaseRow<FieldsOf<'Meetings'>>[];
  readonly invitees: readonly CaseRow<FieldsOf<'Invitees'>>[];
  readonly minutes: readonly CaseRow<FieldsOf<'Minutes'>>[];
  readonly actions: readonly CaseRow<FieldsOf<'Actions'>>[];
};
