import { acts } from '../../src/domain/acts/acts.ts';
import type { ActResult, Command } from '../../src/domain/acts/act.ts';
import { act } from '../../src/domain/acts/judge.ts';
import { assess } from '../../src/domain/assess/assess.ts';
import type { Assessment } from '../../src/domain/assess/assessment.ts';
import type { CaseFile, Instant } from '../../src/domain/case/fact.ts';
import { instantOf, msOf } from '../../src/domain/time/instant.ts';
import { anAnswer, dataFor, likelyData } from './actData.ts';
import type { Dice } from './dice.ts';
import { calendar, type Vocabulary } from './vocabulary.ts';

/** One act of a case that is played: the case before it, what was done, what came of it. */
export type Step = {
  readonly file: CaseFile;
  readonly seen: Assessment;
  readonly now: Instant;
  readonly command: Command;
  readonly result: ActResult;
};

const beginning = '2026-11-30T09:00:00Z';
const names = Object.keys(acts);
type Planned = { readonly act: string; readonly data: unknown };

/** Every question answered, everybody on the list decided: what a case needs before it can go on. */
const planFor = (dice: Dice, words: Vocabulary, { questions, seats }: Assessment): readonly Planned[] => [
  ...questions.map((question) => ({
    act: 'recordFact',
    data: { fact: question.fact, value: anAnswer(dice, question) },
  })),
  ...seats
    .filter(({ applies }) => applies === 'yes')
    .flatMap((seat) =>
      seat.people.filter(({ decision }) => decision === 'undecided').map(({ person }) => ({ seat: seat.id, person: person.id })),
    )
    .map((whom) => ({
      act: 'decideInvitee',
      data: { ...whom, decision: dice.percent(90) ? 'invite' : 'leave-out', reason: 'Because', reasonShared: 'Because' },
    })),
];

/** What leads a case on, and what ends it. */
const leading = 'submitRequest decideRequest scheduleMeeting holdMeeting saveMinutes agreeReview finaliseMinutes circulateMinutes'.split(
  ' ',
);
const endings = new Set(['withdrawRequest', 'cancelMeeting', 'ceaseMeetings']);
/** Hours that pass between two acts: often none, so that they share an instant. */
const pauses = [0, 0, 0, 0.02, 0.5, 1, 3, 20, 30, 100];

/** A case played at random by the people of the procedure, from the first worry: mostly what the case is ready for, by those who may. */
export const play = (
  dice: Dice,
  words: Vocabulary,
  length: number,
): { readonly steps: readonly Step[]; readonly file: CaseFile; readonly now: Instant } => {
  const { policy, people } = words;
  let now = beginning;
  let file: CaseFile = { case: { people: dice.percent(85) ? people : people.filter(() => dice.percent(70)) }, log: [] };
  const steps: Step[] = [];
  let plan: readonly Planned[] = [];
  for (let nth = 0; nth < length; nth += 1) {
    const seen = assess(policy, file, calendar, now);
    const open = seen.openActs.filter(({ act: name }) => !endings.has(name));
    const [planned, ...later] = plan;
    plan = later.length === 0 && dice.percent(12) ? planFor(dice, words, seen) : later;
    const usual = seen.triggers.length > 0 && open.length > 0 && dice.percent(85);
    const onward = open.filter(({ act: name }) => leading.includes(name));
    const next = planned
      ? open.find(({ act: each }) => each === planned.act)
      : usual
        ? dice.pick(onward.length > 0 && dice.percent(60) ? onward : open)
        : undefined;
    const name = planned?.act ?? next?.act ?? dice.pick(seen.triggers.length === 0 && dice.percent(80) ? ['raiseConcern'] : names);
    const start = seen.meeting?.start;
    if (name === 'holdMeeting' && start !== undefined && start > now && dice.percent(70)) now = start;
    const bowl = { dice, words, now };
    const may = people.filter((person) => next?.roles.some((role) => person.roles.includes(role)));
    const command: Command = {
      act: name,
      by: dice.pick(may.length > 0 ? may : people),
      data: planned
        ? planned.data
        : usual || name === 'raiseConcern' || dice.percent(50)
          ? likelyData(bowl, name, seen)
          : dataFor(bowl, name, 2),
      id: `p${String(nth)}`,
    };
    const result = act(policy, file, calendar, now, command);
    steps.push({ file, seen, now, command, result });
    file = { ...file, log: [...file.log, ...result.facts] };
    now = instantOf(msOf(now) + dice.pick(plan.length > 0 ? [0, 0.02] : pauses) * 3_600_000);
  }
  return { steps, file, now };
};
