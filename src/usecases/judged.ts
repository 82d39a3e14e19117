import type { ActResult, Command } from '../domain/acts/act.ts';
import { act } from '../domain/acts/judge.ts';
import type { Instant } from '../domain/case/fact.ts';
import { notBeforeRecord } from '../domain/case/recordedAfter.ts';
import type { HeldCase } from './heldCase.ts';
import type { World } from './world.ts';

export type CommandWithId = Command & { readonly id: string };

/** Judges a command on a case as it stands. Writes nothing. */
export const judged = (world: World, held: HeldCase, now: Instant, command: CommandWithId): ActResult =>
  act(held.policy, held.file, world.workCalendar, notBeforeRecord(held.file.log, now), command);

/** Whether the log holds this command already: its outcome is then the one of the first time, without facts to write. */
export const isRepeated = (held: HeldCase, command: CommandWithId): boolean => held.file.log.some((fact) => fact.command === command.id);
