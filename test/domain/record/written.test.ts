import { describe, expect, it } from '@jest/globals';
import { actionPlan } from '../../../src/domain/record/actionPlan.ts';
import { meetingNotes } from '../../../src/domain/record/meetingNotes.ts';
import type { StructuredDocument } from '../../../src/domain/record/structuredDocument.ts';
import { assessmentAfter, fact, held, ordered, reference, scheduled } from '../effects/facts.ts';

const child = { name: 'Zebedee Quillfeather', dateOfBirth: '2014-06-02', caseNumber: '00123' };
const subject = (log = ordered) => ({ reference, child, assessment: assessmentAfter(log) });
const tables = ({ blocks }: StructuredDocument) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
const under = ({ blocks }: StructuredDocument, heading: string): readonly string[] => {
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === heading);
  const rest = blocks.slice(at + 1);
  const until = rest.findIndex(({ kind }) => kind === 'heading');
  return (until < 0 ? rest : rest.slice(0, until)).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
};
const headings = ({ blocks }: StructuredDocument) => blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));

describe('meetingNotes', () => {
  const notes = meetingNotes(subject());

  it('opens with whom and which meeting it is about', () => {
    expect(notes).toMatchObject({ title: 'Notes of the Stability Meeting', reference });
    expect(tables(notes)[0]?.rows).toEqual([
      ['Reference', 'SM-7K2Q'],
      ['Child', 'Zebedee Quillfeather'],
      ['Date of birth', 'Mon 2 Jun 2014'],
      ['Case number', '00123'],
      ['Meeting', 'Stability Meeting'],
      ['Held', 'Thu 3 Dec 2026, 14:00'],
      ['Chair', 'Tess Lindqvist'],
      ['Why it was called', 'The carer, home manager or provider may not be able to go on'],
      ['Procedure', 'Dorset, Guidance for Stability Meetings'],
      ['State', 'Final since Thu 3 Dec 2026, 16:20'],
    ]);
  });

  it('says who was there and who was not, present people first', () => {
    expect(tables(notes)[1]).toMatchObject({ head: ['Name', 'Part', 'Attendance'] });
    expect(tables(notes)[1]?.rows[0]).toEqual(['Sam Okafor', "Child's social worker", 'Present, in the room']);
    expect(tables(notes)[1]?.rows.at(-1)).toEqual(['Quinn Abara', 'QARO (Quality Assurance Reviewing Officer)', 'Sent apologies']);
  });

  it('keeps the headings of the procedure in order, and says where nothing was recorded', () => {
    expect(headings(notes)).toEqual([
      'About this meeting',
      'Who was there',
      'Why we met',
      'Strengths and achievements',
      'What the child or family says',
      'Discussion',
      'Supports already agreed',
      'Further supports',
      'Review',
    ]);
    expect(under(notes, 'What the child or family says')).toEqual(['I want to stay.']);
    expect(under(notes, 'Discussion')).toEqual(['Nothing was recorded under this heading.']);
    expect(under(notes, 'Review')).toEqual(['The review is on Tue 15 Dec 2026.']);
  });

  it('keeps every line somebody typed as a paragraph of its own', () => {
    const drafted = fact('minutes.drafted', '2026-12-03T16:05:00Z', 'sam', {
      sections: { discussion: 'One.\r\n\n  Two.  \n' },
      actions: [],
    });
    expect(under(meetingNotes(subject([...held, drafted])), 'Discussion')).toEqual(['One.', 'Two.']);
  });

  it('includes a heading this case may not need when somebody wrote under it, and one the procedure does not know', () => {
    const drafted = fact('minutes.drafted', '2026-12-03T16:05:00Z', 'sam', {
      sections: { 'early-life': 'Moved four times.', other: 'Something else.' },
      actions: [],
    });
    const notes = meetingNotes(subject([...held, drafted]));
    expect(under(notes, 'Early life and its effects')).toEqual(['Moved four times.']);
    expect(under(notes, 'other')).toEqual(['Something else.']);
  });

  it('says that a draft is one', () => {
    const rows = tables(meetingNotes(subject(held.slice(0, -1))))[0]?.rows;
    expect(rows).toContainEqual(['State', 'Draft: not yet agreed as the record']);
  });

  it('stays with the meeting that was minuted while the next is only planned', () => {
    const review = fact('meeting.scheduled', '2026-12-04T09:00:00Z', 'sam', { start: '2026-12-15T10:00:00Z', end: '2026-12-15T11:00:00Z' });
    expect(under(meetingNotes(subject([...ordered, review])), 'What the child or family says')).toEqual(['I want to stay.']);
  });

  it('can be written before anything has happened', () => {
    const notes = meetingNotes({ reference, assessment: assessmentAfter(scheduled) });
    expect(tables(notes)[0]?.rows).toContainEqual(['Held', 'Planned for Thu 3 Dec 2026, 14:00 to 15:00']);
    expect(under(notes, 'Who was there')).toEqual(['Nobody has been marked as present yet.']);
    expect(under(notes, 'Review')).toEqual(['No review date has been agreed yet.']);
  });
});

describe('actionPlan', () => {
  it('says who does what by when, with what else the procedure asks', () => {
    const plan = actionPlan(subject());
    expect(plan.title).toBe('Action plan of the Stability Meeting');
    expect(tables(plan)[1]).toMatchObject({
      head: ['No.', 'Task', 'Who', 'By when', 'Cuts the risk at once', 'Status'],
      rows: [['1', 'Respite for Zebedee Quillfeather', 'Farida Noor', 'Thu 10 Dec 2026', '', 'open']],
    });
    expect(under(plan, 'Actions')).toEqual(['Everybody present supports this plan.']);
  });

  it('keeps what those say who do not support it', () => {
    const drafted = fact('minutes.drafted', '2026-12-03T16:05:00Z', 'sam', {
      sections: {},
      actions: [],
      supportedByAll: false,
      dissent: 'Colin would rather wait.',
    });
    expect(under(actionPlan(subject([...held, drafted])), 'Actions')).toEqual([
      'No actions were agreed.',
      'Not everybody present supports this plan.',
      'Colin would rather wait.',
    ]);
  });

  it('has as many cells in every row as it has columns', () => {
    for (const { head, rows } of [...tables(actionPlan(subject())), ...tables(meetingNotes(subject()))])
      for (const row of rows) expect(row).toHaveLength(head.length);
  });
});
