import type { Finding, Strength } from '../assess/assessment.ts';
import { finding } from '../policy/cite.ts';
import type { PlacedField } from './fieldsOf.ts';
import type { Reading } from './reading.ts';

/** Something wrong in one place of a form: which field, in which section, and the way on. */
export const formFinding = (
  { policy }: Reading,
  { section, field }: PlacedField,
  at: string,
  says: string,
  wayOn: string,
  more: { readonly strength?: Strength; readonly code?: string } = {},
): Finding =>
  finding(
    policy,
    more.code ?? 'form-incomplete',
    { clause: field.clause, strength: more.strength ?? field.strength },
    `${says} Section “${section.title}”.`,
    { about: { field: at }, wayOn },
  );
