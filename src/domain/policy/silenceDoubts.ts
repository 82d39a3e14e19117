import type { Doubt } from './doubt.ts';
import type { MeetingRules } from './meetingRules.ts';
import type { Policy } from './policy.ts';

/** Capabilities under the names a policy gives them when it says nothing of them, and the rule that would say something. */
const capabilities: Readonly<Record<string, readonly [string, (rules: MeetingRules) => unknown]>> = {
  quorum: ['quorum', (rules) => rules.quorum],
  'note-taker': ['record.taken-by', (rules) => rules.record['taken-by']],
  ceasing: ['cease', (rules) => rules.cease],
  approval: ['approval', (rules) => rules.approval],
  review: ['review', (rules) => rules.review],
  agenda: ['agenda', (rules) => rules.agenda],
  circulation: ['circulation', (rules) => rules.circulation],
  'limits of time': ['clocks', (rules) => rules.clocks[0]],
  preparation: ['preparation', (rules) => rules.preparation[0]],
};

/** Things the policy says it does not specify, and has a rule for all the same. */
export const silenceDoubts = (policy: Policy): readonly Doubt[] =>
  policy['not-specified'].what.flatMap((label, index) => {
    const [field, ruleOf] = (Object.hasOwn(capabilities, label.toLowerCase()) ? capabilities[label.toLowerCase()] : undefined) ?? [];
    const kinds = Object.entries(policy.meetings).filter(([, rules]) => ruleOf?.(rules) !== undefined);
    return kinds.map(([kind]) => ({
      path: ['not-specified', 'what', index],
      says: `“${label}” is said to be not specified, and there is a rule at meetings.${kind}.${field ?? ''}; take out the one or the other`,
    }));
  });
