import type { Meeting } from '../../case/caseState.ts';
import type { Instant } from '../../case/fact.ts';
import { cite, finding, strengthOf, theRoles } from '../../policy/cite.ts';
import type { ClockRule } from '../../policy/clockRules.ts';
import { isAfter } from '../../time/instant.ts';
import { asSentence, sayInstant, sayList } from '../../time/words.ts';
import type { Unsent } from '../../scene/due.ts';
import type { Scene } from '../../scene/scene.ts';
import { holders } from '../../scene/holders.ts';
import { nameOf } from '../../scene/nameOf.ts';
import type { Clock, Duty, Finding } from '../assessment.ts';
import { asDuty } from '../duties/asDuty.ts';
import { clockOf, limitFor } from '../limits/clocks.ts';
import type { Limit } from '../limits/clocks.ts';
import { theDocument } from './preparation.ts';
import { circulatedAt, isOnItsWay, unsentOf } from './unsentOf.ts';
import { circulationWords } from './circulationWords.ts';

/** The limit for sending notes and plan after a meeting. */
export const circulationLimit = (
  scene: Scene,
  meeting: Meeting | undefined,
  done = meeting && circulatedAt(scene, meeting),
): Limit | undefined => {
  const rule = circulationRule(scene);
  return rule && limitFor(scene, rule, meeting, { metAt: done });
};

/** The same as people see it. */
export const circulationClock = (scene: Scene, meeting: Meeting | undefined): Clock | undefined => {
  const rule = circulationRule(scene);
  return rule && clockOf(scene, rule, meeting, { metAt: meeting && circulatedAt(scene, meeting) });
};

const circulationRule = ({ policy, rules }: Scene): ClockRule | undefined =>
  rules.circulation && circulationWords(policy)(rules.circulation).rule;

/** The papers of one meeting: the limit for them, who has still to have what, when the last of them went. */
export type Papers = {
  readonly meeting: Meeting;
  readonly limit: Limit | undefined;
  readonly unsent: readonly Unsent[];
  readonly done: Instant | undefined;
};

/** The papers still owed: those of the latest meeting, and of any earlier one not sent out whole. */
export const papersOf = (scene: Scene): readonly Papers[] => {
  const papers: Papers[] = [];
  for (const meeting of scene.state.meetings) {
    const done = circulatedAt(scene, meeting);
    if (meeting.heldAt === undefined || (meeting !== scene.meeting && done !== undefined)) continue;
    papers.push({ meeting, done, unsent: unsentOf(scene, meeting), limit: circulationLimit(scene, meeting, done) });
  }
  return papers;
};

/** The duty to send notes and plan round. */
export const circulationDuties = (scene: Scene, papers: readonly Papers[]): readonly Duty[] => {
  const { circulation } = scene.rules;
  if (!circulation) return [];
  return papers.map(({ meeting, limit, unsent, done }) => {
    const late = limit?.latest !== undefined && isAfter(done ?? scene.now, limit.latest);
    const number = meeting === scene.meeting ? undefined : String(meeting.number);
    const says = limit?.explanation ?? `${cite(scene.policy, circulation.clause)}.`;
    return asDuty({
      id: number === undefined ? 'circulate' : `circulate-${number}`,
      label: limit?.label ?? 'Send the notes round',
      clause: circulation.clause,
      strength: strengthOf(scene.policy, circulation),
      state: done === undefined ? (late ? 'late' : 'open') : late ? 'done-late' : 'done',
      ownerRoles: [circulation.owner],
      owners: holders(scene, circulation.owner),
      opened: limit?.startedAt,
      due: limit?.latest,
      doneAt: done,
      act: meeting.finalisedAt === undefined ? 'finaliseMinutes' : 'circulateMinutes',
      about: number === undefined ? { clock: 'circulation' } : { clock: 'circulation', number },
      explanation: done === undefined && unsent.length > 0 ? `${says} Still to have it: ${sayList(namesIn(scene, unsent))}.` : says,
    });
  });
};

/** Those who have still to have something, each named once. */
const namesIn = (scene: Scene, unsent: readonly Unsent[]): readonly string[] => {
  const names = new Set<string>();
  for (const { person } of unsent) names.add(nameOf(scene, person));
  return [...names];
};

/** Papers that are late, or that went out in part. */
export const circulationFindings = (scene: Scene, papers: readonly Papers[]): readonly Finding[] => {
  const { circulation } = scene.rules;
  const found: Finding[] = [];
  if (!circulation || papers.length === 0) return found;
  const words = circulationWords(scene.policy)(circulation);
  for (const { meeting, limit, unsent } of papers) {
    if (unsent.length > 0 && limit?.latest !== undefined && isAfter(scene.now, limit.latest))
      found.push(
        finding(
          scene.policy,
          'circulation-overdue',
          circulation,
          `${words.papers} were due by ${sayInstant(limit.latest)} and have not all gone.`,
          { about: { clock: 'circulation' }, wayOn: 'Send them now, and record why they are late.' },
        ),
      );
    const inPart = meeting.circulated.length > 0 && unsent.some((each) => !isOnItsWay(meeting, each));
    if (inPart) found.push(incompleteFinding(scene, unsent));
    if (meeting.finalisedAt !== undefined)
      for (const { also, unsent: missing, unheld } of words.besides) {
        const people = holders(scene, also.role);
        if (people.length === 0 && !also['if-any']) found.push(unheld);
        // Papers that went in part are spoken of once, whoever has not had them.
        if (!inPart && unsent.some(({ person }) => people.some((each) => each.id === person.id))) found.push(missing);
      }
  }
  return found;
};

/** Who has not had which document, in one sentence. */
export const incompleteFinding = (scene: Scene, unsent: readonly Unsent[]): Finding => {
  const circulation = scene.rules.circulation ?? { clause: '', also: [], recipients: undefined };
  const besides = circulation.also.find((also) => unsent.every(({ person }) => person.roles.includes(also.role)));
  const rule = besides ?? circulation.recipients ?? circulation;
  const documents = [...new Set(unsent.map((each) => each.document))];
  const says = documents.map((document) => {
    const names = unsent.filter((each) => each.document === document).map(({ person }) => nameOf(scene, person));
    return asSentence(`${sayList(names)} ${names.length === 1 ? 'has' : 'have'} not had ${theDocument(scene, document)} yet.`);
  });
  // Whoever the procedure names besides those who were there is owed the papers by a clause of their own.
  const others = circulation.also.filter((also) => also !== besides && unsent.some(({ person }) => person.roles.includes(also.role)));
  const owed = others.map(({ role, clause }) => `What goes to ${theRoles(scene.policy, [role])} goes by ${cite(scene.policy, clause)}.`);
  return finding(scene.policy, 'circulation-incomplete', rule, [...says, ...owed].join(' '), {
    about: { document: documents[0] ?? '' },
    wayOn: besides
      ? 'Send it to them too.'
      : `Send ${scene.rules.circulation?.documents.length === 2 ? 'both documents' : documents.length > 1 ? 'them' : 'it'} to ${others.length ? 'each of them' : 'everybody who attended'}.`,
  });
};
