import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settle } from '../../src/usecases/settle.ts';
import { Killed, openSwitchboard, type Switchboard } from '../support/switchboard.ts';
import { callsIn, matchOf, type Call } from './calls.ts';
import type { FaultStep } from './faultSteps.ts';
import { differences, finalState, type FinalState } from './finalState.ts';
import type { Kind } from './kinds.ts';
import { drain, type Program, type startProgram } from './program.ts';
import type { Moment, Scene, Stage } from './stage.ts';

/** A step with the moment it starts from, its outside calls, and what it leaves when nothing goes wrong. */
export type Undisturbed = {
  readonly step: FaultStep;
  readonly now: string;
  readonly from: Moment;
  readonly calls: readonly Call[];
  readonly expected: FinalState;
};

/** Starts the program; a test of the matrix itself starts a worse one. */
export type Start = typeof startProgram;

/** How often a person presses again when told to. */
const presses = 5;

/** Plays a step with nothing wrong and notes every outside call; `to` is the moment after it. */
export async function undisturbed(
  stage: Stage,
  from: Moment,
  step: FaultStep,
  start: Start,
): Promise<Undisturbed & { readonly to: Moment }> {
  const now = new Date(Date.parse(from.now) + (step.after ?? 0) * 60_000).toISOString().replace('.000Z', 'Z');
  const scene = await stage.open(from, now, { calls: 'calls.jsonl' });
  try {
    const program = begin(scene, start, openSwitchboard());
    const told = await pressed(program, step, 1);
    const left = await drain(program, 1);
    if (told !== undefined || left.length > 0) throw new Error(`${step.name} does not work undisturbed: ${told ?? 'work was left undone'}`);
    const calls = callsIn(join(scene.folder, 'calls.jsonl'), listNames(scene));
    return { step, now, from, calls, expected: finalState(scene.folder, scene.database), to: stage.keep(scene) };
  } finally {
    await stage.strike(scene);
  }
}

/** Plays a step with one call going wrong in one way. Gives what is amiss at the end: nothing, when it is as if nothing had happened. */
export async function amiss(
  stage: Stage,
  { step, now, from, expected }: Undisturbed,
  call: Call,
  kind: Kind,
  start: Start,
): Promise<readonly string[]> {
  const fault = { met: false };
  const board = openSwitchboard();
  const scene = await stage.open(from, now, {
    faultMet: () => {
      fault.met = true;
      if (kind.kills === true) board.dead = true;
    },
  });
  try {
    await arm(scene, call, kind);
    const begun = begin(scene, start, board);
    const wrong = kind.kills === true ? await killedAndAgain(begun, scene, step, start) : await livedThrough(begun, step);
    if (!fault.met) return ['the fault was never met: the call did not come'];
    return [...wrong, ...differences(finalState(scene.folder, scene.database), expected)];
  } finally {
    await stage.strike(scene);
  }
}

/** A program over a scene, which from now on hears what people say there. */
function begin(scene: Scene, start: Start, board: Switchboard): Program {
  const program = start(scene.standin, scene.database, board, () => scene.now, scene.door.hears);
  scene.door.hearing = program.hearing;
  scene.door.answering = program.activity;
  return program;
}

async function livedThrough(program: Program, step: FaultStep): Promise<readonly string[]> {
  const told = await pressed(program, step, presses);
  const left = await drain(program);
  return [...(told === undefined ? [] : [`the person is still told: ${told}`]), ...left.map((one) => `the work on ${one} never gets done`)];
}

/** The program ends where the fault was met; started again it settles what is open, and whoever pressed last presses once more. */
async function killedAndAgain(begun: Program, scene: Scene, step: FaultStep, start: Start): Promise<readonly string[]> {
  try {
    await livedThrough(begun, step);
  } catch (failure) {
    if (!(failure instanceof Killed)) throw failure;
  }
  const again = begin(scene, start, openSwitchboard());
  await settle(again.world);
  const left = await drain(again);
  return [...left.map((one) => `the work on ${one} never gets done`), ...(await livedThrough(again, step))];
}

/** Presses until it works, as often as that; gives what the person is told in the end when it never does. */
async function pressed(program: Program, step: FaultStep, times: number): Promise<string | undefined> {
  let told: string | undefined;
  for (let press = 0; press < times; press++) {
    if (press > 0) program.later();
    try {
      const answer = await step.run(program);
      if (!('refused' in answer) && (!('outcome' in answer) || answer.outcome === 'ok' || answer.outcome === 'ok-with-prompt'))
        return undefined;
      if (program.board.dead) throw new Killed();
      told = 'says' in answer && typeof answer.says === 'string' ? answer.says : JSON.stringify(answer).slice(0, 200);
    } catch (failure) {
      if (program.board.dead) throw new Killed();
      told = failure instanceof Error ? failure.message : 'nothing';
    }
  }
  return told;
}

/** Asks the local Microsoft 365 for the fault. */
async function arm(scene: Scene, call: Call, { fault, times }: Kind): Promise<void> {
  const match = { ...matchOf(call, listNames(scene)), ...(times === undefined ? {} : { times }) };
  const answer = await fetch(`${scene.standin.url}/_practice/faults`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ match, fault }),
  });
  if (!answer.ok) throw new Error(`no such fault: ${await answer.text()}`);
}

/** Ids of the site's lists with names in braces, as calls show them. */
const listNames = ({ folder }: Scene): ReadonlyMap<string, string> =>
  new Map(
    readFileSync(join(folder, 'data.jsonl'), 'utf8')
      .split('\n')
      .slice(0, -1)
      .flatMap((line) => JSON.parse(line) as readonly [string, string, { displayName?: string }?][])
      .filter(([collection, , list]) => collection === 'lists' && list)
      .map(([, id, list]) => [id, `{${list?.displayName ?? ''}}`]),
  );
