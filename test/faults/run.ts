import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { sayCall } from './calls.ts';
import { openMatrix, sayCell, spread, type Cell } from './matrix.ts';

// Plays the journey with one fault at one outside call, for every fault and every call (or `--spread N` of them), and says which were survived.
// `--only words` plays the cells whose name holds the words, `--part 3/12` the third twelfth of them. The cells are shared out over two processes.

type Told = { readonly played: number; readonly failed: readonly string[]; readonly allowed: readonly string[] };

const shares = 2;
const atOnce = 4;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};

async function whole(): Promise<void> {
  const began = Date.now();
  const children = Array.from({ length: shares }, (_, at) =>
    fork(fileURLToPath(import.meta.url), [...process.argv.slice(2), '--share', String(at)], { execArgv: process.execArgv }),
  );
  const told = await Promise.all(children.map(answerOf));
  const failed = told.flatMap((one) => one.failed);
  const allowed = told.flatMap((one) => one.allowed);
  const played = told.reduce((sum, one) => sum + one.played, 0);
  for (const why of new Set(allowed)) say(`allowed ${String(allowed.filter((one) => one === why).length)} times: ${why}`);
  say(`${String(Math.round((Date.now() - began) / 1000))} seconds`);
  say(`survived ${String(played - failed.length)} of ${String(played)}`);
  if (failed.length > 0 || played === 0) process.exitCode = 1;
}

const answerOf = (child: ChildProcess): Promise<Told> =>
  new Promise((resolve, reject) => {
    child.once('message', (told) => {
      resolve(told as Told);
    });
    child.once('exit', (code) => {
      reject(new Error(`a part of the matrix ended by itself (${String(code)})`));
    });
  });

async function part(at: number): Promise<void> {
  const matrix = await openMatrix();
  try {
    const [most, only] = [option('spread'), option('only')];
    const fitting = matrix.cells.filter((cell) => only === undefined || sayCell(cell).includes(only));
    const [which = 1, of = 1] = (option('part') ?? '').split('/').filter(Boolean).map(Number);
    const parted = fitting.filter((_, index) => index % of === which - 1);
    const chosen = most === undefined ? parted : spread(parted, Number(most));
    if (at === 0)
      say(`${String(callsOf(fitting))} outside calls, ${String(fitting.length)} cells, ${String(chosen.length)} of them played`);
    const mine = chosen.filter((_, index) => index % shares === at);
    const told = await playAll(matrix, mine);
    await new Promise((resolve) => process.send?.(told, resolve));
  } finally {
    matrix.close();
  }
}

async function playAll(matrix: Awaited<ReturnType<typeof openMatrix>>, cells: readonly Cell[]): Promise<Told> {
  const waiting = [...cells];
  const failed: string[] = [];
  const allowed: string[] = [];
  const worker = async (): Promise<void> => {
    for (let cell = waiting.shift(); cell !== undefined; cell = waiting.shift()) {
      const outcome = await matrix.play(cell);
      if (outcome.amiss.length > 0) {
        failed.push(sayCell(cell));
        say([`not survived: ${sayCell(cell)}`, ...outcome.amiss.slice(0, 4)].join('\n  '));
      }
      if (outcome.allowed !== undefined) allowed.push(outcome.allowed);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { played: cells.length, failed, allowed };
}

const callsOf = (cells: readonly Cell[]): number => new Set(cells.map(({ of, call }) => `${of.step.name} ${sayCall(call)}`)).size;

const share = option('share');
if (share === undefined) await whole();
else await part(Number(share));
