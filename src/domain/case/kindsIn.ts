import { remembered } from '../remembered.ts';
import { effectiveLog } from './effectiveLog.ts';
import type { CaseFile, Fact, Instant } from './fact.ts';
import { factsOf } from './factsOf.ts';
import { asRecord, numberIn, textsIn } from './read.ts';

/**
 * The kind of meeting a fact belongs to; undefined for what is true of the case whichever meeting it is. Where its place in the log is
 * told, it need not be worked out again.
 */
export type KindOf = (fact: Fact, nth?: number) => string | undefined;

/**
 * A kind of meeting as far as a log tells it from others: the event that asks for it, others that are said of it alone, the reasons to
 * raise that are for it, and from when the case calls for it by what is known (a home that ended), though nobody has asked yet.
 */
export type KindMarks = {
  readonly kind: string;
  readonly asks: string;
  readonly also: readonly string[];
  readonly reasons?: readonly string[];
  readonly calledFor?: (file: CaseFile, log: readonly Fact[]) => Instant | undefined;
};

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
]);

/** A worry is what the first kind of meeting answers; every other kind has an event of its own that asks for it. */
const ofTheFirst: ReadonlySet<string> = new Set(['concern.raised', 'concern.notified', 'issue.identified']);

/** What shows that the case began with the first kind. */
const beginsTheFirst: ReadonlySet<string> = new Set([...ofTheFirst, 'request.submitted', 'approval.granted', 'approval.refused']);

/** Whether an event is true of the case, and so of every kind of meeting in it. */
export const isOfTheCase = (event: string): boolean => ofTheCase.has(event) || event.startsWith('looked-after-review.');

/** The kinds by name, and the events that are one kind's own: what asks for several alike (tiers of one meeting) is none's. */
const wordsOf = remembered((marks: readonly KindMarks[]) => {
  const ownEvents = new Map<string, string>();
  const shared = new Set<string>();
  for (const { kind, asks, also } of marks)
    for (const event of [asks, ...also]) {
      if ((ownEvents.get(event) ?? kind) !== kind) shared.add(event);
      ownEvents.set(event, kind);
    }
  for (const event of shared) ownEvents.delete(event);
  return { kinds: marks.map(({ kind }) => kind), ownEvents };
});

/**
 * Tells the kinds of meeting in one log apart. A case may hold meetings of several kinds, one after the other: stability meetings, then a
 * disruption meeting and its parts. A fact belongs to the kind it names (`kind`, written by every act); one that names none, to the
 * kind whose own event it is, or of whose booking the program wrote it, or else to the kind last asked for when it happened. With
 * `story`, the facts that count are not looked for again.
 */
export const kindsIn = (marks: readonly KindMarks[], file: CaseFile, story?: readonly Fact[]): Kinds => {
  const first = marks[0]?.kind ?? '';
  if (marks.length < 2) return { of: () => undefined, now: first };
  const log = story ?? effectiveLog(file.log);
  const { kinds, ownEvents } = wordsOf(marks);
  const calls = new Map<string, Instant | undefined>();
  const calledFor = (mark: KindMarks): Instant | undefined => {
    if (!calls.has(mark.kind)) calls.set(mark.kind, mark.calledFor?.(file, log));
    return calls.get(mark.kind);
  };
  const named = (fact: Fact): string | undefined => {
    const head = typeof fact['kind'] === 'string' ? fact['kind'].split('.')[0] : undefined;
    if (head !== undefined && kinds.includes(head)) return head;
    if (fact.event === 'concern.raised') {
      const reasons = textsIn(fact, 'triggers');
      return reasons.length === 0 ? undefined : marks.find((mark) => reasons.every((each) => mark.reasons?.includes(each)))?.kind;
    }
    // A request that came in, when the home had ended by then, asks for what an ended home calls for.
    if (fact.event === 'request.received')
      return marks.find((mark) => {
        const since = mark.calledFor && calledFor(mark);
        return since !== undefined && since <= fact.at;
      })?.kind;
    return ownEvents.get(fact.event);
  };

  const said = log.map(named);
  const begun = new Map<string, Instant>();
  log.forEach(({ at }, nth) => {
    const kind = said[nth];
    const since = kind === undefined || kind === first ? undefined : begun.get(kind);
    if (kind !== undefined && kind !== first && (since === undefined || at < since)) begun.set(kind, at);
  });
  // A case that never had a worry, and in which a home ended, was opened for what that calls for.
  if (begun.size === 0 && !log.some((fact) => beginsTheFirst.has(fact.event)))
    for (const mark of marks) {
      const since = calledFor(mark);
      if (since !== undefined) begun.set(mark.kind, since);
    }
  const chapters = [...begun].sort(([, a], [, b]) => (a < b ? 1 : a > b ? -1 : 0));
  const plain = ({ event, at }: Fact, kind: string | undefined): string | undefined => {
    if (kind !== undefined) return kind;
    if (event === 'fact.recorded' || isOfTheCase(event)) return undefined;
    return chapters.length === 0 || ofTheFirst.has(event) ? first : (chapters.find(([, since]) => since <= at)?.[0] ?? first);
  };
  const booked = new Map<number | undefined, string | undefined>();
  for (const fact of factsOf(log, 'meeting.scheduled')) booked.set(numberIn(fact, 'number'), plain(fact, named(fact)));
  const kindOf = (fact: Fact, kind: string | undefined): string | undefined => {
    const number = kind !== undefined || fact['effect'] === undefined ? undefined : numberIn(fact, 'number');
    return (number === undefined ? undefined : booked.get(number)) ?? plain(fact, kind);
  };
  const found = log.map((fact, nth) => kindOf(fact, said[nth]));
  const of: KindOf = (fact, nth = -1) => (log[nth] === fact ? found[nth] : kindOf(fact, named(fact)));

  const told =
    factsOf(log, 'fact.recorded').findLast((fact) => fact['fact'] === 'meeting.kind')?.['value'] ??
    asRecord(file.case)['meeting.kind'] ??
    asRecord(asRecord(file.case)['meeting'])['kind'];
  const withdrawn = (kind: string): boolean => {
    const asks = marks.find((each) => each.kind === kind)?.asks;
    return (
      log.findLast((fact, nth) => (fact.event === asks || fact.event === 'request.withdrawn') && of(fact, nth) === kind)?.event ===
      'request.withdrawn'
    );
  };
  const latest = chapters.map(([kind]) => kind).find((kind) => !withdrawn(kind)) ?? first;
  return { of, now: typeof told === 'string' && kinds.includes(told) ? told : latest };
};
