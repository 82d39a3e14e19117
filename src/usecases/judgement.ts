import type { ActResult, Command } from '../domain/acts/act.ts';
import { act } from '../domain/acts/judge.ts';
import type { Instant } from '../domain/case/fact.ts';
import type { HeldCase } from './heldCase.ts';
import { stamped } from './stamped.ts';
import type { World } from './world.ts';

export type CommandWithId = Command & { readonly id: string };

/** Judges a command on a case as it stands, facts stamped as they would be written. Writes nothing. */
export function judged(world: World, held: HeldCase, now: Instant, command: CommandWithId): ActResult {
  const result = act(held.policy, held.file, world.workCalendar, now, command);
  return { ...result, facts: stamped(result.facts, now, command.id) };
}
