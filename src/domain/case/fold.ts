import type { ActionItem } from '../assess/assessment.ts';
import type { CaseState, Meeting } from './caseState.ts';
import { effectiveLog } from './effectiveLog.ts';
import type { CaseFile, Fact, Opening } from './fact.ts';
import { factsOf, lastOf } from './factsOf.ts';
import { foldFacts } from './foldFacts.ts';
import { historyOf } from './historyOf.ts';
import { inviteesOf } from './inviteesOf.ts';
import { foldMeetings } from './foldMeetings.ts';
import { foldPeople } from './foldPeople.ts';
import { lazily } from '../lazily.ts';
import type { IsAnswer } from './isAnswer.ts';
import type { KindOf } from './kindsIn.ts';
import { asRecord, asText, instantIn, textIn, textsIn } from './read.ts';

/** A case read once, whatever kind of meeting is looked at then: the facts that count, whose each is, the people and the meetings. */
export type Reading = Pick<CaseState, 'story' | 'people' | 'holdings' | 'everyMeeting'> & {
  readonly opening: Opening;
  readonly of: KindOf;
};

/** One kind of meeting of several: the kind looked at, the event that asks for it, and what counts as an answer. */
export type Lens = { readonly kind: string; readonly asks: string; readonly isAnswer?: IsAnswer };

const wholeCase: Lens = { kind: '', asks: 'request.submitted' };

/** Reads a case: what is the same for every kind of meeting in it. Odd facts are left aside; it never throws. */
export const readingOf = (file: CaseFile, of: KindOf = () => undefined, story: readonly Fact[] = effectiveLog(file.log)): Reading => {
  const opening = asRecord(file.case) as Opening;
  return { opening, story, of, ...foldPeople(opening, story), everyMeeting: withActionUpdates(foldMeetings(story, of), story, of) };
};

/** A case from its opening and log, as if all its meetings were of one kind. */
export const fold = (file: CaseFile): CaseState => foldFor(readingOf(file), wholeCase);

/** A case as it stands for one kind of meeting. */
export const foldFor = ({ opening, story, of, people, holdings, everyMeeting }: Reading, lens: Lens): CaseState => {
  const { log, known } = partsOf(story, (fact, nth) => (of(fact, nth) ?? lens.kind) === lens.kind);
  const last = (...events: readonly string[]): Fact | undefined => lastOf(log, events);
  const submitted = last(lens.asks, 'request.received');
  const decided = asApproval(last('approval.granted', 'approval.refused', 'decision.hold', 'decision.refuse'));
  const withdrawn = last('request.withdrawn');
  // A request made again after a refusal waits for a decision of its own.
  const decision =
    decided?.event === 'approval.refused' && submitted && log.indexOf(submitted) > log.findLastIndex((fact) => isNo(fact))
      ? undefined
      : decided;
  const since = submitted ? log.indexOf(submitted) : 0;
  const organiser = last('organiser.agreed');
  const ended = last('cease.decided', 'series.reopened');
  const organises =
    organiser &&
    (textIn(organiser, 'person') ?? asText(asRecord(organiser.person).id) ?? textIn(organiser, 'organiser') ?? textIn(organiser, 'role'));
  return {
    log,
    story,
    facts: lazily(() => foldFacts(opening, known, lens.isAnswer)),
    people,
    holdings,
    triggers: triggersIn(factsOf(log, 'concern.raised')),
    meetings: everyMeeting.filter((meeting) => (meeting.kind ?? lens.kind) === lens.kind),
    everyMeeting,
    invitees: inviteesOf(log),
    ...(submitted && { submitted }),
    ...(decision && { decision }),
    ...(withdrawn && { withdrawn }),
    approvals: log.filter((fact, nth) => isYes(fact) && nth >= since),
    ...(organises !== undefined && { organiser: organises }),
    ...(ended?.event === 'cease.decided' && { ceased: ended }),
    ...reopenedIn(log),
    history: lazily(() => historyOf(opening, known, lens.isAnswer)),
    ...(lens.isAnswer && { isAnswer: lens.isAnswer }),
  };
};

/** The facts that are mine, and those known beside them: the very log where all are. */
const partsOf = (
  story: readonly Fact[],
  isMine: (fact: Fact, nth: number) => boolean,
): { readonly log: readonly Fact[]; readonly known: readonly Fact[] } => {
  const log = story.filter(isMine);
  if (log.length === story.length) return { log: story, known: story };
  // What another kind of meeting was told stays there; what was told of the case itself, with a worry say, is known to all.
  return { log, known: story.filter((fact, nth) => fact.event !== 'fact.recorded' || isMine(fact, nth)) };
};

/** The reasons a worry was raised for, each once. */
const triggersIn = (raised: readonly Fact[]): readonly string[] => {
  const triggers: string[] = [];
  for (const fact of raised)
    for (const trigger of [...textsIn(fact, 'triggers'), ...textsIn(fact, 'trigger')])
      if (!triggers.includes(trigger)) triggers.push(trigger);
  return triggers;
};

const reopenedIn = (log: readonly Fact[]): Pick<CaseState, 'reopened'> => {
  const fact = factsOf(log, 'series.reopened').at(-1);
  if (!fact) return {};
  return {
    reopened: {
      notifiedAt: instantIn(fact, 'notifiedAt') ?? fact.at,
      after: foldMeetings(log.slice(0, log.lastIndexOf(fact))).at(-1)?.number ?? 0,
    },
  };
};

const isYes = ({ event }: Fact): boolean => event === 'approval.granted' || event === 'decision.hold';
const isNo = ({ event }: Fact): boolean => event === 'approval.refused' || event === 'decision.refuse';

/** A decision to hold or not to hold is a yes or a no by another name. */
const asApproval = (fact: Fact | undefined): Fact | undefined =>
  fact && { ...fact, event: isYes(fact) ? 'approval.granted' : 'approval.refused' };

const withActionUpdates = (meetings: readonly Meeting[], log: readonly Fact[], kindOf: KindOf): readonly Meeting[] => {
  const updates = new Map<string, ActionItem['status'] | undefined>();
  for (const fact of log)
    if (fact.event === 'action.updated' || fact.event === 'action.delayed')
      updates.set(keyOf(textIn(fact, 'action'), kindOf(fact)), fact.event === 'action.delayed' ? 'delayed' : statusIn(fact));
  if (updates.size === 0) return meetings;
  return meetings.map((meeting) => ({
    ...meeting,
    actions: meeting.actions.map((action) => {
      const status = updates.get(keyOf(action.id, meeting.kind));
      return status === undefined ? action : { ...action, status };
    }),
  }));
};

const keyOf = (action: string | undefined, kind: string | undefined): string => `${kind ?? ''} ${action ?? ''}`;

const statusIn = ({ status }: Fact): ActionItem['status'] | undefined =>
  status === 'open' || status === 'done' || status === 'delayed' || status === 'cancelled' ? status : undefined;
