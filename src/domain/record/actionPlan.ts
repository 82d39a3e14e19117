import type { ActionItem, Assessment, MeetingState } from '../assess/assessment.ts';
import { sayDay } from '../time/words.ts';
import { aboutBlocks } from './aboutBlocks.ts';
import { heading, paragraphs } from './blocks.ts';
import { meetingOfDocument, type DocumentSubject } from './documentSubject.ts';
import { nameOf } from './nameOf.ts';
import { reviewBlocks } from './reviewBlocks.ts';
import { sayValue } from './sayValue.ts';
import type { Block, StructuredDocument } from './structuredDocument.ts';

/** The action plan: who does what by when, with whatever else the procedure asks of an action. Names the child, as the notes do. */
export const actionPlan = (subject: DocumentSubject): StructuredDocument => {
  const { assessment, reference } = subject;
  const meeting = meetingOfDocument(assessment);
  return {
    title: `Action plan of the ${assessment.meetingName}`,
    reference,
    blocks: [
      heading('About this meeting'),
      ...aboutBlocks(subject, meeting),
      ...actionBlocks(assessment, meeting),
      ...supportBlocks(meeting),
      ...reviewBlocks(meeting),
    ],
  };
};

const usual = [
  { id: 'task', label: 'Task' },
  { id: 'owner', label: 'Who' },
  { id: 'due', label: 'By when' },
];

const actionBlocks = (assessment: Assessment, meeting: MeetingState | undefined): readonly Block[] => {
  const actions = meeting?.minutes?.actions ?? [];
  if (actions.length === 0) return [heading('Actions'), ...paragraphs('No actions were agreed.')];
  const fields = assessment.actionFields.length === 0 ? usual : assessment.actionFields;
  const rows = actions.map((action, at) => [String(at + 1), ...fields.map(({ id }) => cell(assessment, action, id)), action.status]);
  return [heading('Actions'), { kind: 'table', head: ['No.', ...fields.map(({ label }) => label), 'Status'], rows }];
};

const cell = (assessment: Assessment, action: ActionItem, field: string): string => {
  if (field === 'owner') return nameOf(assessment, action.owner);
  if (field === 'due') return action.due === undefined ? 'Not set' : sayDay(action.due);
  return sayValue(action[field]) ?? '';
};

const supportBlocks = (meeting: MeetingState | undefined): readonly Block[] => {
  const { supportedByAll, dissent } = meeting?.minutes ?? {};
  if (supportedByAll === undefined) return [];
  if (supportedByAll) return paragraphs('Everybody present supports this plan.');
  return [...paragraphs('Not everybody present supports this plan.'), ...paragraphs(dissent ?? 'Nothing was recorded of why.')];
};
