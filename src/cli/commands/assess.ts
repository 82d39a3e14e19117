import { assess as assessCase } from '../../domain/assess/assess.ts';
import { readWorkCalendar } from '../../policies/workCalendar.ts';
import type { Options } from '../options.ts';
import { factsFrom, nowFrom, policyFrom } from '../readInput.ts';

/** `assess --policy … --facts … [--now …]`: the assessment as JSON. */
export const assess = (_words: readonly string[], { policy, facts, now }: Options): string =>
  JSON.stringify(assessCase(policyFrom(policy), factsFrom(facts).file, readWorkCalendar(), nowFrom(now)), undefined, 2);
