import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withinPatience } from '../../bot/withinPatience.ts';
import { ordinaryMorning } from '../support/memoryWorld.ts';
import { people } from '../support/people.ts';
import { allowanceFor } from './allowances.ts';
import { sayCall, type Call } from './calls.ts';
import { amiss, undisturbed, type Start, type Undisturbed } from './cell.ts';
import { faultSteps, type FaultStep } from './faultSteps.ts';
import { kinds, type Kind } from './kinds.ts';
import { startProgram } from './program.ts';
import { beforeTheJourney, openStage, type Moment, type Stage } from './stage.ts';

/** One fault at one outside call of one step of the journey. */
export type Cell = { readonly of: Undisturbed; readonly call: Call; readonly kind: Kind };
/** `amiss` is what ended otherwise than undisturbed; `allowed` says why a difference could not be helped. */
type Outcome = { readonly cell: Cell; readonly amiss: readonly string[]; readonly allowed?: string };

export type Matrix = {
  /** Every cell, in the order of the journey. */
  readonly cells: readonly Cell[];
  /** Plays one cell. */
  play(cell: Cell, start?: Start): Promise<Outcome>;
  close(): void;
};

/** Plays the journey once with nothing wrong, step by step with a fresh program each, and makes the matrix out of the calls it saw. */
export async function openMatrix(steps: readonly FaultStep[] = faultSteps, start: Start = startProgram): Promise<Matrix> {
  const before = mkdtempSync(join(tmpdir(), 'holdfast-before-'));
  const stage: Stage = openStage();
  const close = (): void => {
    stage.close();
    rmSync(before, { recursive: true, force: true });
  };
  try {
    // Owen never opens the chat: what a card would have told him goes by mail.
    let moment: Moment = await beforeTheJourney(before, ordinaryMorning, [people.sam.id, people.tess.id]);
    const cells: Cell[] = [];
    for (const step of steps) {
      const smooth = await undisturbed(stage, moment, step, start);
      moment = smooth.to;
      cells.push(...smooth.calls.flatMap((call) => kinds.map((kind) => ({ of: smooth, call, kind }))));
    }
    return {
      cells,
      play: (cell, worse = start) => played(stage, cell, worse),
      close,
    };
  } catch (failure) {
    close();
    throw failure;
  }
}

/** Far more than any step takes. */
const longestMs = 60_000;

async function played(stage: Stage, cell: Cell, start: Start): Promise<Outcome> {
  const { of, call, kind } = cell;
  const found = (await withinPatience(amiss(stage, of, call, kind, start), longestMs)) ?? ['it never ends'];
  const allowance = allowanceFor(sayCall(call), kind.name);
  const left = found.filter((line) => allowance?.differing.test(line) !== true);
  return { cell, amiss: left, ...(allowance !== undefined && left.length < found.length ? { allowed: allowance.why } : {}) };
}

export const sayCell = ({ of, call, kind }: Cell): string => `${of.step.name}: ${sayCall(call)}: ${kind.name}`;

/** A fixed part of the cells: every call once at least, each time with the next fault, then every so many of the rest. */
export function spread(cells: readonly Cell[], most: number): readonly Cell[] {
  const calls = new Map<string, Cell[]>();
  for (const cell of cells) {
    const call = `${cell.of.step.name} ${sayCall(cell.call)}`;
    calls.set(call, [...(calls.get(call) ?? []), cell]);
  }
  const once = [...calls.values()].flatMap((row, at) => row.slice(at % row.length, (at % row.length) + 1));
  const rest = cells.filter((cell) => !once.includes(cell));
  const every = rest.length / Math.max(1, most - once.length);
  const more = most <= once.length ? [] : rest.filter((_, at) => Math.floor(at / every) !== Math.floor((at - 1) / every));
  const chosen = new Set([...once, ...more]);
  return cells.filter((cell) => chosen.has(cell));
}
