import { runningCase } from '../assess/runningCase.ts';
import { sceneOf } from '../scene/scenesOf.ts';
import type { Scene } from '../scene/scene.ts';
import { stageOf } from '../assess/stage.ts';
import type { CaseFile, Fact, Instant } from '../case/fact.ts';
import { numberIn } from '../case/read.ts';
import type { Policy } from '../policy/policy.ts';
import type { WorkCalendar } from '../time/workCalendar.ts';
import { everyTimesAsked, type SaidOf, type Suiting, type TimesAsked } from './timesAsked.ts';
import { whoIsOutside } from './whoIsOutside.ts';
import { seatsOf } from '../assess/people/seats.ts';

/** What somebody who holds a link is asked, and where it stands. `over`: no meeting is looked for, or they are not asked to it any more. */
export type Question = {
  readonly meetingName: string;
  readonly closes: Instant;
  readonly state: TimesAsked['state'] | 'over';
  readonly times: TimesAsked['times'];
  /** Their last word, where they gave one. */
  readonly said: readonly SaidOf[];
};

/** What is asked of one person under a number; undefined where nothing is. */
export const questionTo = (
  policy: Policy,
  file: CaseFile,
  calendar: WorkCalendar,
  now: Instant,
  ask: number,
  person: string,
): Question | undefined => {
  const scene = sceneOf(policy, file, calendar, now, kindOf(file, ask));
  const asked = everyTimesAsked(scene.state.story, now).find((one) => one.ask === ask);
  const mine = asked?.people.find((one) => one.person === person);
  if (asked === undefined || mine === undefined) return undefined;
  const { closes, times } = asked;
  return { meetingName: scene.rules.name, closes, state: isOver(scene, person) ? 'over' : asked.state, times, said: mine.said ?? [] };
};

/** The fact that keeps what somebody answered, one answer for each time in order; none when they said the very same before. */
export const answerTo = (
  { times, said }: Question,
  file: CaseFile,
  now: Instant,
  ask: number,
  person: string,
  answers: readonly Suiting[],
): readonly Fact[] => {
  const fresh = times.flatMap((time, nth): readonly SaidOf[] => {
    const answer = answers[nth];
    return answer === undefined ? [] : [{ ...time, answer }];
  });
  if (said.length === fresh.length && fresh.every((one, nth) => said[nth]?.answer === one.answer)) return [];
  const kind = kindOf(file, ask);
  return [{ event: 'outside.answered', at: now, by: person, person, ask, said: fresh, ...(kind !== undefined && { kind }) }];
};

const isOver = (scene: Scene, person: string): boolean => !runningCase(stageOf(scene)) || !whoIsOutside(seatsOf(scene)).includes(person);

const kindOf = (file: CaseFile, ask: number): string | undefined => {
  const kind = file.log.find((fact) => fact.event === 'outside.asked' && numberIn(fact, 'ask') === ask)?.['kind'];
  return typeof kind === 'string' ? kind : undefined;
};
