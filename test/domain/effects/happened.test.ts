import { describe, expect, it } from '@jest/globals';
import type { Effect } from '../../../src/domain/effects/effect.ts';
import { effectWords } from '../../../src/domain/effects/effectWords.ts';
import { happened } from '../../../src/domain/effects/happened.ts';
import { desiredAfter, ordered, requested, scheduled } from './facts.ts';

const now = '2026-12-02T12:01:00Z';
const one = (effects: readonly Effect[], part: string): Effect => {
  const found = effects.find(({ key }) => key.includes(part));
  if (found === undefined) throw new Error(`no effect ${part}`);
  return found;
};
const entry = one(desiredAfter(scheduled), '/calendar/');
const notice = one(desiredAfter(scheduled), '/notify/');
const letter = one(desiredAfter(ordered), '/circulate/');
const card = one(desiredAfter(requested), '/card/');

describe('happened', () => {
  it('records a booking with its id, where to join and whose calendar it is in, and who was invited by it', () => {
    expect(happened(entry, { eventId: 'AAMk1', joinUrl: 'https://teams.example/join' }, now)).toEqual([
      {
        event: 'meeting.convened',
        at: now,
        by: 'system',
        effect: entry.key,
        number: 1,
        start: '2026-12-03T14:00:00Z',
        end: '2026-12-03T15:00:00Z',
        mailbox: { id: 'sam', name: 'Sam Okafor', email: 'sam.okafor@council.example' },
        eventId: 'AAMk1',
        joinUrl: 'https://teams.example/join',
      },
      {
        event: 'invitation.sent',
        at: now,
        by: 'system',
        effect: entry.key,
        people: ['sam', 'outside:carla', 'farida', 'tess', 'quinn'],
        how: 'calendar',
      },
    ]);
  });

  it('records a booking that has no join link yet without one', () => {
    expect(happened(entry, { eventId: 'AAMk1' }, now)[0]).not.toHaveProperty('joinUrl');
  });

  it('records a notice under the role and the person it went to', () => {
    expect(happened(notice, {}, now)).toEqual([
      {
        event: 'notification.sent',
        at: now,
        by: 'system',
        effect: notice.key,
        role: 'reviewing-officer',
        person: 'quinn',
        how: 'mail',
        notice: 'reviewing-officer',
        number: 1,
      },
    ]);
  });

  it('records the documents each person was sent, of which meeting', () => {
    expect(happened(letter, {}, now)).toEqual([
      {
        event: 'minutes.circulated',
        at: now,
        by: 'system',
        effect: letter.key,
        number: 1,
        to: ['sam'],
        documents: ['meeting-notes', 'action-plan'],
        how: 'mail',
      },
    ]);
  });

  it('records a card and a cancellation as done', () => {
    expect(happened(card, {}, now)).toEqual([{ event: 'effect.done', at: now, by: 'system', effect: card.key, kind: 'card' }]);
  });
});

describe('effectWords', () => {
  it('says in a sentence what is on its way', () => {
    expect([entry, notice, letter, card].map(effectWords)).toEqual([
      'The invitation for Thu 3 Dec 2026, 14:00 is being sent.',
      'A letter is being sent to Quinn Abara.',
      'The documents are being sent to Sam Okafor.',
      'The request is being put to Tess Lindqvist in Teams.',
    ]);
  });
});
