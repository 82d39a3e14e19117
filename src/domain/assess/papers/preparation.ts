import type { Duty, Finding } from '../assessment.ts';
import type { Day, Fact, Instant } from '../../case/fact.ts';
import { factsOf } from '../../case/factsOf.ts';
import { completionOf } from '../../form/completion.ts';
import type { FormRule } from '../../policy/formRules.ts';
import type { MeetingRules } from '../../policy/meetingRules.ts';
import { cite, finding, strengthOf } from '../../policy/cite.ts';
import { inText } from '../../policy/inText.ts';
import { own } from '../../policy/own.ts';
import { parseDuration } from '../../time/duration.ts';
import type { Duration } from '../../time/duration.ts';
import { isAfter } from '../../time/instant.ts';
import { addDays, dayOf, endOfDay } from '../../time/london.ts';
import { addWorkingDays, isNotCovered } from '../../time/workingDays.ts';
import { keptWith } from '../../keptWith.ts';
import { sayList } from '../../time/words.ts';
import { deadlineOf } from '../duties/deadlineOf.ts';
import { dutyState } from '../duties/dutyState.ts';
import { reckoned } from '../limits/reckoned.ts';
import type { Scene } from '../../scene/scene.ts';
import { isAbout } from '../../case/isAbout.ts';
import { applies } from '../../scene/applies.ts';
import { holders } from '../../scene/holders.ts';
import { momentOf } from '../../scene/momentOf.ts';
import { occurrences } from '../../scene/occurrences.ts';
import { isFirst } from '../../scene/seriesOf.ts';

type Rule = MeetingRules['preparation'][number];

/** The fact under which somebody says that a document is ready. */
export const preparationFact = (document: string): string => `prep.${document}`;

/** The preparation rules that hold for this case and this meeting. */
export const preparationRules = keptWith((scene: Scene): readonly Rule[] =>
  scene.rules.preparation.filter(
    (rule) => applies(scene, rule.when).is === 'true' && (rule.for === 'each' || isFirst(scene, scene.meeting)),
  ),
);

/** The form a document is made with, where the procedure has one. */
export const formOfDocument = (scene: Scene, document: string): FormRule | undefined =>
  scene.policy.forms.find((form) => form.document === document);

/** When a document was ready: its form completed, received as such, or answered with yes. */
const readyAt = (scene: Scene, document: string): Instant | undefined => {
  for (const form of scene.policy.forms) {
    const completed = form.document === document ? completionOf(scene.state.log, form.id) : undefined;
    if (completed) return completed.first.at;
  }
  const isIt = (fact: Fact): boolean => isAbout(fact, document);
  const received = occurrences(scene, 'prep.received').find(isIt) ?? occurrences(scene, 'report.completed').find(isIt);
  if (received) return received.at;
  if (scene.known(preparationFact(document)) !== true) return undefined;
  return (
    factsOf(scene.state.log, 'fact.recorded').findLast((fact) => fact.fact === preparationFact(document))?.at ??
    scene.state.log[0]?.at ??
    scene.now
  );
};

/** Where the document of a rule stands: when it was ready, when what it is for is to be, and by when it is due. */
type Standing = { readonly ready: Instant | undefined; readonly event: Instant | undefined; readonly due: Instant | undefined };

const standingOf = (scene: Scene, rule: Rule): Standing => {
  const seen = standings(scene);
  const known = seen.get(rule);
  if (known) return known;
  const event = deadlineOf(scene, rule.before);
  const standing = { ready: readyOf(scene, rule), event, due: event === undefined ? undefined : dueBefore(scene, rule, event) };
  seen.set(rule, standing);
  return standing;
};

/** Where the documents asked after so far stand. */
const standings = keptWith((_: Scene) => new Map<Rule, Standing>());

const readyOf = (scene: Scene, rule: Rule): Instant | undefined => {
  for (const document of [rule.document, ...rule.or]) {
    const ready = readyAt(scene, document);
    if (ready !== undefined) return ready;
  }
  return undefined;
};

const dueBefore = (scene: Scene, rule: Rule, event: Instant): Instant | undefined => {
  const lead = rule['ready-before'] === undefined ? undefined : parseDuration(rule['ready-before']);
  if (lead === undefined) return event;
  const day = leadDay(scene, dayOf(event), lead);
  return day === undefined ? undefined : endOfDay(day);
};

/** When the document was ready, or another that does as well. */
export const readyAmong = (scene: Scene, rule: Rule): Instant | undefined => standingOf(scene, rule).ready;

/** When a document is due: before the event, or so long before the day of the meeting: it moves when the meeting does. */
export const preparationDue = (scene: Scene, rule: Rule): Instant | undefined => standingOf(scene, rule).due;

/** How the day is counted by which a document is due; empty where nothing is counted. */
export const preparationReckoned = (scene: Scene, rule: Rule): string => reckoned(rule, standingOf(scene, rule));

/** The day so long before another; undefined where the calendar does not reach. */
export const leadDay = (scene: Scene, day: Day, lead: Duration): Day | undefined => {
  const before = lead.unit === 'working-days' ? addWorkingDays(scene.calendar, day, -lead.n) : addDays(day, -lead.n);
  return isNotCovered(before) ? undefined : before;
};

/** Documents somebody has to bring. */
export const preparationDuties = (scene: Scene): readonly Duty[] => {
  const rules = preparationRules(scene);
  if (rules.length === 0) return [];
  const opened = momentOf(scene, 'approval.granted') ?? scene.meeting?.start;
  return rules.map((rule) => {
    const { ready: done, due: deadline } = standingOf(scene, rule);
    const form = formOfDocument(scene, rule.document);
    return {
      id: `prep-${rule.document}`,
      label: `Bring ${sayList(
        [rule.document, ...rule.or].map((each) => theDocument(scene, each)),
        'or',
      )}`,
      clause: rule.clause,
      strength: strengthOf(scene.policy, rule),
      state: dutyState(scene, opened, done, deadline),
      ownerRoles: [rule.owner],
      owners: holders(scene, rule.owner),
      ...(opened !== undefined && { opened }),
      ...(deadline !== undefined && { due: deadline }),
      ...(done !== undefined && { doneAt: done }),
      ...(form
        ? { act: 'completeForm', about: { form: form.id, document: rule.document } }
        : { act: 'recordFact', about: { fact: preparationFact(rule.document), document: rule.document } }),
      explanation: `${preparationReckoned(scene, rule) || 'The meeting builds on it.'} ${cite(scene.policy, rule.clause)}.`,
    };
  });
};

/** Documents that are not there yet. */
export const preparationFindings = (scene: Scene): readonly Finding[] => [
  ...unsure(scene),
  ...preparationRules(scene)
    .filter((rule) => readyAmong(scene, rule) === undefined)
    .map((rule) =>
      finding(
        scene.policy,
        isOverdue(scene, rule) ? 'prep-overdue' : 'prep-missing',
        rule,
        `The meeting does not have ${sayList(
          [rule.document, ...rule.or].map((each) => theDocument(scene, each)),
          'or',
        )} yet.`,
        {
          about: { document: rule.document, fact: preparationFact(rule.document) },
          wayOn: strengthOf(scene.policy, rule) === 'must' ? 'Say when it is ready.' : 'Say when it is ready, or go on with a reason.',
        },
      ),
    ),
];

/** Documents that may have to be there: an unknown never acts as a no. */
const unsure = (scene: Scene): readonly Finding[] =>
  scene.rules.preparation
    .filter((rule) => applies(scene, rule.when).is === 'unknown' && (rule.for === 'each' || isFirst(scene, scene.meeting)))
    .flatMap((rule) => {
      if (readyAmong(scene, rule) !== undefined) return [];
      const { unknown } = applies(scene, rule.when);
      const strength = strengthOf(scene.policy, rule) === 'must' ? ('must' as const) : ('consider' as const);
      const says = `It is not known whether ${theDocument(scene, rule.document)} has to be there.`;
      return [
        finding(scene.policy, 'precondition-unanswered', { clause: rule.clause, strength }, says, {
          about: { document: rule.document, fact: unknown.find((fact) => !fact.startsWith('trigger.')) ?? unknown[0] ?? '' },
          wayOn: 'Answer the question first.',
        }),
      ];
    });

/** Whether a document that has to be ready some time before the meeting is not, and that time has come. */
const isOverdue = (scene: Scene, rule: Rule): boolean => {
  const due = rule['ready-before'] === undefined ? undefined : preparationDue(scene, rule);
  return due !== undefined && isAfter(scene.now, due);
};

/** A document's name as people know it. */
export const documentWords = ({ policy }: Pick<Scene, 'policy'>, document: string): string =>
  own(policy.documents, document) ?? document.replaceAll('-', ' ');

/** A document inside a sentence: `the notes of the meeting`. */
export const theDocument = (scene: Pick<Scene, 'policy'>, document: string): string =>
  `the ${inText(documentWords(scene, document).replace(/^The /u, ''))}`;
