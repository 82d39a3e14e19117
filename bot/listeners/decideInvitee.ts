import { z } from 'zod';
import { perform } from '../../src/usecases/perform.ts';
import type { Performed } from '../../src/usecases/performed.ts';
import { isRefusal } from '../../src/usecases/refusal.ts';
import { saidOnce } from '../cards/findings.ts';
import { unnamed, whoDid } from '../cards/who.ts';
import { checklist } from './invitees.ts';
import type { Listener } from './listener.ts';
import { mayDo, onlyThey } from './onlyThey.ts';
import { forged, pressData, typedReason } from './pressData.ts';
import { refused } from './refused.ts';

const pressedData = pressData.omit({ command: true }).extend({
  reason: typedReason,
  decisions: z
    .array(z.object({ seat: z.string().min(1).max(100), person: z.string().min(1).max(100), command: z.uuid() }))
    .min(1)
    .max(40),
});

/** Saves who is invited and who is left out, one decision after another; what could not be saved stays on the card with its reason. */
export const decideInvitee: Listener = async (world, personId, { data }) => {
  const pressed = pressedData.safeParse(data);
  if (!pressed.success) return forged;
  const { reference, decisions, reason } = pressed.data;
  const says: string[] = [];
  let last: Performed | undefined;
  for (const [at, { seat, person, command }] of decisions.entries()) {
    const chosen = data[`decision-${String(at)}`];
    if (chosen !== 'invite' && chosen !== 'contribute' && chosen !== 'leave-out') continue;
    const done = await perform(
      world,
      personId,
      reference,
      'decideInvitee',
      { seat, person, decision: chosen, ...(chosen === 'leave-out' && reason ? { reason } : {}) },
      command,
    );
    if (isRefusal(done)) {
      if (done.refused !== 'changed-meanwhile') return refused(done);
      says.push(done.says);
      continue;
    }
    last = done;
    if (done.outcome === 'ok' || done.outcome === 'ok-with-prompt') continue;
    if (!mayDo(done.assessment, personId, 'decideInvitee')) {
      const others = onlyThey(done.assessment, 'decideInvitee', 'decide who is invited');
      if (others) return others;
    }
    const who = whoDid(done.assessment, person);
    const sentence = unnamed(done.assessment, saidOnce(done.says, done.findings).join(' '));
    says.push(sentence.toLowerCase().startsWith(who.toLowerCase()) ? sentence : `${who}: ${sentence}`);
  }
  if (last === undefined) return { says: says.length > 0 ? says.join(' ') : 'Nothing was chosen, so nothing was saved.' };
  return checklist(world, personId, last, says.length > 0 ? says : ['Saved.']);
};
