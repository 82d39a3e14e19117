import { z } from 'zod';
import { agreedLate, viewsOf } from '../assess/limits/lateDiscussion.ts';
import { somebodyElse } from '../assess/people/twoPeople.ts';
import { roleLabel, theRoles } from '../policy/cite.ts';
import { asSentence } from '../time/words.ts';
import { defineAct } from './defineAct.ts';
import { text } from './fields.ts';
import { wrongField } from './moments.ts';
import { withFacts } from './withFacts.ts';

const schema = z.strictObject({
  outcome: z.enum(['proceed', 'stop'], { error: 'is proceed or stop' }),
  reason: text.optional(),
});

/** One of those who discuss a late meeting says whether it goes ahead. It does when all of them say so; until then it can be put again. */
export const discussLate = defineAct({
  name: 'discussLate',
  schema,
  judge: (scene, { outcome, reason }, by) => {
    const late = scene.rules.clocks.flatMap((rule) => rule.late ?? [])[0];
    if (!late)
      return { findings: [wrongField(scene, 'outcome', 'This procedure discusses no late meeting.')], facts: [], says: 'Not here.' };
    if (outcome === 'stop' && reason === undefined)
      return {
        findings: [wrongField(scene, 'reason', 'Say why there is no meeting.', 'Write the reason.', late.clause)],
        facts: [],
        says: 'A reason is needed.',
      };
    const said = { event: 'late.discussion', at: scene.now, by: by.id, outcome, ...(reason !== undefined && { reason }) };
    const after = withFacts(scene, [said]);
    const waits = viewsOf(after, late)
      .filter(({ view }) => view === undefined)
      .map(({ role }) => role);
    const refused = viewsOf(after, late)
      .filter(({ view }) => view === 'stop')
      .map(({ role }) => roleLabel(scene.policy, role));
    return {
      findings: [],
      facts: [said],
      says: agreedLate(after, late)
        ? `It is agreed: the ${scene.rules.name} goes ahead although it is late.`
        : refused.length
          ? `It is recorded. Without agreement there is no meeting; it can be discussed again.`
          : `Your yes is recorded. ${somebodyElse(after, waits, [by.id]) ?? asSentence(`${theRoles(scene.policy, waits, 'and')} ${waits.length === 1 ? 'has' : 'have'} to agree too.`)}`,
      reason,
    };
  },
});
