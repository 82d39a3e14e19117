import type { Finding, Question, Strength } from '../assessment.ts';
import { comesBy } from '../../policy/comesBy.ts';
import { cite, finding, strengthOf, theRoles } from '../../policy/cite.ts';
import type { DutyRule } from '../../policy/dutyRules.ts';
import { own } from '../../policy/own.ts';
import type { Policy } from '../../policy/policy.ts';
import { remembered } from '../../remembered.ts';
import { parseDuration } from '../../time/duration.ts';
import type { Duration } from '../../time/duration.ts';
import { settledByForm } from '../../form/settledByForm.ts';
import type { OwedDuty } from './eachDuty.ts';

/** What a duty says whatever the case is, and the lengths by which it is due. */
export type DutyWords = {
  readonly strength: Strength;
  /** The act that settles it: an answer, where the rule names no other. */
  readonly act: string;
  readonly about: NonNullable<Finding['about']>;
  /** Why it is owed, and with whom it is done. */
  readonly why: string;
  /** The clause, as the end of a sentence. */
  readonly source: string;
  /** That it is open and nothing has settled it. */
  readonly missing: Finding;
  /** What it asks a person; undefined where they choose among those who have a part in the case. */
  readonly question: Question | undefined;
  readonly latest: Duration | undefined;
  readonly lead: Duration | undefined;
};

/** The words of a duty: worked out once for a rule of the procedure, and each time for one person’s share of it. */
export const dutyWords = (policy: Policy, rule: OwedDuty): DutyWords =>
  rule.person === undefined ? wordsIn(policy)(rule) : worded(policy, rule);

const wordsIn = remembered((policy: Policy) => remembered((rule: DutyRule) => worded(policy, rule)));

const worded = (policy: Policy, rule: DutyRule): DutyWords => {
  const [act, fact] = [rule.act ?? 'recordFact', dutyFact(rule)];
  const about = { duty: rule.id, ...formOf(policy, rule) };
  const answer = setAnswer(policy, rule);
  return {
    strength: strengthOf(policy, rule),
    act,
    about: act === 'recordFact' ? { ...about, fact } : about,
    why: `${rule.why ?? rule.ask}${rule.with ? ` Together with ${theRoles(policy, rule.with)}.` : ''}`,
    source: ` ${cite(policy, rule.clause)}.`,
    missing: finding(policy, rule.code, rule, rule.ask, {
      about: takesNoAnswer(rule) ? about : { ...about, fact },
      wayOn: rule.by ? `${rule.label}; ${theRoles(policy, rule.by)} says so.` : `${rule.label}.`,
    }),
    question: answer && questionOf(policy, rule, answer),
    latest: lengthOf(rule.latest),
    lead: lengthOf(rule['ready-before']),
  };
};

/** What a duty asks a person, by how it is answered. */
export const questionOf = (policy: Policy, rule: DutyRule, answer: Pick<Question, 'kind' | 'choices'>): Question => {
  const before = actLooking(rule);
  return {
    fact: dutyFact(rule),
    ask: rule.ask,
    ...answer,
    clause: rule.clause,
    why: `${rule.why ?? rule.label}. ${cite(policy, rule.clause)}.`.replace('..', '.'),
    ...(before !== undefined && { before }),
  };
};

/** How a duty is answered: as the fact it is kept under, where the procedure has one; undefined where somebody of the case is chosen. */
export const setAnswer = (policy: Policy, rule: DutyRule): Pick<Question, 'kind' | 'choices'> | undefined => {
  const { kind, choices } = own(policy.facts, dutyFact(rule)) ?? rule;
  return kind === 'person' ? undefined : { kind, ...(choices && { choices }) };
};

/** The fact under which the answer to a duty is kept. */
export const dutyFact = (rule: DutyRule): string => rule.fact ?? `duty.${rule.id}`;

/** Whether only doing it settles it: somebody’s word that it was done does not. */
export const takesNoAnswer = (rule: DutyRule): boolean => rule.act !== undefined && rule['done-by'] !== undefined;

/** The act that looks for the answer to a duty, or before whose event it is due; undefined where nothing waits for it. */
export const actLooking = (rule: DutyRule): string | undefined =>
  rule.at[0] ?? (rule.before === undefined ? undefined : own(comesBy, rule.before));

/** The form that settles a duty, where one does. */
const formOf = ({ forms }: Policy, rule: DutyRule): NonNullable<Finding['about']> => {
  if (rule.act !== 'completeForm') return {};
  const form = forms.find((each) => settledByForm(rule, each));
  return form ? { form: form.id, document: form.document } : {};
};

const lengthOf = (text: string | undefined): Duration | undefined => (text === undefined ? undefined : parseDuration(text));
