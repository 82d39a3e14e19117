import { describe, expect, it } from '@jest/globals';
import { answerOf } from '../../tab/practice/chat/answerOf.ts';
import { merge } from '../../tab/practice/chat/merge.ts';
import { unread } from '../../tab/practice/chat/unread.ts';
import type { ChatActivity } from '../../tab/practice/standin/shapes.ts';

const said = (id: string, sequence: number, more: Partial<ChatActivity> = {}): ChatActivity => ({
  id,
  sequence,
  from: 'bot',
  at: '2026-12-03T09:12:00Z',
  ...more,
});

describe('a conversation', () => {
  it('puts an updated message in the place of the old one and drops a deleted one', () => {
    const before = [said('a', 1), said('b', 2), said('c', 3)];
    const after = merge(before, [said('a', 4, { text: 'new' }), said('b', 5, { deleted: true }), said('d', 6)]);
    expect(after.map((one) => `${one.id}${String(one.sequence)}`)).toEqual(['a4', 'c3', 'd6']);
  });

  it('does not let a late answer bring an older edition back', () => {
    expect(merge([said('a', 4)], [said('a', 1)])[0]?.sequence).toBe(4);
  });

  it('counts what the bot said since it was last looked at', () => {
    expect(unread([said('a', 1), said('b', 3), said('c', 4, { from: 'me' })], 2)).toBe(1);
  });
});

describe('the answer to a button', () => {
  it.each([
    [
      { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: { type: 'AdaptiveCard' } },
      { kind: 'card', card: { type: 'AdaptiveCard' } },
    ],
    [
      { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Done.' },
      { kind: 'said', text: 'Done.' },
    ],
    [{ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' }, { kind: 'nothing' }],
    [
      { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'BadRequest', message: 'No.' } },
      { kind: 'failed', text: 'No.' },
    ],
    [{ statusCode: 501 }, { kind: 'failed', text: 'Something went wrong. Please try again.' }],
  ])('%j', (answer, expected) => {
    expect(answerOf(answer)).toEqual(expected);
  });
});
