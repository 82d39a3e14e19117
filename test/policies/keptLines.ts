import type { MeetingRules } from '../../src/domain/policy/meetingRules.ts';
import type { Policy } from '../../src/domain/policy/policy.ts';
import { bound } from './ruleLines.ts';
import { whereWords } from './whereWords.ts';

const listed = (items: readonly string[]): string => items.join(' or ');

/** What is brought to the meeting, and which paper may stand for another. */
export const broughtLine = ({ document, or, owner, before, for: often, when, ...rule }: MeetingRules['preparation'][number]): string =>
  `${bound(rule)} ${listed([document, ...or])}: ${owner}, ${often}, before ${before}${whereWords(when)}`;

/** Who writes the record under which clause, and which parts it has when. */
export const recordLines = ({ record }: MeetingRules): readonly string[] => [
  ...(record.clause === undefined ? [] : [`${bound({ clause: record.clause })} the record`]),
  ...(record['taken-by'] ? [`${bound(record['taken-by'])} taken by ${record['taken-by'].role}${record['taken-by']['never-by'] ? `, never by ${record['taken-by']['never-by']}` : ''}`] : []), // prettier-ignore
  ...record.sections.map(
    (each) => `${bound(each)} ${each.id}${each.code === undefined ? '' : `, else ${each.code}`}${whereWords(each.when)}`,
  ),
];

/** What the actions have to say, what may not be missing among them, and where a delay is taken. */
export const actionLines = ({ plan }: MeetingRules): readonly string[] => [
  ...plan.fields.map((each) => `${bound(each)} ${each.id}${each.required ? '' : ', may be left out'}${each['for-kind'] === undefined ? '' : ` for a ${each['for-kind']}`}`), // prettier-ignore
  ...plan['must-have'].map(
    (each) => `${bound(each)} ${each.fields.join(' and ')} of one, else ${each.code ?? '-'}${whereWords(each.when)}`,
  ),
  ...(plan.escalate ? [`${bound(plan.escalate)} delay of a ${plan.escalate['for-kind']} taken on by ${plan.escalate.owner}`] : []),
  ...(plan.none ? [`${bound(plan.none)} or none at all`] : []),
];

/** By when the next meeting is, and whether the answer may be that there is none. */
export const reviewLine = (rule: NonNullable<MeetingRules['review']>): string =>
  `${bound(rule)} within ${rule.latest ?? '-'} of ${rule.after}, ${rule.for}, by ${rule.owner}${rule['may-end'] ? ', or no further meeting' : ''}`;

/** What is shown to be read. */
export const guidanceLine = (rule: MeetingRules['guidance'][number]): string =>
  `${bound(rule)} ${rule.title}${rule['held-before'] === undefined ? '' : `, held before ${rule['held-before']}`}${whereWords(rule.when)}`;

/** Which papers and homes the procedure knows, and who does which act. */
export const namedLines = (policy: Policy): unknown => [
  Object.keys(policy.documents).join(' '),
  policy.placements.kinds.map((kind) => `${bound(kind)} ${kind.type}`),
  Object.entries(policy['who-may']).map(([act, roles]) => `${act}: ${[roles].flat().join(' ')}`),
];
