import type { CaseFile, Fact } from './fact.ts';

/** The facts of a case's log, whatever it holds besides: what is no object is left aside. */
export const logOf = (file: CaseFile): readonly Fact[] =>
  (Array.isArray(file.log) ? (file.log as readonly unknown[]) : []).filter(
    (each): each is Fact => typeof each === 'object' && each !== null && !Array.isArray(each),
  );
