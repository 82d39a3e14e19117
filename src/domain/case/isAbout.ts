import type { Fact } from './fact.ts';
import { textsIn } from './read.ts';

/** Whether a fact is about a document. */
export const isAbout = (fact: Fact, document: string): boolean =>
  [...['document', 'report', 'kind'].map((field) => fact[field]), ...textsIn(fact, 'documents')].includes(document);
