import type { FailureKind } from './gatewayFailure.ts';

/** What people are told when Microsoft 365 cannot be asked: what is the matter, and whether waiting helps or somebody has to be told. */
export type OutageWords = { readonly says: string; readonly passes: boolean };

const lasting: Readonly<Partial<Record<FailureKind, string>>> = {
  denied: 'Microsoft 365 does not let Holdfast in at the moment',
  missing: 'Holdfast does not find the place in SharePoint where it keeps its record',
  'too-many-items': 'A list in SharePoint has grown longer than SharePoint gives out',
};

/** The words for a kind of failure; `kept` ends the sentence with what became of what somebody wanted. */
export function outageWords(kind: FailureKind, kept: string): OutageWords {
  const matter = lasting[kind];
  return { says: `${matter ?? 'Microsoft 365 is slow'}; ${kept}.`, passes: matter === undefined };
}
