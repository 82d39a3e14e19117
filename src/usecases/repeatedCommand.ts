import { isDeepStrictEqual } from 'node:util';
import type { ActResult } from '../domain/acts/act.ts';
import type { Fact } from '../domain/case/fact.ts';
import { sayInstant } from '../domain/time/words.ts';
import type { HeldCase } from './heldCase.ts';
import { judged, type CommandWithId } from './judgement.ts';
import type { World } from './world.ts';

/**
 * What came of this command when it was first given, or undefined when it is new. It is judged again on the log as it was then,
 * so that the answer is the same answer. Facts already in the log are not written again.
 */
export function repeatedCommand(world: World, held: HeldCase, command: CommandWithId): ActResult | undefined {
  const log = held.file.log;
  const ofCommand = (fact: Fact): boolean => fact.command === command.id && fact.by === command.by.id;
  const first = log.findIndex(ofCommand);
  const fact = log[first];
  if (fact === undefined) return undefined;
  const then = fact.recorded ?? fact.at;
  const asItWas = { ...held, file: { case: held.file.case, log: log.slice(0, first) } };
  const again = judged(world, asItWas, then, command);
  return sameFacts(again.facts, log.filter(ofCommand)) ? again : alreadyRecorded(then);
}

const sameFacts = (one: readonly Fact[], other: readonly Fact[]): boolean => isDeepStrictEqual(asKept(one), asKept(other));

/** As they come back from the record: plain JSON. */
const asKept = (facts: readonly Fact[]): unknown => JSON.parse(JSON.stringify(facts));

const alreadyRecorded = (then: string): ActResult => ({
  outcome: 'ok',
  findings: [],
  facts: [],
  says: `This was already recorded on ${sayInstant(then)}; nothing was written a second time. To change it, reload the page and start again.`,
});
