import type { Clock, Duty, Finding } from '../assessment.ts';
import type { Meeting } from '../../case/caseState.ts';
import type { Instant, Person } from '../../case/fact.ts';
import { namesOf } from '../../case/folk.ts';
import { isNamed } from '../../case/named.ts';
import { remembered } from '../../remembered.ts';
import { cite, finding, strengthOf, theRoles } from '../../policy/cite.ts';
import { inText } from '../../policy/inText.ts';
import type { ClockRule, MeetingRules } from '../../policy/meetingRules.ts';
import { own } from '../../policy/own.ts';
import type { Policy } from '../../policy/policy.ts';
import { isAfter } from '../../time/instant.ts';
import { asSentence, sayInstant, sayList } from '../../time/words.ts';
import { asDuty } from '../duties/asDuty.ts';
import { clockOf, limitFor } from '../limits/clocks.ts';
import type { Limit } from '../limits/clocks.ts';
import { theDocument } from './preparation.ts';
import type { Due, Unsent } from '../../scene/due.ts';
import type { Scene } from '../../scene/scene.ts';
import { holders, personOf } from '../../scene/holders.ts';
import { nameOf } from '../../scene/nameOf.ts';

/** The rule by which somebody who was there does not get the papers whole. */
export const exceptFor = (scene: Scene, person: Person) => scene.rules.circulation?.except.find((rule) => person.roles.includes(rule.role));

/** Everybody who is due the papers: those who were there, and whoever the procedure names besides. */
export const recipientsOf = (scene: Scene, meeting: Meeting): readonly Person[] => {
  const due: Person[] = [];
  for (const { person: id, present } of meeting.attendance) {
    const person = present ? personOf(scene, id) : undefined;
    if (person && exceptFor(scene, person) === undefined) due.push(person);
  }
  for (const { role } of scene.rules.circulation?.also ?? [])
    for (const person of holders(scene, role)) if (!due.some((each) => each.id === person.id)) due.push(person);
  return due;
};

/** What has still to go to whom. With `ordered`, what is on its way counts as gone. */
export const unsentOf = (scene: Scene, meeting: Meeting, options: { ordered?: boolean } = {}): readonly Unsent[] => {
  if (meeting.heldAt === undefined) return [];
  const unsent: Unsent[] = [];
  for (const { person, document, had } of dueOf(scene, meeting)) if (had === undefined) unsent.push({ person, document });
  return options.ordered === true ? unsent.filter((each) => !isOnItsWay(meeting, each)) : unsent;
};

const isOnItsWay = (meeting: Meeting, { person, document }: Unsent): boolean =>
  meeting.ordered.some((each) => each.documents.includes(document) && isNamed(person, each.to));

/** What is due to whom after a meeting, each with when they first had it. */
const dueOf = (scene: Scene, meeting: Meeting): readonly Due[] => {
  const due = scene.dues.get(meeting) ?? whatIsDue(scene, meeting);
  scene.dues.set(meeting, due);
  return due;
};

const whatIsDue = (scene: Scene, meeting: Meeting): readonly Due[] => {
  const { circulation } = scene.rules;
  if (!circulation) return [];
  const sent = sentIn(meeting);
  const due: Due[] = [];
  for (const person of recipientsOf(scene, meeting)) {
    const names = namesOf(scene.state.people, person);
    for (const document of circulation.documents) due.push({ person, document, had: hadAt(sent, document, names) });
  }
  return due;
};

/** For each document, when each name it was sent to first had it; what names no papers, or nobody, is kept under an empty one: all are meant. */
type Sent = ReadonlyMap<string, ReadonlyMap<string, Instant>>;

const sentIn = (meeting: Meeting): Sent => {
  const sent = new Map<string, Map<string, Instant>>();
  for (const { document, to, at } of meeting.circulated) {
    const names = sent.get(document) ?? new Map<string, Instant>();
    sent.set(document, names);
    for (const name of to.length > 0 ? to : everybody) names.set(name, earlier(names.get(name), at) ?? at);
  }
  return sent;
};

const everybody: readonly string[] = [''];

/** When somebody first had a document, under whichever of their names. */
const hadAt = (sent: Sent, document: string, names: readonly string[]): Instant | undefined => {
  const [whole, unnamed] = [sent.get(document), sent.get('')];
  let first: Instant | undefined;
  if (whole || unnamed) for (const name of names) first = earlier(earlier(first, whole?.get(name)), unnamed?.get(name));
  return earlier(earlier(first, whole?.get('')), unnamed?.get(''));
};

const earlier = (a: Instant | undefined, b: Instant | undefined): Instant | undefined =>
  a === undefined || (b !== undefined && b !== a && isAfter(a, b)) ? b : a;

/** When the last document reached the last attendee. */
export const circulatedAt = (scene: Scene, meeting: Meeting): Instant | undefined => {
  if (meeting.heldAt === undefined || meeting.circulated.length === 0) return undefined;
  const due = dueOf(scene, meeting);
  if (due.some(({ had }) => had === undefined)) return undefined;
  let last = due[0]?.had;
  for (const { had } of due) if (had !== undefined && last !== undefined && isAfter(had, last)) last = had;
  return last;
};

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

const circulationRule = ({ policy, rules }: Scene): ClockRule | undefined => rules.circulation && wordsIn(policy)(rules.circulation).rule;

/** What a procedure says of sending the papers: its limit, whose label names them; the papers; and, of those named besides, what is missing. */
type Words = {
  readonly rule: ClockRule | undefined;
  readonly papers: string;
  readonly besides: readonly { readonly also: Circulation['also'][number]; readonly unsent: Finding; readonly unheld: Finding }[];
};

const wordsIn = remembered((policy: Policy) =>
  remembered((circulation: Circulation): Words => {
    const { documents, latest, after, clause, strength } = circulation;
    const label = `Send ${sayList(documents.map((document) => theDocument({ policy }, document)))}`;
    const rule: ClockRule | undefined =
      latest === undefined ? undefined : { id: 'circulation', label, latest, after, until: 'minutes.circulated', for: 'each', clause, strength }; // prettier-ignore
    const besides = circulation.also.map((also) => ({
      also,
      unsent: besidesFinding(policy, also, ''),
      unheld: besidesFinding(policy, also, ', and nobody is named as one'),
    }));
    return { rule, papers: asSentence(wordsOf(policy, circulation)), besides };
  }),
);

type Circulation = NonNullable<MeetingRules['circulation']>;

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

/** What goes round, as people say it: `notes and plan`, or the one document by its name. */
export const papersWords = ({ policy, rules }: Scene): string => wordsOf(policy, rules.circulation);

const wordsOf = (policy: Policy, circulation: Circulation | undefined): string => {
  const [only, ...more] = circulation?.documents ?? [];
  return only === undefined || more.length > 0 ? 'notes and plan' : inText(own(policy.documents, only) ?? only);
};

/** Papers that are late, or that went out in part. */
export const circulationFindings = (scene: Scene, papers: readonly Papers[]): readonly Finding[] => {
  const { circulation } = scene.rules;
  const found: Finding[] = [];
  if (!circulation || papers.length === 0) return found;
  const words = wordsIn(scene.policy)(circulation);
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
    if (meeting.circulated.length > 0 && unsent.some((each) => !isOnItsWay(meeting, each))) found.push(incompleteFinding(scene, unsent));
    if (meeting.finalisedAt !== undefined)
      for (const { also, unsent: missing, unheld } of words.besides) {
        const people = holders(scene, also.role);
        if (people.length === 0 && !also['if-any']) found.push(unheld);
        if (unsent.some(({ person }) => people.some((each) => each.id === person.id))) found.push(missing);
      }
  }
  return found;
};

/** That somebody the procedure names besides has not had the papers. */
const besidesFinding = (policy: Policy, also: Circulation['also'][number], more: string): Finding => {
  const who = theRoles(policy, [also.role]);
  return finding(policy, 'circulation-incomplete', also, `${asSentence(who)} has not had the papers${more}.`, {
    about: { seat: also.role },
    wayOn: `Send them to ${who} too.`,
  });
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
  return finding(scene.policy, 'circulation-incomplete', rule, says.join(' '), {
    about: { document: documents[0] ?? '' },
    wayOn: besides
      ? 'Send it to them too.'
      : `Send ${scene.rules.circulation?.documents.length === 2 ? 'both documents' : documents.length > 1 ? 'them' : 'it'} to everybody who attended.`,
  });
};
