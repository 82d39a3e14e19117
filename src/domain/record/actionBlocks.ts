import type { ActionItem, Assessment, MeetingState } from '../assess/assessment.ts';
import { sayDay } from '../time/words.ts';
import { paragraphs } from './blocks.ts';
import { nameOf } from './nameOf.ts';
import { sayValue } from './sayValue.ts';
import type { Block } from './structuredDocument.ts';

const usual = [
  { id: 'task', label: 'Task' },
  { id: 'owner', label: 'Who' },
  { id: 'due', label: 'By when' },
];

/** Who does what by when, with whatever else the procedure asks of an action, and whether everybody present stands behind it; `kept` says why the copy leaves out why not. */
export const actionBlocks = (assessment: Assessment, meeting: MeetingState | undefined, kept: string | undefined): readonly Block[] => [
  ...tableOf(assessment, meeting?.minutes?.actions ?? []),
  ...supportBlocks(meeting, kept),
];

const tableOf = (assessment: Assessment, actions: readonly ActionItem[]): readonly Block[] => {
  if (actions.length === 0) return paragraphs('No actions were agreed.');
  const fields = assessment.actionFields.length === 0 ? usual : assessment.actionFields;
  const rows = actions.map((action, at) => [String(at + 1), ...fields.map(({ id }) => cell(assessment, action, id)), action.status]);
  return [{ kind: 'table', head: ['No.', ...fields.map(({ label }) => label), 'Status'], rows }];
};

const cell = (assessment: Assessment, action: ActionItem, field: string): string => {
  if (field === 'owner') return nameOf(assessment, action.owner);
  if (field === 'due') return action.due === undefined ? 'Not set' : sayDay(action.due);
  return sayValue(action[field]) ?? '';
};

const supportBlocks = (meeting: MeetingState | undefined, kept: string | undefined): readonly Block[] => {
  const { supportedByAll, dissent } = meeting?.minutes ?? {};
  if (supportedByAll === undefined) return [];
  if (supportedByAll) return paragraphs('Everybody present supports this plan.');
  return [
    ...paragraphs('Not everybody present supports this plan.'),
    ...paragraphs(dissent ?? (kept === undefined ? 'Nothing was recorded of why.' : `Why ${kept}`)),
  ];
};
