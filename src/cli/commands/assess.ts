import { assess as assessCase } from '../../domain/assess/assess.ts';
import { readWorkCalendar } from '../../policies/workCalendar.ts';
import type { Options } from '../options.ts';
import { factsFrom, nowFrom, policyFrom, wordedIn } from '../readInput.ts';
import type { Note } from '../readInput.ts';

/** `assess --policy … --facts … [--now …]`: the assessment as JSON, by the version of the procedure that the case is held under. */
export const assess = (_words: readonly string[], options: Options, note: Note): string => {
  const { file } = factsFrom(options.facts, note, policyFrom(options.policy));
  const now = nowFrom(options.now, file.log);
  return JSON.stringify(
    assessCase(wordedIn(policyFrom(options.policy, { file, now }), options.language), file, readWorkCalendar(), now),
    undefined,
    2,
  );
};
