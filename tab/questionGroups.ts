import type { Assessment, Question } from '../src/domain/assess/assessment.ts';

export type QuestionGroup = { readonly title: string; readonly questions: readonly Question[] };

/** The acts that look for answers, in the order a case usually goes, and what their group is called. */
const steps: readonly { readonly act: string; readonly title: string }[] = [
  { act: 'submitRequest', title: 'Before the request is sent' },
  { act: 'decideRequest', title: 'Before the request is decided' },
  { act: 'scheduleMeeting', title: 'Before the meeting is booked' },
  { act: 'startMeeting', title: 'Before the meeting starts' },
  { act: 'holdMeeting', title: 'Before the meeting is recorded as held' },
  { act: 'saveMinutes', title: 'For the notes' },
  { act: 'agreeReview', title: 'Before the review is agreed' },
  { act: 'finaliseMinutes', title: 'Before the notes are final' },
  { act: 'circulateMinutes', title: 'Before the notes go round' },
];
const untied = 'As soon as it is known';
const around = 'Around the meeting';

/** So few that nothing need be folded. */
const few = 5;

/**
 * The open questions, those wanted now and those that can wait. Now is what the next step looks for, what an earlier step would have,
 * and what a time limit turns on; with `through`, every step up to that one as well. A step that no question names comes last among the later ones.
 */
export function questionGroups(
  { questions, openActs, duties }: Assessment,
  through?: string,
): readonly [readonly QuestionGroup[], readonly QuestionGroup[]] {
  const at = steps.findIndex(({ act }) => openActs.some((open) => open.act === act));
  const next = at === -1 ? steps.length : at;
  const owed = new Set(duties.flatMap(({ about }) => (about?.fact === undefined ? [] : [about.fact])));
  const of = (title: string, wanted: (question: Question) => boolean): QuestionGroup => ({ title, questions: questions.filter(wanted) });
  const known = new Set(steps.map(({ act }) => act));
  const isUntied = ({ before }: Question): boolean => before === undefined || !known.has(before);
  const bySteps = steps.map(({ act, title }) => of(title, ({ before }) => before === act));
  const some = ({ questions: found }: QuestionGroup): boolean => found.length > 0;
  const loose = of(untied, (one) => isUntied(one) && !owed.has(one.fact));
  const rest = of(around, (one) => isUntied(one) && owed.has(one.fact));
  if (questions.length <= few) return [[loose, ...bySteps, rest].filter(some), []];
  const first = bySteps.findIndex((group, index) => index >= next && some(group));
  const until = Math.max(first === -1 ? next : first + 1, steps.findIndex(({ act }) => act === through) + 1);
  return [[loose, ...bySteps.slice(0, until)].filter(some), [...bySteps.slice(until), rest].filter(some)];
}
