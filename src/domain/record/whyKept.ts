import { keptWords, type DocumentSubject } from './documentSubject.ts';
import { sourceOf } from './sourceOf.ts';

/** Why a copy leaves out words that stand under no heading, to stand after what they are; undefined for those it has. */
export const whyKept = (subject: DocumentSubject): { readonly dissent?: string; readonly reviewReason?: string } => {
  const { dissent, reviewReason, less } = keptWords(subject);
  const whose = less?.reads === 'shared' ? 'those of this child' : 'the professionals';
  const why = `is not in your copy: it stays with ${whose}.${sourceOf(subject, less?.clause)}`;
  return { ...(dissent && { dissent: why }), ...(reviewReason && { reviewReason: why }) };
};
