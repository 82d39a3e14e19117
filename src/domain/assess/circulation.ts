import type { Clock, Duty, Finding } from './assessment.ts';
import type { Meeting } from '../case/caseState.ts';
import type { Instant, Person } from '../case/fact.ts';
import { namesOf } from '../case/folk.ts';
import { isNamed } from '../case/named.ts';
import { remembered } from '../remembered.ts';
import { cite, finding, strengthOf, theRoles } from '../policy/cite.ts';
import { inText } from '../policy/inText.ts';
import { own } from '../policy/own.ts';
import { isAfter } from '../time/instant.ts';
import { asSentence, sayInstant, sayList } from '../time/words.ts';
import { clockOf } from './clocks.ts';
import { theDocument } from './preparation.ts';
import type { Scene } from './scene.ts';
import { holders, nameOf, personOf } from './scene.ts';

/** A document somebody is due and has not had. */
export type Unsent = { readonly person: Person; readonly document: string };

/** Those who were present, as people of the case. */
const attendeesOf = (scene: Scene, meeting: Meeting): readonly Person[] =>
  meeting.attendance.filter((each) => each.present).map((each) => personOf(scene, each.person));

/** The rule by which somebody who was there does not get the papers whole. */
export const exceptFor = (scene: Scene, person: Person) => scene.rules.circulation?.except.find((rule) => person.roles.includes(rule.role));

/** Everybody who is due the papers: those who were there, and whoever the procedure names besides. */
export const recipientsOf = (scene: Scene, meeting: Meeting): readonly Person[] => {
  const there = attendeesOf(scene, meeting).filter((person) => exceptFor(scene, person) === undefined);
  const besides = (scene.rules.circulation?.also ?? []).flatMap((rule) => holders(scene, rule.role));
  return [
    ...there,
    ...besides.filter(
      (person, index) => !there.some((each) => each.id === person.id) && besides.findIndex((each) => each.id === person.id) === index,
    ),
  ];
};

/** What has still to go to whom. With `ordered`, what is on its way counts as gone. */
export const unsentOf = (scene: Scene, meeting: Meeting, options: { ordered?: boolean } = {}): readonly Unsent[] => {
  const { circulation } = scene.rules;
  if (!circulation || meeting.heldAt === undefined) return [];
  const onItsWay = ({ person, document }: Unsent): boolean =>
    options.ordered === true && meeting.ordered.some((each) => each.documents.includes(document) && isNamed(person, each.to));
  return dueOf(scene, meeting)
    .filter((due) => due.had === undefined && !onItsWay(due))
    .map(({ person, document }) => ({ person, document }));
};

/** What is due to whom after a meeting, each with when they first had it. */
const dueOf = (scene: Scene, meeting: Meeting): readonly Due[] => {
  const known = dues(scene);
  const due = known.get(meeting) ?? whatIsDue(scene, meeting);
  known.set(meeting, due);
  return due;
};

type Due = Unsent & { readonly had: Instant | undefined };

/** What is due after each meeting looked at so far. */
const dues = remembered((_: Scene) => new Map<Meeting, readonly Due[]>());

const whatIsDue = (scene: Scene, meeting: Meeting): readonly Due[] =>
  recipientsOf(scene, meeting).flatMap((person) => {
    const names = namesOf(scene.state.people, person);
    return (scene.rules.circulation?.documents ?? []).map((document) => ({ person, document, had: hadAt(meeting, document, names) }));
  });

/** When somebody first had a document, under whichever of their names. */
const hadAt = (meeting: Meeting, document: string, names: readonly string[]): Instant | undefined => {
  const sent = sentIn(meeting);
  const [whole, unnamed] = [sent.get(document), sent.get('')];
  const first = (before: Instant | undefined, name: string) => earlier(earlier(before, whole?.get(name)), unnamed?.get(name));
  return first(names.reduce<Instant | undefined>(first, undefined), '');
};

const earlier = (a: Instant | undefined, b: Instant | undefined): Instant | undefined =>
  a === undefined || (b !== undefined && isAfter(a, b)) ? b : a;

/** For each document, when each name it was sent to first had it; what names no papers, or nobody, is kept under an empty one: all are meant. */
const sentIn = remembered((meeting: Meeting): ReadonlyMap<string, ReadonlyMap<string, Instant>> => {
  const sent = new Map<string, Map<string, Instant>>();
  for (const { document, to, at } of meeting.circulated) {
    const names = sent.get(document) ?? new Map<string, Instant>();
    sent.set(document, names);
    for (const name of to.length > 0 ? to : ['']) names.set(name, earlier(names.get(name), at) ?? at);
  }
  return sent;
});

/** When the last document reached the last attendee. */
export const circulatedAt = (scene: Scene, meeting: Meeting): Instant | undefined => {
  const { circulation } = scene.rules;
  if (!circulation || meeting.heldAt === undefined || meeting.circulated.length === 0) return undefined;
  const first = dueOf(scene, meeting).map(({ had }) => had);
  return first.reduce((a, b) => (a === undefined || b === undefined ? undefined : isAfter(b, a) ? b : a), first[0]);
};

/** The limit for sending notes and plan after a meeting. */
export const circulationClock = (
  scene: Scene,
  meeting: Meeting | undefined,
  done = meeting && circulatedAt(scene, meeting),
): Clock | undefined => {
  const { circulation } = scene.rules;
  if (!circulation?.latest) return undefined;
  const rule = {
    id: 'circulation',
    label: `Send ${sayList(circulation.documents.map((document) => theDocument(scene, document)))}`,
    latest: circulation.latest,
    after: circulation.after,
    until: 'minutes.circulated' as const,
    for: 'each' as const,
    clause: circulation.clause,
    strength: circulation.strength,
  };
  return clockOf(scene, rule, meeting, { metAt: done });
};

/** The papers of one meeting: the limit for them, who has still to have what, when the last of them went. */
export type Papers = {
  readonly meeting: Meeting;
  readonly clock: Clock | undefined;
  readonly unsent: readonly Unsent[];
  readonly done: Instant | undefined;
};

/** The papers still owed: those of the latest meeting, and of any earlier one not sent out whole. */
export const papersOf = (scene: Scene): readonly Papers[] =>
  scene.state.meetings
    .filter((meeting) => meeting.heldAt !== undefined)
    .map((meeting) => ({ meeting, done: circulatedAt(scene, meeting) }))
    .filter(({ meeting, done }) => meeting === scene.meeting || done === undefined)
    .map(({ meeting, done }) => ({ meeting, done, unsent: unsentOf(scene, meeting), clock: circulationClock(scene, meeting, done) }));

/** The duty to send notes and plan round. */
export const circulationDuties = (scene: Scene, papers: readonly Papers[]): readonly Duty[] => {
  const { circulation } = scene.rules;
  if (!circulation) return [];
  return papers.map(({ meeting, clock, unsent, done }) => {
    const late = clock?.latest !== undefined && isAfter(done ?? scene.now, clock.latest);
    return {
      id: meeting === scene.meeting ? 'circulate' : `circulate-${String(meeting.number)}`,
      label: clock?.label ?? 'Send the notes round',
      clause: circulation.clause,
      strength: strengthOf(scene.policy, circulation),
      state: done === undefined ? (late ? 'late' : 'open') : late ? 'done-late' : 'done',
      ownerRoles: [circulation.owner],
      owners: holders(scene, circulation.owner),
      ...(clock?.startedAt !== undefined && { opened: clock.startedAt }),
      ...(clock?.latest !== undefined && { due: clock.latest }),
      ...(done !== undefined && { doneAt: done }),
      act: meeting.finalisedAt === undefined ? 'finaliseMinutes' : 'circulateMinutes',
      about: { clock: 'circulation', ...(meeting !== scene.meeting && { number: String(meeting.number) }) },
      explanation: `${clock?.explanation ?? `${cite(scene.policy, circulation.clause)}.`}${done === undefined && unsent.length ? ` Still to have it: ${sayList([...new Set(unsent.map(({ person }) => nameOf(scene, person)))])}.` : ''}`,
    };
  });
};

/** What goes round, as people say it: `notes and plan`, or the one document by its name. */
export const papersWords = ({ policy, rules }: Scene): string => {
  const [only, ...more] = rules.circulation?.documents ?? [];
  return only === undefined || more.length > 0 ? 'notes and plan' : inText(own(policy.documents, only) ?? only);
};

/** Papers that are late, or that went out in part. */
export const circulationFindings = (scene: Scene, papers: readonly Papers[]): readonly Finding[] => {
  const { circulation } = scene.rules;
  if (!circulation) return [];
  return papers.flatMap(({ meeting, clock, unsent }) => {
    const found: Finding[] = [];
    if (unsent.length && clock?.latest !== undefined && isAfter(scene.now, clock.latest)) {
      found.push(
        finding(
          scene.policy,
          'circulation-overdue',
          circulation,
          `${asSentence(papersWords(scene))} were due by ${sayInstant(clock.latest)} and have not all gone.`,
          { about: { clock: 'circulation' }, wayOn: 'Send them now, and record why they are late.' },
        ),
      );
    }
    if (meeting.circulated.length && unsentOf(scene, meeting, { ordered: true }).length) found.push(incompleteFinding(scene, unsent));
    if (meeting.finalisedAt !== undefined)
      for (const also of circulation.also) {
        const people = holders(scene, also.role);
        if (people.length === 0 && also['if-any']) continue;
        if (people.length > 0 && !unsent.some(({ person }) => people.some((each) => each.id === person.id))) continue;
        found.push(
          finding(
            scene.policy,
            'circulation-incomplete',
            also,
            `${asSentence(theRoles(scene.policy, [also.role]))} has not had the papers${people.length ? '' : ', and nobody is named as one'}.`,
            {
              about: { seat: also.role },
              wayOn: `Send them to ${theRoles(scene.policy, [also.role])} too.`,
            },
          ),
        );
      }
    return found;
  });
};

/** Who has not had which document, in one sentence. */
export const incompleteFinding = (scene: Scene, unsent: readonly Unsent[]): Finding => {
  const circulation = scene.rules.circulation ?? { clause: '', also: [] };
  const besides = circulation.also.find((also) => unsent.every(({ person }) => person.roles.includes(also.role)));
  const rule = besides ?? circulation;
  const documents = [...new Set(unsent.map((each) => each.document))];
  const says = documents.map((document) => {
    const names = unsent.filter((each) => each.document === document).map(({ person }) => nameOf(scene, person));
    return asSentence(`${sayList(names)} ${names.length === 1 ? 'has' : 'have'} not had ${theDocument(scene, document)} yet.`);
  });
  return finding(scene.policy, 'circulation-incomplete', rule, says.join(' '), {
    about: { document: documents[0] ?? '' },
    wayOn: besides
      ? 'Send it to them too.'
      : `Send ${scene.rules.circulation?.documents.length === 2 ? 'both documents' : 'it'} to everybody who attended.`,
  });
};
