import { describe, expect, it } from '@jest/globals';
import { outlookItem } from '../../tab/outlook/appointment.ts';
import type { OfficeHere } from '../../tab/outlook/office.ts';

type Place = { readonly id: string; readonly type: string };
type Done = (result: { readonly status: string; readonly value?: unknown }) => void;

/** As much of Outlook as knows the rooms of an appointment, and what was asked of it. */
function roomsIn(there: readonly string[]): { readonly office: OfficeHere; readonly calls: string[] } {
  const calls: string[] = [];
  const noted = (what: string) => (places: readonly Place[], done: Done) => {
    calls.push(...places.map(({ id }) => `${what} ${id}`));
    done({ status: 'succeeded' });
  };
  const enhancedLocation = {
    getAsync: (done: Done) => {
      done({ status: 'succeeded', value: there.map((id) => ({ locationIdentifier: { id, type: 'room' } })) });
    },
    addAsync: noted('add'),
    removeAsync: noted('remove'),
  };
  const office = {
    context: {
      mailbox: { item: { subject: { setAsync: () => undefined }, enhancedLocation } },
      requirements: { isSetSupported: () => true },
    },
  };
  return { office: office as unknown as OfficeHere, calls };
}

describe('the room of an appointment', () => {
  it.each([
    ['none yet', [], ['add brook@council.example']],
    ['another', ['elm@council.example'], ['remove elm@council.example', 'add brook@council.example']],
    ['the same, pressed twice', ['Brook@council.example'], []],
  ])('is asked to it once, in place of any other: %s', async (_what, there, done) => {
    const { office, calls } = roomsIn(there);
    expect(await outlookItem(office).setRoom('brook@council.example')).toBe(true);
    expect(calls).toEqual(done);
  });
});
