import type { Listener } from './listener.ts';
import { forged, pressData } from './pressData.ts';
import { saidNo } from './saidNo.ts';
import { summary } from './summary.ts';
import { tried } from './tried.ts';

/** The entry in Outlook has the time back that the case has. */
export const putBack: Listener = async (world, personId, { data }) => {
  const pressed = pressData.safeParse(data);
  if (!pressed.success) return forged;
  const { reference, command } = pressed.data;
  return tried(world, personId, {
    reference,
    act: 'putBack',
    doThis: 'put this meeting back',
    data: {},
    command,
    done: ({ assessment, says }) => summary(world, { reference, assessment, mayAct: [], underWay: [] }, says),
    no: (performed) => saidNo(world, 'The time was not put back', performed),
    stale: (view) => summary(world, view),
  });
};
