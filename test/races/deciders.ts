import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sayInstant } from '../../src/domain/time/words.ts';
import { perform } from '../../src/usecases/perform.ts';
import type { Performed } from '../../src/usecases/performed.ts';
import { raiseConcern } from '../../src/usecases/raiseConcern.ts';
import { readCase } from '../../src/usecases/readCase.ts';
import { isRefusal, type Refusal } from '../../src/usecases/refusal.ts';
import { emptyDatabase, startProgram } from '../faults/program.ts';
import { beforeTheJourney, openStage } from '../faults/stage.ts';
import { commandOf, concern } from '../support/journey.ts';
import { ordinaryMorning } from '../support/memoryWorld.ts';
import { people } from '../support/people.ts';
import { openSwitchboard } from '../support/switchboard.ts';

/** How the races went: every one has one decision, and its loser is told by whom and when. */
export type Counts = {
  readonly races: number;
  readonly decisions: number;
  /** How often each won. */
  readonly won: Readonly<Record<'tess' | 'priya', number>>;
  readonly told: number;
  /** What was not as it should be. */
  readonly amiss: readonly string[];
};

const { sam, tess, priya } = people;
const exclusions = { 'quality-of-care': false, allegation: false };

/**
 * Two managers, each with an instance of the program of their own, decide one request at the same instant, over HTTP against one local
 * Microsoft 365, as often as that and a few cases at once.
 */
export async function raceDeciders(races: number, atOnce: number): Promise<Counts> {
  const before = mkdtempSync(join(tmpdir(), 'holdfast-races-'));
  const stage = openStage();
  const moment = await beforeTheJourney(before, ordinaryMorning, []);
  const scene = await stage.open(moment, ordinaryMorning);
  const won = { tess: 0, priya: 0 };
  const amiss: string[] = [];
  let [decisions, told] = [0, 0];
  const program = (): ReturnType<typeof startProgram>['world'] =>
    startProgram(scene.standin, emptyDatabase(), openSwitchboard(), () => ordinaryMorning).world;
  const [one, two] = [program(), program()];

  async function race(nth: number): Promise<void> {
    const name = (what: string): string => commandOf(`${what} ${String(nth)}`);
    const { reference } = done(await raiseConcern(one, sam.id, concern(ordinaryMorning), name('raise')));
    done(await perform(one, sam.id, reference, 'submitRequest', {}, name('submit')));
    const cover = { role: 'child-team-manager', person: { id: priya.id }, reason: 'Cover' };
    done(await perform(one, sam.id, reference, 'assignRole', cover, name('cover')));
    const decide = {
      tess: () => perform(one, tess.id, reference, 'decideRequest', { decision: 'approve', exclusions }, name('tess')),
      priya: () => perform(two, priya.id, reference, 'decideRequest', { decision: 'refuse', reason: 'Not now' }, name('priya')),
    };
    // Whoever is asked first has a head start of a line of code: they take turns.
    const both = nth % 2 === 0 ? ([decide.tess, decide.priya] as const) : ([decide.priya, decide.tess] as const);
    const inOrder = await Promise.all(both.map((each) => each()));
    const [byTess, byPriya] = nth % 2 === 0 ? inOrder : inOrder.toReversed();
    const view = await readCase(two, tess.id, reference);
    const made = isRefusal(view) ? [] : view.assessment.timeline.filter(({ event }) => /^approval\.(granted|refused)$/.test(event));
    decisions += made.length;
    const winner = byTess !== undefined && 'outcome' in byTess && byTess.outcome.startsWith('ok') ? 'tess' : 'priya';
    const [winning, losing] = winner === 'tess' ? [byTess, byPriya] : [byPriya, byTess];
    if (made.length !== 1 || winning === undefined || isRefusal(winning) || !winning.outcome.startsWith('ok'))
      amiss.push(`${reference}: ${String(made.length)} decisions`);
    won[winner]++;
    const says = losing === undefined ? '' : losing.says;
    const who = winner === 'tess' ? tess.name : priya.name;
    if (says.includes(who) && says.includes(sayInstant(ordinaryMorning))) told++;
    else amiss.push(`${reference}: the other was told: ${says}`);
  }

  let next = 0;
  const racer = async (): Promise<void> => {
    while (next < races) await race(next++);
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, racer));
    return { races, decisions, won, told, amiss };
  } finally {
    await stage.strike(scene);
    stage.close();
    rmSync(before, { recursive: true, force: true });
  }
}

function done(answer: Performed | Refusal): Performed {
  if (isRefusal(answer) || !answer.outcome.startsWith('ok')) throw new Error(`the race was not set up: ${answer.says}`);
  return answer;
}
