import { actions } from './actions.ts';
import { approvals } from './approvals.ts';
import { cancel } from './cancel.ts';
import { cancelMeeting } from './cancelMeeting.ts';
import { cover } from './cover.ts';
import { decideInvitee } from './decideInvitee.ts';
import { decideRequest } from './decideRequest.ts';
import { help } from './help.ts';
import { invitees } from './invitees.ts';
import type { Listener } from './listener.ts';
import { minutes } from './minutes.ts';
import { offerCaseTimes } from './offerCaseTimes.ts';
import { procedure } from './procedure.ts';
import { putBack } from './putBack.ts';
import { raiseConcern } from './raiseConcern.ts';
import { readCase } from './readCase.ts';
import { request } from './request.ts';
import { reschedule } from './reschedule.ts';
import { rescheduleMeeting } from './rescheduleMeeting.ts';
import { scheduleMeeting } from './scheduleMeeting.ts';
import { submitRequest } from './submitRequest.ts';
import { takeMove } from './takeMove.ts';
import { today } from './today.ts';
import { withdraw } from './withdraw.ts';
import { withdrawRequest } from './withdrawRequest.ts';
import { worry } from './worry.ts';

/** The bot's table of contents. What is typed: the first line that fits; what people write in their own words stands after the plain word.
 * `open`: the answer is about no case and may be given in a group. */
export const phrases: readonly { readonly like: RegExp; readonly listener: Listener; readonly open?: true }[] = [
  { like: /^(help|\?|commands|menu|start)\b|^\?$|\bwhat can (you|i) (do|type)\b/i, listener: help, open: true },
  { like: /^(hi|hello|hey|hiya|good (morning|afternoon|evening))\b[\s!.,]*(there|holdfast)?[\s!.,]*$/i, listener: help, open: true },
  { like: /^(policy|procedure)\b|\bwhat does (our|the) (policy|procedure) say\b/i, listener: procedure, open: true },
  { like: /^approv(al|als|e)?\b|\b(waits?|waiting) for (me|my)\b/i, listener: approvals },
  { like: /^(reschedule|move|postpone)\b/i, listener: reschedule },
  { like: /^(schedule|book|times?|slots?)\b/i, listener: offerCaseTimes },
  { like: /^(invitees?|invite|checklist)\b|\bwho (is|are|should be|must be) (invited|coming)\b/i, listener: invitees },
  { like: /^(minutes|notes)\b/i, listener: minutes },
  { like: /^(my )?(open )?actions?\b/i, listener: actions },
  { like: /^(due|today|overdue)\b|\bwhat (is|'s|are|do i) (my )?(due|overdue|owe)\b|\bdo i owe\b/i, listener: today },
  { like: /^withdraw\b|\btake back\b/i, listener: withdraw },
  { like: /^cancel\b/i, listener: cancel },
  { like: /^cover\b|\bstands? in for me\b/i, listener: cover, open: true },
  { like: /^(worry|concern)\b|^(log|report) a (worry|concern)\b/i, listener: worry },
  {
    like: /^request\b|\b(need|want|ask for|arrange|call|organi[sz]e|start)\b.{0,40}\bmeeting\b|^new (request|case|meeting)\b/i,
    listener: request,
  },
  { like: /^(case|open|show|status)\b|^sm[-\s]?[a-z0-9]{4}[.!?]?$/i, listener: readCase },
];

/** What a button asks for, by its verb: an act of the procedure, or a card to look at. Acts answer in place of their card, looks below it. */
export const verbs: Readonly<Record<string, { readonly listener: Listener; readonly answers: 'in place' | 'below' }>> = {
  raiseConcern: { listener: raiseConcern, answers: 'in place' },
  submitRequest: { listener: submitRequest, answers: 'in place' },
  decideRequest: { listener: decideRequest, answers: 'in place' },
  decideInvitee: { listener: decideInvitee, answers: 'in place' },
  scheduleMeeting: { listener: scheduleMeeting, answers: 'in place' },
  rescheduleMeeting: { listener: rescheduleMeeting, answers: 'in place' },
  takeMove: { listener: takeMove, answers: 'in place' },
  putBack: { listener: putBack, answers: 'in place' },
  withdrawRequest: { listener: withdrawRequest, answers: 'in place' },
  cancelMeeting: { listener: cancelMeeting, answers: 'in place' },
  request: { listener: request, answers: 'below' },
  approvals: { listener: approvals, answers: 'below' },
  today: { listener: today, answers: 'below' },
  readCase: { listener: readCase, answers: 'below' },
  invitees: { listener: invitees, answers: 'below' },
  offerCaseTimes: { listener: offerCaseTimes, answers: 'below' },
  reschedule: { listener: reschedule, answers: 'below' },
  withdraw: { listener: withdraw, answers: 'below' },
};
