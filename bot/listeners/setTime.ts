import { z } from 'zod';
import { isAfter, isInstant } from '../../src/domain/time/instant.ts';
import { bookedCard } from '../cards/bookedCard.ts';
import type { Listener } from './listener.ts';
import { times } from './times.ts';
import { forged, pressData, typedReason } from './pressData.ts';
import { saidNo } from './saidNo.ts';
import { summary } from './summary.ts';
import { tried } from './tried.ts';

const slot = z.string().transform((text, context) => {
  const [start, end, ...rest] = text.split('/');
  if (isInstant(start) && isInstant(end) && isAfter(end, start) && rest.length === 0) return { start, end };
  context.addIssue({ code: 'custom', message: 'not a time' });
  return z.NEVER;
});
const pressedData = pressData.extend({ slot, reason: typedReason });

/** Sets or moves the time of the meeting to the offer chosen; the invitations follow by themselves. */
export const setTime =
  (act: 'scheduleMeeting' | 'rescheduleMeeting'): Listener =>
  async (world, personId, { data }) => {
    const pressed = pressedData.safeParse(data);
    if (!pressed.success) return forged;
    const { reference, command, slot: chosen, reason } = pressed.data;
    const link = world.tabLink(`case/${reference}`);
    return tried(world, personId, {
      reference,
      act,
      doThis: 'set the time',
      data: { ...chosen, ...(reason ? { reason } : {}) },
      command,
      done: ({ assessment }) => ({
        cards: [
          bookedCard({
            reference,
            assessment,
            link,
            minutesLink: world.tabLink(`minutes/${reference}`),
            underWay: true,
            slow: world.slow?.(),
          }),
        ],
      }),
      no: (performed) =>
        performed.outcome === 'needs-reason' || performed.outcome === 'incomplete'
          ? times(world, personId, performed, act, {
              findings: performed.findings,
              problems: [performed.says],
              chosen: `${chosen.start}/${chosen.end}`,
            })
          : saidNo(world, 'The time was not set', performed),
      stale: (view) => summary(world, view),
    });
  };
