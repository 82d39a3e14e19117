import type { Reason } from '../acts/act.ts';
import type { Meeting } from './caseState.ts';
import type { Fact } from './fact.ts';
import type { KindOf } from './kindsIn.ts';
import { asRecord, asText, numberIn } from './read.ts';
import { chairOf, steps } from './meetingSteps.ts';
import type { Draft, Step } from './meetingSteps.ts';

const fresh = (number: number, kind: string | undefined, chair?: ReturnType<typeof chairOf>): Draft => ({
  number,
  ...(kind !== undefined && { kind }),
  ...chair,
  attendance: [],
  sections: {},
  actions: [],
  circulated: [],
  ordered: [],
  reasons: [],
});

const begun = (meeting: Meeting): boolean => meeting.startedAt !== undefined || meeting.heldAt !== undefined;

const over = (meeting: Meeting): boolean => meeting.heldAt !== undefined || meeting.cancelledAt !== undefined || meeting.inquorate === true;

/**
 * The meetings of the case in their order, numbered through whatever their kind. A new booking after a meeting held or cancelled is the
 * next meeting; a fact about meetings of one kind never changes one of another.
 */
export const foldMeetings = (log: readonly Fact[], kindOf?: KindOf): readonly Meeting[] => followMeetings(log, kindOf).meetings;

/** The same, with the number of the meeting that each fact of the log tells of. */
export const followMeetings = (
  log: readonly Fact[],
  kindOf: KindOf = () => undefined,
): { readonly meetings: readonly Meeting[]; readonly numbers: readonly (number | undefined)[] } => {
  const meetings: Draft[] = [];
  const agreed = new Map<string | undefined, ReturnType<typeof chairOf>>();
  const follow = (fact: Fact, nth: number): number | undefined => {
    const step = steps[fact.event];
    if (!step) return undefined;
    const kind = kindOf(fact, nth);
    const number = numberIn(fact, 'number');
    const isAlike = (meeting: Meeting): boolean => kind === undefined || meeting.kind === kind;
    const numbered = number === undefined ? undefined : meetings.find((meeting) => meeting.number === number && isAlike(meeting));
    const found = numbered ?? meantBy(step, meetings, isAlike);
    const target = found ?? (step.opens ? fresh((meetings.at(-1)?.number ?? 0) + 1, kind, agreed.get(kind)) : undefined);
    // Who chairs may be agreed before there is a time.
    if (fact.event === 'chair.agreed' && !numbered && (!target || over(target))) agreed.set(kind, chairOf(fact));
    else if (target) {
      if (!found) {
        agreed.delete(kind);
        meetings.push(target);
      }
      writeReasons(target, fact);
      step.write(target, fact);
    }
    return target?.number;
  };
  const numbers = log.map(follow);
  return { meetings, numbers };
};

/** The meeting a fact means that gives no number: the last, or the one it writes up; none where it opens the next. */
const meantBy = (step: Step, meetings: readonly Draft[], isAlike: (meeting: Meeting) => boolean): Draft | undefined => {
  const last = meetings.findLast(isAlike);
  if (!last) return undefined;
  // The record is of the meeting that was held, not of the one booked since.
  const written = step.writesUp && !begun(last) ? meetings.findLast((each) => isAlike(each) && each.heldAt !== undefined) : undefined;
  return written ?? (step.opens && over(last) ? undefined : last);
};

const writeReasons = ({ reasons }: Draft, fact: Fact): void => {
  if (!Array.isArray(fact.reasons)) return;
  for (const reason of (fact.reasons as readonly unknown[]).map(asRecord))
    if (asText(reason.code) !== undefined && asText(reason.reason) !== undefined) reasons.push(reason as unknown as Reason);
};
