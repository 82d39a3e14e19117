import type { MeetingRules } from '../../src/domain/policy/meetingRules.ts';
import type { Policy } from '../../src/domain/policy/policy.ts';
import { bound } from './ruleLines.ts';
import { whereWords } from './whereWords.ts';

type Seat = MeetingRules['invite'][number];

/** The roles that fill a seat, each with the home it is of where that decides. */
export const filledBy = (filled: Seat['filled-by']): string => {
  if (typeof filled === 'string') return filled;
  if (Array.isArray(filled))
    return filled.map((each) => (typeof each === 'string' ? each : each.role + whereWords(each.when))).join(' or ');
  return Object.entries(filled).map(([home, roles]) => `${[roles].flat().join(' or ')} of ${home}`).join(', '); // prettier-ignore
};

/** By whom a seat is filled, and when it is asked in another way. */
export const filledWords = ({ 'filled-by': filled, 'mode-if': otherwise }: Seat): string =>
  `; filled by ${filledBy(filled)}${otherwise ? `; ${otherwise.mode}${whereWords(otherwise.when)}` : ''}`;

/** Who arranges the meeting, who may want one of whom, and which seats nobody may forget. */
export const beginLines = ({ organiser, request, 'invite-list': list }: MeetingRules): readonly string[] => [
  `${bound(organiser)} arranged by ${organiser.role}`,
  `${bound(request)} wanted by ${request.by === 'anyone' ? request.by : request.by.map((each) => `${each.role} (${bound(each)})`).join(' or ')}, with ${request.with} to ${request.to}`,
  ...(list?.always ? [`${bound(list.always)} always ${list.always.seats.join(' ')}`] : []),
  ...(list ? [`${bound(list)} the list as a whole`] : []),
];

/** Who is reminded of what, and when. */
export const reminderLines = ({ reminders }: Policy): readonly string[] =>
  reminders.map((rule) => `${bound({ clause: rule.clause })} ${rule.id}: ${[rule.tell].flat().join(' ')}, of ${rule.of} at ${rule.at}`);
