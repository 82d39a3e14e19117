import type { MeetingState } from '../assess/assessment.ts';
import { sayStretch } from '../slots/sayStretch.ts';
import { isDay } from '../time/london.ts';
import { sayDay, sayInstant, sayList } from '../time/words.ts';
import type { DocumentSubject } from './documentSubject.ts';
import { nameOf } from './nameOf.ts';
import { seesShared } from './sharedFor.ts';
import type { Block } from './structuredDocument.ts';

/** The table every document opens with: whom and which meeting it is about, and how far it may be relied on. Who gets only what is shared reads the child's name alone. */
export const aboutBlocks = (
  { reference, child: known, assessment, reader }: DocumentSubject,
  meeting: MeetingState | undefined,
): readonly Block[] => {
  const sharedOnly = reader !== undefined && seesShared(meeting?.minutes, reader);
  const child: DocumentSubject['child'] = known && (sharedOnly ? { name: known.name } : known);
  const named = (id: string | undefined): string | undefined => (id === undefined ? undefined : nameOf(assessment, id));
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Reference', reference],
    ['Child', child?.name],
    [
      'Date of birth',
      child?.dateOfBirth === undefined ? undefined : isDay(child.dateOfBirth) ? sayDay(child.dateOfBirth) : child.dateOfBirth,
    ],
    ['Case number', child?.caseNumber],
    ['Meeting', meeting && `${meeting.name}${meeting.number > 1 ? `, number ${meeting.number}` : ''}`],
    ['Held', whenOf(meeting)],
    ['Venue', meeting?.venue],
    ['Chair', named(meeting?.chair)],
    ['Organiser', named(meeting?.organiser)],
    [
      'Why it was called',
      sharedOnly || assessment.triggers.length === 0 ? undefined : sayList(assessment.triggers.map(({ label }) => label)),
    ],
    ['Procedure', [assessment.policy.council, assessment.policy.title].filter((part) => part !== undefined).join(', ')],
    ['State', stateOf(meeting)],
  ];
  return [
    {
      kind: 'table',
      head: ['What', 'Details'],
      rows: rows.flatMap(([what, details]) => (details === undefined ? [] : [[what, details]])),
    },
  ];
};

const whenOf = (meeting: MeetingState | undefined): string | undefined => {
  if (meeting?.heldAt !== undefined) return sayInstant(meeting.heldAt);
  if (meeting?.start !== undefined && meeting.end !== undefined) return `Planned for ${sayStretch(meeting.start, meeting.end)}`;
  return undefined;
};

const stateOf = (meeting: MeetingState | undefined): string => {
  if (meeting?.minutes?.state !== 'final') return 'Draft: not yet agreed as the record';
  return meeting.minutes.finalisedAt === undefined ? 'Final' : `Final since ${sayInstant(meeting.minutes.finalisedAt)}`;
};
