import { isDeepStrictEqual } from 'node:util';
import type { CaseFile } from '../domain/case/fact.ts';
import type { Note } from './readInput.ts';

type NamedCase = { readonly name: string; readonly file: CaseFile };

/**
 * Cases of a folder, each once: a file that is a copy of another, or an earlier state of it, is noted and left out, and the longer log counts.
 * Files are of the same case when both give the same reference, or, where not both give one, when the log of one begins with the whole log of the other.
 */
export const eachCaseOnce = (cases: Iterable<NamedCase>, note: Note): readonly CaseFile[] => {
  const kept: NamedCase[] = [];
  for (const one of cases) {
    const at = kept.findIndex(({ file }) => isSame(file, one.file));
    const other = kept[at];
    if (other === undefined) {
      kept.push(one);
      continue;
    }
    const [counted, left] = one.file.log.length > other.file.log.length ? [one, other] : [other, one];
    kept[at] = counted;
    note(`${left.name}: the same case as ${counted.name}; it is counted once, as ${counted.name} has it`);
  }
  return kept.map(({ file }) => file);
};

const isSame = (one: CaseFile, other: CaseFile): boolean => {
  const [mine, theirs] = [referenceOf(one), referenceOf(other)];
  if (mine !== undefined && theirs !== undefined) return mine === theirs;
  const shared = Math.min(one.log.length, other.log.length);
  if (shared === 0 || !isDeepStrictEqual(one.case, other.case)) return false;
  return isDeepStrictEqual(one.log.slice(0, shared), other.log.slice(0, shared));
};

/** The reference a case goes by, as far as its file tells: the keys of what the program did for it begin with it. */
const referenceOf = ({ case: opening, log }: CaseFile): string | undefined => {
  const said = opening['reference'] ?? log.find(({ effect }) => typeof effect === 'string')?.['effect'];
  return typeof said === 'string' ? /^SM-[A-Z0-9]{4}(?=\/|$)/.exec(said)?.[0] : undefined;
};
