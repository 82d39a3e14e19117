import type { Instant } from '../../case/fact.ts';
import { finding, strengthOf } from '../../policy/cite.ts';
import { inText } from '../../policy/inText.ts';
import type { DutyRule } from '../../policy/dutyRules.ts';
import { isAfter } from '../../time/instant.ts';
import { dayOf } from '../../time/london.ts';
import { keptWith } from '../../keptWith.ts';
import { sayDay, sayInstant } from '../../time/words.ts';
import { isDerived } from '../../policy/derivedFacts.ts';
import type { Scene } from '../../scene/scene.ts';
import { nameOf } from '../../scene/nameOf.ts';
import { isFirst } from '../../scene/seriesOf.ts';
import { toBook } from '../../scene/toBook.ts';
import type { Duty, Finding, Question } from '../assessment.ts';
import { dutyOwners } from '../people/organiser.ts';
import { reckoned } from '../limits/reckoned.ts';
import { preparationFact, preparationRules } from '../papers/preparation.ts';
import { asDuty } from './asDuty.ts';
import { dutyFact, dutyWords, questionOf, setAnswer } from './dutyWords.ts';
import type { DutyWords } from './dutyWords.ts';
import { dutyApplies, eachDuty } from './eachDuty.ts';
import type { OwedDuty } from './eachDuty.ts';
import { deadlineOf } from './deadlineOf.ts';
import { dutyState } from './dutyState.ts';
import { remindedAt } from './remindedAt.ts';
import { dutyReview } from './dutyReview.ts';
import { settledAt } from './settledAt.ts';
import { dueAt, openedAt } from './dueAt.ts';

/** The duties that belong to this meeting, or to the statutory review on record, whatever their condition says. */
const inSeason = (scene: Scene): readonly OwedDuty[] =>
  eachDuty(scene).filter((rule) => {
    if (rule.for === 'first') return isFirst(scene, scene.meeting);
    return rule.for !== 'statutory-review' || dutyReview(scene) !== undefined;
  });

/** How a duty is answered: as the fact it is kept under, where the procedure has one; who has a part in the case is chosen from a list. */
export const answerKind = (scene: Scene, rule: DutyRule): Pick<Question, 'kind' | 'choices'> =>
  setAnswer(scene.policy, rule) ?? {
    kind: 'choice',
    choices: scene.state.people.map((person) => ({ value: person.id, label: nameOf(scene, person) })),
  };

/** Whether a duty is open and nothing has settled it. */
const isOpen = ({ opened, done }: Owed): boolean => done === undefined && opened !== undefined;

/** Whether it is time to say so. */
const isPressing = (scene: Scene, owed: Owed): boolean =>
  isOpen(owed) && (owed.reminded === undefined || !isAfter(owed.reminded, scene.now));

/** A duty that holds for this case: when it opened, was settled, is due and is brought to mind. */
type Owed = {
  readonly rule: OwedDuty;
  readonly words: DutyWords;
  readonly opened: Instant | undefined;
  readonly done: Instant | undefined;
  readonly due: Instant | undefined;
  readonly reminded: Instant | undefined;
};

const owedIn = keptWith((scene: Scene): readonly Owed[] => {
  const owed: Owed[] = [];
  for (const rule of inSeason(scene)) {
    if (dutyApplies(scene, rule).is !== 'true') continue;
    const words = dutyWords(scene.policy, rule);
    const opened = openedAt(scene, rule);
    const due = dueAt(scene, rule, words, opened);
    owed.push({ rule, words, opened, done: settledAt(scene, rule, opened), due, reminded: remindedAt(scene, rule.remind, opened, due) });
  }
  return owed;
});

/** What something left from an earlier meeting is about. A field is added to a copy at a fifth of what it costs behind a spread. */
export const aboutOf = ({ about }: Pick<Duty, 'about'>, number: string): NonNullable<Duty['about']> => Object.assign({}, about, { number });

/** Of which earlier meeting a duty is left: its number, and how that is said. */
type Meant = { readonly number: string; readonly from: string };

const dutyOf = (scene: Scene, { rule, words, opened, done, due, reminded }: Owed, meant?: Meant): Duty => {
  const reminder = rule.remind && reminded !== undefined ? ` A reminder comes from ${sayDay(dayOf(reminded))}.` : '';
  const event = words.lead && rule.before !== undefined ? deadlineOf(scene, rule.before) : undefined;
  const counted = reckoned(rule, { opened, due, event });
  const limit = counted ? ` ${counted}` : due === undefined ? ' No limit is given.' : '';
  return asDuty({
    id: meant ? `${rule.id}-${meant.number}` : rule.id,
    label: meant ? meant.from + rule.label : rule.label,
    clause: rule.clause,
    strength: words.strength,
    state: dutyState(scene, opened, done, due),
    ownerRoles: [rule.owner],
    owners: dutyOwners(scene, rule.owner),
    opened,
    due,
    dueText: due === undefined ? undefined : `by ${sayInstant(due)}`,
    remindAt: rule.remind && reminded,
    doneAt: done,
    act: words.act,
    about: meant ? aboutOf(words, meant.number) : words.about,
    explanation: `${words.why}${limit}${reminder}${words.source}`,
  });
};

/** What somebody has to ask, think about or do around the meeting, as the procedure lists it. */
export const listedDuties = keptWith((scene: Scene): readonly Duty[] => owedIn(scene).map((owed) => dutyOf(scene, owed)));

/** Those of them that an earlier meeting left open, each said to be of that meeting. */
export const leftOpen = (past: Scene, meant: Meant): readonly Duty[] =>
  owedIn(past)
    .filter(isOpen)
    .map((owed) => dutyOf(past, owed, meant));

const unsettledAt = (scene: Scene, act: string): readonly OwedDuty[] =>
  inSeason(scene).filter((rule) => rule.at.some((each) => each === act) && settledAt(scene, rule, openedAt(scene, rule)) === undefined);

/** Duties an act looks at that are not settled. One whose condition nobody knows is asked after: an unknown never acts as a no. */
export const dutyFindingsAt = (scene: Scene, act: string): readonly Finding[] => {
  const open = unsettledAt(scene, act);
  // What hangs on the answer to another of these, or on a document that is asked for, is asked once that is there.
  const documents = preparationRules(scene).flatMap((rule) => [rule.document, ...rule.or].map(preparationFact));
  const asked = new Set([...open.filter((rule) => dutyApplies(scene, rule).is === 'true').map(dutyFact), ...documents]);
  return open.flatMap((rule) => {
    const { is, unknown } = dutyApplies(scene, rule);
    if (is === 'true') return [dutyWords(scene.policy, rule).missing];
    if (is === 'false' || unknown.every((fact) => asked.has(fact))) return [];
    // Whether somebody will come nobody can say beforehand: that is thought of, and does not hold anything up.
    const told = unknown.find((fact) => !isDerived(fact));
    const strength = told !== undefined && strengthOf(scene.policy, rule) === 'must' ? ('must' as const) : ('consider' as const);
    return [
      finding(
        scene.policy,
        'precondition-unanswered',
        { clause: rule.clause, strength },
        `It is not known whether this applies: ${rule.label}.`,
        {
          about: { duty: rule.id, fact: told ?? dutyFact(rule) },
          wayOn: told === undefined ? `If so: ${inText(rule.label)}.` : 'Answer the question first.',
        },
      ),
    ];
  });
};

/** Duties that are open and not settled, and of which it is time to say so. */
export const dutyFindings = (scene: Scene): readonly Finding[] =>
  owedIn(scene)
    .filter((owed) => isPressing(scene, owed))
    .map(({ words }) => words.missing);

/** What an open duty asks a person. */
export const dutyQuestions = (scene: Scene): readonly Question[] =>
  owedIn(scene)
    .filter((owed) => isOpen(owed) && owed.words.act === 'recordFact')
    .map(({ rule, words }) => words.question ?? questionOf(scene.policy, rule, answerKind(scene, rule)));

/** What the booking of the next meeting will look at and is asked anew, once the last one agreed on it. */
export const nextQuestions = (scene: Scene): readonly Question[] => {
  const next = toBook(scene);
  if (next === scene || scene.meeting?.review === undefined) return [];
  return unsettledAt(next, 'scheduleMeeting').flatMap((rule) => {
    const { question, act } = dutyWords(next.policy, rule);
    if (act !== 'recordFact' || dutyApplies(next, rule).is !== 'true') return [];
    return [question ?? questionOf(next.policy, rule, answerKind(next, rule))];
  });
};
