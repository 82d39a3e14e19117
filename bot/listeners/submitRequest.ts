import { whoDecides } from '../cards/who.ts';
import type { Listener } from './listener.ts';
import { forged, pressData } from './pressData.ts';
import { summary } from './summary.ts';
import { tried } from './tried.ts';
import { saidNo } from './saidNo.ts';

/** The request goes to the manager; who the child is may follow on the page. */
export const submitRequest: Listener = async (world, personId, { data }) => {
  const pressed = pressData.safeParse(data);
  if (!pressed.success) return forged;
  const { reference, command } = pressed.data;
  return tried(world, personId, {
    reference,
    act: 'submitRequest',
    doThis: 'send this request',
    data: {},
    command,
    done: ({ assessment, says }) => {
      const names = whoDecides(assessment);
      const sent = names ? `Sent to ${names} for approval.` : says;
      return summary(world, { reference, assessment, mayAct: [], underWay: [] }, sent);
    },
    no: (performed) => saidNo(world, 'The request was not sent', performed),
    stale: (view) => summary(world, view, 'This was already sent.'),
  });
};
