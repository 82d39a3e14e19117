import { z } from 'zod';
import { defineAct } from './defineAct.ts';
import { instant, text } from './fields.ts';
import { notInFuture } from './moments.ts';
import { limitFor } from '../assess/limits/clocks.ts';
import type { Scene } from '../scene/scene.ts';
import type { Fact } from '../case/fact.ts';
import { dayOf } from '../time/london.ts';
import { sayDay } from '../time/words.ts';
import { sayAll } from './sayAll.ts';
import { withFacts } from './withFacts.ts';

/** Records that notice was given on the home, and when it came. */
export const recordNotice = defineAct({
  name: 'recordNotice',
  schema: z.strictObject({ receivedAt: instant, note: text.optional() }),
  judge: (scene, { receivedAt, note }, by) => {
    const findings = notInFuture(scene, 'receivedAt', receivedAt, 'The time the notice came');
    if (findings.length) return { findings, facts: [], says: sayAll(findings) };
    const fact = { event: 'notice.received', at: receivedAt, by: by.id, ...(note !== undefined && { note }) };
    return {
      findings,
      facts: [fact],
      says: `The notice is recorded.${scene.rules.gates.some(({ received }) => received === 'notice.received') ? ' It is not accepted until a meeting has been held.' : ''}${endOf(scene, fact)}`,
    };
  },
});

/** When the notice runs out, where the procedure gives its length: a limit that no meeting meets. */
const endOf = (scene: Scene, notice: Fact): string => {
  const after = withFacts(scene, [notice]);
  const rule = after.rules.clocks.find((each) => each.after === 'notice.received' && !each.until.startsWith('meeting.'));
  const clock = rule && limitFor(after, rule, undefined);
  return clock?.latest === undefined ? '' : ` It runs out at the end of ${sayDay(dayOf(clock.latest))}.`;
};
