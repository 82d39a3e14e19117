import { isPlainlyNoLater, msOf } from '../time/instant.ts';
import type { CaseFile, Fact, Instant } from './fact.ts';

/**
 * The case as it was known at an instant: without what the log learnt later. So what was said then can be said again for ever. A fact
 * that does not say when it was recorded is learnt when it happens.
 */
export const knownBy = (file: CaseFile, instant: Instant): CaseFile => {
  const log = (Array.isArray(file.log) ? file.log : []) as readonly (Fact | null | undefined)[];
  const now = msOf(instant);
  const later = (fact: Fact | null | undefined): boolean => {
    const learnt = fact?.recorded ?? fact?.at;
    return typeof learnt === 'string' && !isPlainlyNoLater(learnt, instant) && msOf(learnt) > now;
  };
  return log.some(later) ? { ...file, log: log.filter((fact) => !later(fact)) as readonly Fact[] } : file;
};
