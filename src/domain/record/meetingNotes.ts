import { own } from '../policy/own.ts';
import type { Assessment, MeetingState, RecordSection } from '../assess/assessment.ts';
import { sayList } from '../time/words.ts';
import { aboutBlocks } from './aboutBlocks.ts';
import { actionBlocks } from './actionBlocks.ts';
import { heading, paragraphs } from './blocks.ts';
import { meetingOfDocument, readsNoWords, type DocumentSubject } from './documentSubject.ts';
import { leftOutBlocks } from './leftOutBlocks.ts';
import { mayRead } from './mayRead.ts';
import { nameOf } from './nameOf.ts';
import { reviewBlocks } from './reviewBlocks.ts';
import { seesShared } from './sharedFor.ts';
import { sourceOf } from './sourceOf.ts';
import type { Block, StructuredDocument } from './structuredDocument.ts';
import { whyKept } from './whyKept.ts';

/**
 * The notes of the meeting, under the headings the procedure asks for. They name the child: for the record and for those who attended. A
 * copy for one reader says of each heading kept from them that it is left out.
 */
export const meetingNotes = (subject: DocumentSubject, title?: string): StructuredDocument => {
  const { assessment, reference } = subject;
  const meeting = meetingOfDocument(subject);
  const reviewed = assessment.sections.some(({ from, applies }) => from === 'review' && applies === 'yes');
  return {
    title: title ?? `Notes of the ${meeting?.name ?? assessment.meetingName}`,
    reference,
    blocks: [
      ...assessment.fixedWords.filter(({ at }) => at.includes('copy')).flatMap(({ text }) => paragraphs(text)),
      heading('About this meeting'),
      ...aboutBlocks(subject, meeting),
      ...attendanceBlocks(assessment, meeting),
      ...agendaBlocks(assessment),
      ...sectionBlocks(subject, meeting),
      ...(reviewed ? [] : [heading('Review'), ...reviewBlocks(meeting, whyKept(subject).reviewReason)]),
      ...leftOutBlocks(subject, meeting),
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
  sayList((people.find((person) => person.id === id)?.roles ?? []).map((role) => own(roleLabels, role) ?? role));

const agendaBlocks = ({ agenda, recordHeading }: Assessment): readonly Block[] =>
  recordHeading.some(({ what }) => what === 'agenda')
    ? [heading('Agenda'), ...agenda.filter(({ applies }) => applies === 'yes').flatMap(({ label }) => paragraphs(label))]
    : [];

type Heading = Pick<RecordSection, 'id' | 'label' | 'audience' | 'audienceClause' | 'from'>;

const sectionBlocks = (subject: DocumentSubject, meeting: MeetingState | undefined): readonly Block[] => {
  const { sections } = subject.assessment;
  if (subject.reader !== undefined && seesShared(meeting?.minutes, subject.reader)) return sharedBlocks(subject, meeting);
  const typed = meeting?.minutes?.sections ?? {};
  const asked = sections.filter(({ id, applies, from }) => hasWords(typed[id]) || (applies === 'yes' && from !== 'attended'));
  const others = readsNoWords(subject)
    ? []
    : Object.keys(typed).filter((id) => !sections.some((section) => section.id === id) && hasWords(typed[id]));
  const headings: readonly Heading[] = [...asked, ...others.map((id) => ({ id, label: id }))];
  return headings.flatMap((section) => [heading(section.label), ...bodyOf(subject, section, typed[section.id], meeting)]);
};

/** Of the notes, for a reader they are not for: what the case shows by itself, their own actions among it. */
const sharedBlocks = (subject: DocumentSubject, meeting: MeetingState | undefined): readonly Block[] => {
  const shown = subject.assessment.sections.filter(({ from, applies }) => applies === 'yes' && from !== undefined && from !== 'attended');
  return shown.flatMap((section) => [heading(section.label), ...bodyOf(subject, section, undefined, meeting)]);
};

const bodyOf = (
  subject: DocumentSubject,
  section: Heading,
  words: string | undefined,
  meeting: MeetingState | undefined,
): readonly Block[] => {
  if (!isFor(subject, section))
    return paragraphs(`This part is not in your copy: it stays with the professionals.${sourceOf(subject, section.audienceClause)}`);
  const shown =
    section.from === 'invited'
      ? invitedBlocks(subject.assessment)
      : section.from === 'actions'
        ? actionBlocks(subject.assessment, meeting, whyKept(subject).dissent)
        : section.from === 'review'
          ? reviewBlocks(meeting, whyKept(subject).reviewReason)
          : [];
  const typed = hasWords(words) ? paragraphs(words) : [];
  return typed.length + shown.length > 0 ? [...typed, ...shown] : paragraphs('Nothing was recorded under this heading.');
};

const invitedBlocks = (assessment: Assessment): readonly Block[] => {
  const names = assessment.seats.flatMap(({ people }) =>
    people.flatMap(({ decision, person }) => (decision === 'invite' ? [nameOf(assessment, person.id)] : [])),
  );
  return names.length > 0 ? paragraphs(`${sayList([...new Set(names)])}.`) : [];
};

const isFor = ({ assessment, reader }: DocumentSubject, section: Pick<RecordSection, 'audience'>): boolean =>
  reader === undefined || mayRead(section, assessment.people.find(({ id }) => id === reader)?.roles ?? []);

const hasWords = (words: string | undefined): words is string => words !== undefined && words.trim() !== '';
