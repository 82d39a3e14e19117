import type { Meeting } from '../../case/caseState.ts';
import type { Instant, Person } from '../../case/fact.ts';
import { namesOf } from '../../case/folk.ts';
import { isNamed } from '../../case/named.ts';
import { isAfter } from '../../time/instant.ts';
import type { Due, Unsent } from '../../scene/due.ts';
import type { Scene } from '../../scene/scene.ts';
import { holders, personOf } from '../../scene/holders.ts';

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

/** Whether somebody was put down for a document and only the sending is still to come. */
export const isOnItsWay = (meeting: Meeting, { person, document }: Unsent): boolean =>
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
