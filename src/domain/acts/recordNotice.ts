import { z } from 'zod';
import { defineAct } from './defineAct.ts';
import { instant, text } from './fields.ts';
import { notInFuture } from './moments.ts';
import { sayAll } from './sayAll.ts';

/** Records that notice was given on the home, and when it came. */
export const recordNotice = defineAct({
  name: 'recordNotice',
  schema: z.strictObject({ receivedAt: instant, note: text.optional() }),
  judge: (scene, { receivedAt, note }, by) => {
    const findings = notInFuture(scene, 'receivedAt', receivedAt, 'The time the notice came');
    if (findings.length) return { findings, facts: [], says: sayAll(findings) };
    return {
      findings,
      facts: [{ event: 'notice.received', at: receivedAt, by: by.id, ...(note !== undefined && { note }) }],
      says: 'The notice is recorded. It is not accepted until a meeting has been held.',
    };
  },
});
