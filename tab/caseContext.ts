import { createContext, use } from 'react';
import type { CaseView } from '../src/api/contract.ts';
import type { Said } from './tabContext.ts';

/** The case being looked at, and how to read it again after something was done. */
export type CaseHere = { readonly view: CaseView; readonly now: number; readonly changed: (said: Said) => void };

export const CaseContext = createContext<CaseHere | undefined>(undefined);

/** The case around this part. Throws when used outside one, which is a bug. */
export function useCase(): CaseHere {
  const here = use(CaseContext);
  if (!here) throw new Error('useCase needs a CaseContext around it.');
  return here;
}
