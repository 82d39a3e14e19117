import { describe, expect, it } from '@jest/globals';
import { assess, assessMeeting } from '../../../src/domain/assess/assess.ts';
import type { CaseFile, Fact } from '../../../src/domain/case/fact.ts';
import { desired } from '../../../src/domain/effects/desired.ts';
import type { StructuredDocument } from '../../../src/domain/record/structuredDocument.ts';
import { writtenDocument } from '../../../src/domain/record/writtenDocument.ts';
import { readPacks } from '../../../src/policies/packs.ts';
import { readWorkCalendar } from '../../../src/policies/workCalendar.ts';
import { shownTo } from '../../../src/usecases/shownTo.ts';

const calendar = readWorkCalendar();
const packs = readPacks();
const now = '2026-12-10T12:00:00Z';

const someone = (id: string, role: string) => ({ id, name: id, roles: [role], email: `${id}@council.example` });
const people = [
  someone('child-social-worker', 'child-social-worker'),
  someone('chair', 'uninvolved-reviewing-officer'),
  someone('placement', 'placement-management'),
  { id: 'outside:carla', name: 'Carla Reed', roles: ['foster-carer'], email: 'carla.reed@home.example' },
];
const fact = (event: string, at: string, data: object = {}): Fact => ({ ...data, event, at, by: 'child-social-worker' });
const minuted = [
  fact('disruption.requested', '2026-11-04T12:00:00Z'),
  fact('fact.recorded', '2026-11-05T12:00:00Z', { fact: 'duty.venue', value: 'Room 4 at County Hall' }),
  fact('meeting.scheduled', '2026-11-05T12:10:00Z', { start: '2026-12-08T10:00:00Z', end: '2026-12-08T12:00:00Z', chair: 'chair' }),
  fact('meeting.held', '2026-12-08T12:00:00Z', {
    startedAt: '2026-12-08T10:00:00Z',
    attendance: people.map(({ id }) => ({ person: id, present: true })),
  }),
  fact('minutes.drafted', '2026-12-08T13:00:00Z', {
    sections: { purpose: 'To learn.', 'background-home': 'Their separation.', disruption: 'The night it ended.' },
    actions: [{ id: 'a1', task: 'Train the carers', owner: 'child-social-worker', due: '2027-01-08', target: 'carers', kind: 'training' }],
  }),
  fact('circulation.ordered', '2026-12-10T11:00:00Z', { documents: ['disruption-record'], to: ['chair', 'outside:carla'] }),
];
const file: CaseFile = { case: { people, placement: { type: 'foster' } }, log: minuted };
const lancashire = packs.get('lancashire');
if (!lancashire) throw new Error('no pack');
const assessment = assess(lancashire, file, calendar, now);
const copyFor = (reader?: string): StructuredDocument => {
  const written = writtenDocument('disruption-record', {
    reference: 'SM-7K2Q',
    assessment,
    titles: lancashire.documents,
    ...(reader !== undefined && { reader }),
  });
  if (!written) throw new Error('not written');
  return written;
};
const wordsOf = ({ blocks }: StructuredDocument): string =>
  blocks.map((block) => (block.kind === 'table' ? [block.head, ...block.rows].flat().join(' | ') : block.text)).join('\n');

describe('the record of a Disruption Meeting, written out', () => {
  it('carries the head the procedure asks for and its fixed words: title, venue, agenda (LAN-MIN-01, LAN-MIN-04, LAN-MIN-06, LAN-MIN-07, LAN-MIN-08)', () => {
    const whole = copyFor();
    expect(whole.title).toBe('Record of the Disruption Meeting');
    expect(whole.blocks[0]).toEqual({ kind: 'paragraph', text: lancashire.clauses['LAN-MIN-07']?.text });
    expect(wordsOf(whole)).toContain('This record is given on strict terms');
    expect(wordsOf(whole)).toContain('Venue | Room 4 at County Hall');
    expect(wordsOf(whole)).toMatch(/^Agenda\nHistory/m);
  });

  it('shows the plan under the heading that is for it (LAN-MIN-21)', () => {
    expect(wordsOf(copyFor())).toMatch(/Learning points and actions\nNo\. \| What \| Who \| When \|.*Train the carers/s);
  });

  it('is whole in the file and for the professionals it is for (LAN-DIS-31-ii)', () => {
    for (const words of [wordsOf(copyFor()), wordsOf(copyFor('chair'))]) {
      expect(words).toContain('Their separation.');
      expect(words).toContain('The night it ended.');
    }
  });

  it.each(['outside:carla', 'placement', 'nobody-known'])(
    'leaves out of the copy for %s what stays confidential, and says so (LAN-DIS-31-ii)',
    (reader) => {
      const words = wordsOf(copyFor(reader));
      expect(words).toContain('To learn.');
      expect(words).not.toMatch(/separation|night it ended/);
      expect(words).toMatch(
        /Background: carers, staff or home\nThis part is not in your copy: it stays with the professionals\. Lancashire/,
      );
    },
  );

  it('keeps out of such a copy what stands under no heading too, and says so: why somebody dissents, why the review is on its day (LAN-DIS-31-ii)', () => {
    const more = [
      fact('minutes.drafted', '2026-12-08T14:00:00Z', {
        sections: { purpose: 'To learn.', 'typed-before': 'Under a heading nobody has now.' },
        actions: [],
        supportedByAll: false,
        dissent: 'She says he drinks.',
      }),
      fact('review.agreed', '2026-12-08T15:00:00Z', { date: '2027-01-20', reason: 'He is in court before.' }),
    ];
    const seen = assess(lancashire, { ...file, log: [...minuted.slice(0, -1), ...more] }, calendar, now);
    const copy = (kind: string, reader?: string): string => {
      const written = writtenDocument(kind, {
        reference: 'SM-7K2Q',
        assessment: seen,
        meeting: 1,
        ...(reader !== undefined && { reader }),
      });
      return written ? wordsOf(written) : '';
    };
    for (const kind of ['disruption-record', 'action-plan'])
      for (const reader of ['outside:carla', 'nobody-known', 'chair', undefined]) {
        const [words, whole] = [copy(kind, reader), reader === undefined || reader === 'chair'];
        expect([kind, reader, /drinks/.test(words), /in court/.test(words)]).toEqual([kind, reader, whole, whole]);
        expect(words).toContain('Not everybody present supports this plan.');
        expect(/Why is not in your copy: it stays with the professionals\./.test(words)).toBe(!whole);
        expect(/The reason for this date is not in your copy: it stays with the professionals\./.test(words)).toBe(!whole);
        expect(words).not.toContain('Nothing was recorded of why.');
        expect(/heading nobody has/.test(words)).toBe(whole && kind === 'disruption-record');
      }
  });

  it('tells whoever gets such a copy which parts it leaves out, and nobody else', () => {
    const letters = desired(lancashire, file, assessment, 'SM-7K2Q').flatMap((effect) =>
      effect.kind === 'mail' && effect.documents.length > 0 ? [effect] : [],
    );
    expect(letters.map(({ to, meeting, text }) => [to.id, meeting, /Not in your copy/.test(text)])).toEqual([
      ['chair', 1, false],
      ['outside:carla', 1, true],
    ]);
    expect(letters[1]?.text).toContain('“Background: carers, staff or home” and “The disruption in detail”');
  });

  it('is hidden in the tab from a colleague it is not for, and open to whoever may write it (LAN-DIS-31-ii)', () => {
    const seenBy = (person: string) => Object.keys(shownTo(person, assessment).meeting?.minutes?.sections ?? {});
    expect(seenBy('placement')).toEqual(['purpose']);
    expect(seenBy('chair')).toEqual(['purpose', 'background-home', 'disruption']);
    expect(shownTo('chair', assessment)).toEqual(assessment);
  });

  it('is no file of somebody’s own: those are not written here', () => {
    expect(writtenDocument('care-plan', { reference: 'SM-7K2Q', assessment })).toBeUndefined();
    expect(writtenDocument('constructor', { reference: 'SM-7K2Q', assessment })).toBeUndefined();
  });
});

describe('notes of a Stability Meeting to which the worker of another child came (LAN-SSM-19, LAN-SSM-20)', () => {
  const all = [...people, someone('other', 'social-worker-other-child'), someone('support', 'business-support')];
  const held = (order: object): CaseFile => ({
    case: { people: all, placement: { type: 'residential' } },
    log: [
      fact('concern.raised', '2026-10-01T08:00:00Z', { triggers: ['relationship-concern'] }),
      fact('request.submitted', '2026-10-01T09:00:00Z'),
      fact('meeting.scheduled', '2026-10-01T10:00:00Z', { start: '2026-10-05T10:00:00Z', end: '2026-10-05T11:00:00Z' }),
      fact('meeting.held', '2026-10-05T11:00:00Z', { attendance: all.map(({ id }) => ({ person: id, present: true })) }),
      fact('minutes.drafted', '2026-10-05T12:00:00Z', { sections: { reason: 'The carers are tired.', constructor: 'x' }, actions: [] }),
      fact('circulation.ordered', '2026-10-06T11:00:00Z', { documents: ['meeting-notes'], ...order }),
    ],
  });
  const seen = (given: CaseFile) => assess(lancashire, given, calendar, '2026-10-06T12:00:00Z');
  const sent = (given: CaseFile, at = seen(given)) =>
    desired(lancashire, given, at, 'SM-7K2Q').flatMap((effect) => (effect.kind === 'mail' && effect.documents.length > 0 ? [effect] : []));

  it('are hidden from that worker in the tab, and from nobody else', () => {
    const minutesFor = (person: string) => shownTo(person, seen(held({}))).meeting?.minutes?.sections['reason'];
    expect(minutesFor('other')).toBeUndefined();
    for (const person of ['child-social-worker', 'placement', 'support', 'outside:carla'])
      expect(minutesFor(person)).toBe('The carers are tired.');
  });

  it('go to everybody else where an order names nobody', () => {
    expect(sent(held({})).map(({ to }) => to.id)).toEqual(['child-social-worker', 'chair', 'placement', 'outside:carla', 'support']);
    expect(sent(held({ to: ['other'] })).map(({ to }) => to.id)).toEqual(['other']);
  });

  it('come to that worker, where an order names them, with what is shared and what is theirs alone', () => {
    const given = held({ to: ['other', 'support'] });
    const action = (id: string, task: string, owner: string) => ({ id, task, owner, due: '2027-01-08', status: 'open', measure: 'Done' });
    const drafted = fact('minutes.drafted', '2026-10-05T13:00:00Z', {
      sections: { reason: 'The carers are tired.' },
      actions: [action('a1', 'Rest for the carers', 'chair'), action('a2', 'Talk with the other child', 'other')],
    });
    const agreed = fact('review.agreed', '2026-10-05T13:30:00Z', { date: '2026-11-20', reason: 'The carers are away before' });
    const at = seen({ ...given, log: [...given.log, drafted, agreed] });
    const copy = (kind: string, reader?: string): string => {
      const child = { name: 'Alex Doe', dateOfBirth: '2014-05-04', caseNumber: 'LL-77' };
      const written = writtenDocument(kind, {
        reference: 'SM-7K2Q',
        child,
        assessment: at,
        meeting: 1,
        ...(reader !== undefined && { reader }),
      });
      return written ? wordsOf(written) : '';
    };
    for (const kind of ['meeting-notes', 'action-plan']) {
      expect(copy(kind, 'other')).toMatch(/Talk with the other child/);
      expect(copy(kind, 'other')).toMatch(/20 Nov 2026/);
      expect(copy(kind, 'other')).not.toMatch(/tired|Rest for|away before/);
      expect(copy(kind, 'other')).toMatch(
        /The reason for this date is not in your copy: it stays with those of this child\. Lancashire SSM-19\./,
      );
      expect(copy(kind, 'other')).toMatch(/What is not in your copy\n/);
      expect(copy(kind, 'support')).not.toMatch(/not in your copy/);
      // Of who the child is the name alone, and not why the meeting was called.
      expect(copy(kind, 'other')).toMatch(/Child \| Alex Doe/);
      expect(copy(kind, 'other')).not.toMatch(/2014|LL-77|Why it was called/);
      for (const reader of ['support', undefined])
        expect(copy(kind, reader)).toMatch(/4 May 2014.*LL-77.*Why it was called \| The relationship/s);
      for (const reader of ['support', undefined]) expect(copy(kind, reader)).toMatch(/Rest for the carers.*away before/s);
    }
    expect(copy('meeting-notes', 'other')).toMatch(
      /What is not in your copy\nWhy the meeting was called, what was said .* those of this child\. Lancashire SSM-19\./,
    );
    expect(copy('meeting-notes', 'support')).toMatch(/The carers are tired\./);
    const letters = sent(given).map(({ to, text }) => [to.id, /what is shared and what is yours: .*\(Lancashire SSM-19\)/.test(text)]);
    expect(letters).toEqual([
      ['other', true],
      ['support', false],
    ]);
  });

  it('stay hidden, and are called by their own name, when the case has gone on to a disruption meeting', () => {
    const given = held({});
    const later: CaseFile = { ...given, log: [...given.log, fact('disruption.requested', '2026-11-04T12:00:00Z')] };
    const at = assess(lancashire, later, calendar, '2026-11-05T12:00:00Z');
    expect(at.meetingKind).toBe('disruption');
    expect(shownTo('other', at).earlierMeetings[0]?.minutes?.sections['reason']).toBeUndefined();
    expect(shownTo('chair', at).earlierMeetings[0]?.minutes?.sections['reason']).toBe('The carers are tired.');
    expect(sent(later, at)[0]?.text).toContain(`from the ${lancashire.meetings['stability']?.name ?? '?'} SM-7K2Q`);
  });
});

describe('papers of a meeting of a kind the case has gone on from', () => {
  it('keep the headings of their own kind', () => {
    const before = [
      fact('request.submitted', '2026-10-01T09:00:00Z'),
      fact('meeting.scheduled', '2026-10-01T10:00:00Z', { start: '2026-10-05T10:00:00Z', end: '2026-10-05T11:00:00Z' }),
      fact('meeting.held', '2026-10-05T11:00:00Z', { attendance: [{ person: 'child-social-worker', present: true }] }),
      fact('minutes.drafted', '2026-10-05T12:00:00Z', { sections: { reason: 'The carers are tired.' }, actions: [] }),
    ];
    const both: CaseFile = { ...file, log: [...before, ...minuted] };
    const of = (number: number) => assessMeeting(lancashire, both, calendar, now, number);
    expect([of(1).meetingKind, of(2).meetingKind, of(9).meetingKind]).toEqual(['stability', 'disruption', 'disruption']);
    const notes = writtenDocument('meeting-notes', { reference: 'SM-7K2Q', assessment: of(1), meeting: 1 });
    expect(notes?.blocks).toContainEqual({ kind: 'paragraph', text: 'The carers are tired.' });
    expect(notes?.blocks).toContainEqual({ kind: 'heading', text: 'Why we meet and what for' });
  });
});
