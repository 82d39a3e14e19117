import type { MeetingRules } from '../../src/domain/policy/meetingRules.ts';
import { filledBy } from './askedLines.ts';
import { bound } from './ruleLines.ts';
import { whereWords } from './whereWords.ts';

type Quorum = NonNullable<MeetingRules['quorum']>;
type Approval = NonNullable<MeetingRules['approval']>;
type Cease = NonNullable<MeetingRules['cease']>;

const oneOf = (roles: string | readonly string[]): string => [roles].flat().join(' or ');

/** Who decides to meet, with whom they talk before, and what has to stand with a yes, a no and a reason to meet. */
export const approvalLines = ({
  by,
  kind,
  consulted,
  granted,
  refusal,
  'never-automatic': never,
  ...rule
}: Approval): readonly string[] => [
  `${bound(rule)} ${oneOf(by)}: ${kind}`,
  ...consulted.map((each) => `${bound(each)} with ${oneOf(each.role)}${whereWords(each.when)}`),
  ...(granted ? [`${bound(granted)} yes: reason ${granted.reason}`] : []),
  `${bound(refusal)} no: reason ${refusal.reason}`,
  ...(never ? [`${bound(never)} never by itself`] : []),
];

/** Who may chair, who may as well, and who may not. */
export const chairLines = ({ chair, 'chair-not': not }: MeetingRules): readonly string[] => [
  ...chair.flatMap((rule) => [
    `${bound(rule)} ${oneOf(rule.role)}${whereWords(rule.when)}`,
    ...rule.also.map((each) => `${bound(each)} also ${each.role}${whereWords(each.when)}`),
  ]),
  ...not.map((rule) => `${bound(rule)} not ${oneOf(rule.role)}: ${rule.code}${whereWords(rule.when)}`),
];

/** Who has to be there, and whose seat the chair may spare. */
export const quorumLines = ({ seats, ...rule }: Quorum): readonly string[] => [
  `${bound(rule)} quorum${whereWords(rule.when)}`,
  ...seats.map((seat) => `${seat.id}: ${filledBy(seat.role)}${seat['spared-when'] ? `, spared by ${seat.sparing}${whereWords(seat['spared-when'])}` : ''}`), // prettier-ignore
];

/** What waits for a meeting, and who may excuse it from waiting. */
export const gateLine = ({ id, received, step, needs, excuse, ...rule }: MeetingRules['gates'][number]): string =>
  `${bound(rule)} ${id}: after ${received} no ${step} before ${needs}${excuse ? `, unless ${excuse.code} by ${oneOf(excuse.by)}` : ''}`;

/** How the meetings end, for which reasons, and how they begin again. */
export const ceaseLines = ({ by, joint, reasons, reopen, ...rule }: Cease): readonly string[] => [
  `${bound(rule)} ended by ${oneOf(by)}${rule['in-meeting'] ? ', in a meeting' : ''}`,
  ...(joint ? [`${bound(joint)} together, as ${joint.consensus === 'chair' ? 'the chair says' : 'all say'}`] : []),
  ...(reasons ? [`${bound(reasons)} ${reasons.any.map(({ code }) => code).join(' or ')}`] : []),
  ...(reopen ? [`${bound(reopen)} begun again by ${oneOf(reopen.by ?? 'anyone')}`] : []),
];

/** Who is told of what, from when, by when and by whom, and who may record why not. */
export const tellLine = (rule: MeetingRules['notify'][number]): string =>
  [
    `${bound(rule)} ${rule.id ?? '-'}: ${rule.owner} tells ${rule.each ? 'each ' : ''}${rule.role}${rule['by-hand'] ? ' by hand' : ''}`,
    `from ${rule.after} ${rule.before === undefined ? `within ${rule.latest ?? '-'}` : `until ${rule.before}`}`,
    ...(rule.unless ? [`unless ${oneOf(rule.unless.by)} records why not`] : []),
  ].join('; ') + whereWords(rule.when);
