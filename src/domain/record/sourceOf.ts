import type { DocumentSubject } from './documentSubject.ts';

/** The clause that says so, to stand at the end of a paragraph; nothing where none does. */
export const sourceOf = ({ assessment: { policy } }: DocumentSubject, clause: string | undefined): string =>
  clause === undefined ? '' : ` ${policy.cite} ${clause.replace(policy.prefix, '')}.`;
