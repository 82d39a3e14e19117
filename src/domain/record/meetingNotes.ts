import type { Assessment, MeetingState } from '../assess/assessment.ts';
import { sayList } from '../time/words.ts';
import { aboutBlocks } from './aboutBlocks.ts';
import { heading, paragraphs } from './blocks.ts';
import { meetingOfDocument, type DocumentSubject } from './documentSubject.ts';
import { nameOf } from './nameOf.ts';
import { reviewBlocks } from './reviewBlocks.ts';
import type { Block, StructuredDocument } from './structuredDocument.ts';

/** The notes of the meeting, under the headings the procedure asks for. They name the child: for the record and for those who attended. */
export const meetingNotes = (subject: DocumentSubject): StructuredDocument => {
  const { assessment, reference } = subject;
  const meeting = meetingOfDocument(assessment);
  return {
    title: `Notes of the ${assessment.meetingName}`,
    reference,
    blocks: [
      heading('About this meeting'),
      ...aboutBlocks(subject, meeting),
      ...attendanceBlocks(assessment, meeting),
      ...sectionBlocks(assessment, meeting),
      ...reviewBlocks(meeting),
    ],
  };
};

const ways: Readonly<Record<string, string>> = { room: 'in the room', teams: 'on Teams', phone: 'by phone' };

const attendanceBlocks = (assessment: Assessment, meeting: MeetingState | undefined): readonly Block[] => {
  const attendance = meeting?.attendance ?? [];
  if (attendance.length === 0) return [heading('Who was there'), ...paragraphs('Nobody has been marked as present yet.')];
  const rows = attendance
    .toSorted((a, b) => Number(b.present) - Number(a.present))
    .map((one) => [nameOf(assessment, one.person), rolesOf(assessment, one.person), howOf(one)]);
  return [heading('Who was there'), { kind: 'table', head: ['Name', 'Part', 'Attendance'], rows }];
};

const howOf = (one: MeetingState['attendance'][number]): string => {
  if (one.present)
    return ['Present', one.how === undefined ? undefined : (ways[one.how] ?? one.how)].filter((part) => part !== undefined).join(', ');
  return one.apologies === true ? 'Sent apologies' : 'Not present';
};

const rolesOf = ({ people, roleLabels }: Assessment, id: string): string =>
  sayList((people.find((person) => person.id === id)?.roles ?? []).map((role) => roleLabels[role] ?? role));

const sectionBlocks = ({ sections }: Assessment, meeting: MeetingState | undefined): readonly Block[] => {
  const typed = meeting?.minutes?.sections ?? {};
  const asked = sections.filter(({ id, applies }) => applies === 'yes' || hasWords(typed[id]));
  const others = Object.keys(typed).filter((id) => !sections.some((section) => section.id === id) && hasWords(typed[id]));
  return [...asked, ...others.map((id) => ({ id, label: id }))].flatMap(({ id, label }) => {
    const words = typed[id];
    return [heading(label), ...paragraphs(hasWords(words) ? words : 'Nothing was recorded under this heading.')];
  });
};

const hasWords = (words: string | undefined): words is string => words !== undefined && words.trim() !== '';
