import { effectiveLog } from './effectiveLog.ts';
import type { CaseFile, Fact, Instant } from './fact.ts';
import { asRecord, numberIn } from './read.ts';

/** The kind of meeting a fact belongs to; undefined for what is true of the case whichever meeting it is. */
export type KindOf = (fact: Fact) => string | undefined;

/** A kind of meeting as far as a log tells it from others: the event that asks for it, and others that are said of it alone. */
export type KindMarks = { readonly kind: string; readonly asks: string; readonly also: readonly string[] };

/** The kinds of meeting in one case log: whose each fact is, and which kind the case has come to. */
export type Kinds = { readonly of: KindOf; readonly now: string };

/** What is said of the child, the home and the people holds for every kind. */
const ofTheCase: ReadonlySet<string> = new Set([
  'role.assigned',
  'role.ended',
  'child.identified',
  'placement.end-decided',
  'placement.ended',
  'notice.received',
  'notice.accepted',
  'request-form.completed',
  'report.completed',
  'report.shared',
  'learning-log.completed',
  'analysis.generated',
  'analysis.presented',
  'filed.in-system-of-record',
]);

/** A worry is what the first kind of meeting answers; every other kind has an event of its own that asks for it. */
const ofTheFirst: ReadonlySet<string> = new Set(['concern.raised', 'concern.notified', 'issue.identified']);

/** Whether an event is true of the case, and so of every kind of meeting in it. */
export const isOfTheCase = (event: string): boolean => ofTheCase.has(event) || event.startsWith('looked-after-review.');

/**
 * Tells the kinds of meeting in one log apart. A case may hold meetings of several kinds, one after the other: stability meetings, then a
 * disruption meeting and its parts. A fact belongs to the kind it names (`kind`, written by every act); one that names none, to the
 * kind whose own event it is, or of whose booking the program wrote it, or else to the kind last asked for when it happened.
 */
export const kindsIn = (marks: readonly KindMarks[], file: CaseFile): Kinds => {
  const first = marks[0]?.kind ?? '';
  if (marks.length < 2) return { of: () => undefined, now: first };
  const log = effectiveLog(file.log);
  const kinds = marks.map(({ kind }) => kind);
  const ownEvents = new Map(marks.flatMap(({ kind, asks, also }) => [asks, ...also].map((event) => [event, kind] as const)));
  const named = (fact: Fact): string | undefined => {
    const head = typeof fact['kind'] === 'string' ? fact['kind'].split('.')[0] : undefined;
    return head !== undefined && kinds.includes(head) ? head : ownEvents.get(fact.event);
  };

  const begun = new Map<string, Instant>();
  for (const fact of log) {
    const kind = named(fact);
    const since = kind === undefined || kind === first ? undefined : begun.get(kind);
    if (kind !== undefined && kind !== first && (since === undefined || fact.at < since)) begun.set(kind, fact.at);
  }
  const chapters = [...begun].sort(([, a], [, b]) => (a < b ? 1 : a > b ? -1 : 0));
  const plain = (fact: Fact): string | undefined => {
    const kind = named(fact);
    if (kind !== undefined) return kind;
    if (isOfTheCase(fact.event) || fact.event === 'fact.recorded') return undefined;
    return ofTheFirst.has(fact.event) ? first : (chapters.find(([, since]) => since <= fact.at)?.[0] ?? first);
  };
  const booked = new Map(
    log.flatMap((fact) => (fact.event === 'meeting.scheduled' ? [[numberIn(fact, 'number'), plain(fact)] as const] : [])),
  );
  const of: KindOf = (fact) => {
    const number = fact['effect'] === undefined ? undefined : numberIn(fact, 'number');
    return (number === undefined || named(fact) !== undefined ? undefined : booked.get(number)) ?? plain(fact);
  };

  const told =
    log.findLast((fact) => fact.event === 'fact.recorded' && fact['fact'] === 'meeting.kind')?.['value'] ??
    asRecord(file.case)['meeting.kind'] ??
    asRecord(asRecord(file.case)['meeting'])['kind'];
  const withdrawn = (kind: string): boolean => {
    const asks = marks.find((each) => each.kind === kind)?.asks;
    return (
      log.findLast((fact) => (fact.event === asks || fact.event === 'request.withdrawn') && of(fact) === kind)?.event ===
      'request.withdrawn'
    );
  };
  const latest = chapters.map(([kind]) => kind).find((kind) => !withdrawn(kind)) ?? first;
  return { of, now: typeof told === 'string' && kinds.includes(told) ? told : latest };
};
