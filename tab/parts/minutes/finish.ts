import type { Assessment } from '../../../src/domain/assess/assessment.ts';
import type { Press, Reply } from '../../pressing.ts';
import { hasUnsaved, heldData, minutesData, type MinutesTyped } from './minutesDraft.ts';

/** The acts that finish a meeting, in their order. */
export const finishing = ['holdMeeting', 'saveMinutes', 'agreeReview', 'finaliseMinutes', 'circulateMinutes'] as const;
export type FinishAct = (typeof finishing)[number];

/** The last of them in this case: a procedure that sends nothing round is done with the final record. */
export const lastOf = ({ sendsRound }: Assessment): FinishAct => (sendsRound === false ? 'finaliseMinutes' : 'circulateMinutes');

/** How far finishing got. `reply` is the answer that stopped it. */
export type Finished = { readonly assessment: Assessment; readonly stoppedAt?: FinishAct; readonly reply: Reply | undefined };

/** More data for an act, such as a reason that was asked for. */
export type Given = Readonly<Partial<Record<FinishAct, object>>>;

/**
 * Does what is still to be done, in order, up to and with `last`, or until the first no. What the case already shows done is passed over,
 * so pressing again after a no or an outage goes on where it stopped.
 */
export async function finish(
  press: Press,
  start: Assessment,
  typed: MinutesTyped,
  given: Given,
  last: FinishAct,
  step: (act: FinishAct, assessment: Assessment) => void,
): Promise<Finished> {
  let assessment = start;
  let reply: Reply | undefined;
  for (const act of finishing.slice(0, finishing.indexOf(last) + 1)) {
    if (isDone(act, assessment, typed)) continue;
    reply = await press(act, { ...dataOf(act, assessment, typed), ...given[act] });
    if (reply.kind !== 'done')
      return { assessment: reply.kind === 'refused' ? reply.answer.assessment : assessment, stoppedAt: act, reply };
    assessment = reply.answer.assessment;
    step(act, assessment);
  }
  return { assessment, reply };
}

function isDone(act: FinishAct, assessment: Assessment, typed: MinutesTyped): boolean {
  const { meeting } = assessment;
  switch (act) {
    case 'holdMeeting':
      return meeting?.heldAt !== undefined;
    case 'saveMinutes':
      return meeting?.minutes !== undefined && !hasUnsaved(typed);
    case 'agreeReview':
      return !typed.review || meeting?.review?.date === typed.review;
    case 'finaliseMinutes':
      return meeting?.minutes?.state === 'final';
    case 'circulateMinutes':
      return assessment.stage === 'circulated' || (toMail(assessment).length === 0 && byHand(assessment).length > 0);
  }
}

function dataOf(act: FinishAct, assessment: Assessment, typed: MinutesTyped): object {
  switch (act) {
    case 'holdMeeting':
      return heldData(assessment, typed);
    case 'saveMinutes':
      return minutesData(assessment, typed);
    case 'agreeReview':
      return { date: typed.review };
    case 'finaliseMinutes':
      return {};
    case 'circulateMinutes':
      return { documents: documentsToSend(assessment), how: 'mail', ...(byHand(assessment).length > 0 && { to: toMail(assessment) }) };
  }
}

/** The documents the open duties ask to send round; all the procedure sends when the duties name none. */
export function documentsToSend(assessment: Assessment): readonly string[] {
  const named = assessment.duties.flatMap((duty) => (duty.act === 'circulateMinutes' && duty.about?.document ? [duty.about.document] : []));
  return named.length > 0 ? [...new Set(named)] : (assessment.documentsRound ?? []);
}

/** Attendees without an address who have not had their copies: somebody hands those over. */
export const byHand = (assessment: Assessment): readonly string[] => withoutCopy(assessment).filter((id) => !hasMailbox(assessment, id));

const toMail = (assessment: Assessment): readonly string[] => withoutCopy(assessment).filter((id) => hasMailbox(assessment, id));

const hasMailbox = (assessment: Assessment, id: string): boolean =>
  assessment.people.some((person) => person.id === id && person.email !== undefined);

function withoutCopy({ meeting }: Assessment): readonly string[] {
  const had = new Set(meeting?.minutes?.circulated.map((one) => one.to));
  return (meeting?.attendance ?? []).flatMap((one) => (one.present && !had.has(one.person) ? [one.person] : []));
}
