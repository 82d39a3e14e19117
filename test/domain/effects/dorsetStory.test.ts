import { describe, expect, it } from '@jest/globals';
import { rowsOf } from '../../../src/domain/record/rows.ts';
import { meetingNotes } from '../../../src/domain/record/meetingNotes.ts';
import {
  aCirculatedCase,
  aFinalisedCase,
  aHeldCase,
  anApprovedCase,
  aRequestedCase,
  aScheduledCase,
  cast,
  does,
  inStep,
  owedOutside,
} from '../../support/dorsetCase.ts';

const keys = (held: Parameters<typeof owedOutside>[0]): readonly string[] => owedOutside(held).map(({ key }) => key);
const stateOf = ({ assessment }: ReturnType<typeof aHeldCase>, duty: string) => assessment.duties.find(({ id }) => id === duty)?.state;

/** The acts as the procedure judges them, and the outside that follows from the facts they write. */
describe('a Dorset case, act by act', () => {
  it('puts the request to Tess, and tells Sam what she decided', () => {
    expect(keys(aRequestedCase())).toEqual([`SM-7K2Q/card/approval/1/${cast.tess.id}`]);
    expect(keys(anApprovedCase())).toEqual([`SM-7K2Q/card/decision/1/${cast.sam.id}`]);
  });

  it('books the meeting and tells the QARO, after which both duties are met and nothing is owed', () => {
    const scheduled = aScheduledCase();
    expect(keys(scheduled).slice(0, 2)).toEqual(['SM-7K2Q/calendar/1/1', `SM-7K2Q/mail/notify/reviewing-officer/1/1/${cast.quinn.id}`]);
    expect(stateOf(scheduled, 'notify-reviewing-officer')).toBe('open');

    const booked = inStep(scheduled);
    expect(keys(booked)).toEqual([]);
    expect(stateOf(booked, 'notify-reviewing-officer')).toBe('done');
    const invited = booked.assessment.seats.flatMap(({ people }) => people).filter(({ invitedAt }) => invitedAt !== undefined);
    expect(new Set(invited.map(({ person }) => person.id))).toEqual(
      new Set([cast.sam, cast.tess, cast.quinn, cast.farida, cast.owen, cast.carla].map(({ id }) => id)),
    );
  });

  it('leaves Colin, who has no address, to be asked by hand', () => {
    const booked = inStep(aScheduledCase());
    const colin = (held: typeof booked) =>
      held.assessment.seats.flatMap(({ people }) => people).find(({ person }) => person.id === cast.colin.id);
    expect(colin(booked)?.invitedAt).toBeUndefined();
    expect(
      colin(does(booked, '2026-12-02T12:00:00Z', cast.sam, 'sendInvitations', { people: [cast.colin.id], how: 'by phone' }))?.invitedAt,
    ).toBe('2026-12-02T12:00:00Z');
  });

  it('moves the booking when it is rescheduled, and takes it away when it is cancelled', () => {
    const moved = does(inStep(aScheduledCase()), '2026-12-02T13:00:00Z', cast.sam, 'rescheduleMeeting', {
      start: '2026-12-03T16:00:00Z',
      end: '2026-12-03T17:00:00Z',
      reason: 'The carers asked for it.',
    });
    expect(keys(moved).slice(0, 3)).toEqual([
      'SM-7K2Q/calendar/1/2',
      'SM-7K2Q/cancel/1/1',
      `SM-7K2Q/mail/notify/reviewing-officer/1/2/${cast.quinn.id}`,
    ]);
    const cancelled = does(inStep(moved), '2026-12-02T14:00:00Z', cast.tess, 'cancelMeeting', { reason: 'The worry has passed.' });
    expect(keys(cancelled)).toEqual(['SM-7K2Q/cancel/1/2', `SM-7K2Q/mail/called-off/reviewing-officer/1/2/${cast.quinn.id}`]);
    expect(keys(inStep(cancelled))).toEqual([]);
  });

  it('books the meeting after a cancelled one under its own number', () => {
    const cancelled = inStep(
      does(inStep(aScheduledCase()), '2026-12-02T14:00:00Z', cast.tess, 'cancelMeeting', { reason: 'The worry has passed.' }),
    );
    const again = does(cancelled, '2026-12-02T15:00:00Z', cast.sam, 'scheduleMeeting', {
      start: '2026-12-04T09:00:00Z',
      end: '2026-12-04T10:00:00Z',
    });
    expect(keys(again)[0]).toBe('SM-7K2Q/calendar/2/1');
    expect(rowsOf('SM-7K2Q', inStep(again).assessment).meetings.map(({ key }) => key)).toEqual(['SM-7K2Q/1', 'SM-7K2Q/2']);
  });

  it('owes nothing outside while notes are being written', () => {
    expect(keys(aHeldCase())).toEqual([]);
    expect(keys(aFinalisedCase())).toEqual([]);
  });

  it('counts as sent round once every letter went and the rest was handed over', () => {
    const circulated = aCirculatedCase();
    expect(circulated.assessment.stage).toBe('circulated');
    expect(stateOf(circulated, 'circulate')).toBe('done');
    expect(circulated.file.log.filter(({ event, how }) => event === 'minutes.circulated' && how === 'mail')).toHaveLength(4);
  });

  it('writes notes of everything that was said', () => {
    const { assessment, reference } = aFinalisedCase();
    const said = JSON.stringify(meetingNotes({ reference, assessment }));
    for (const { label } of assessment.sections.filter(({ applies }) => applies === 'yes'))
      expect(said).toContain(`What was said under: ${label}.`);
    expect(said).not.toContain('Nothing was recorded');
  });
});
