import type { Doubt } from './doubt.ts';
import { answerDoubts } from './answerDoubts.ts';
import { clauseDoubts } from './clauseDoubts.ts';
import { conditionDoubts } from './conditionDoubts.ts';
import { dutyDoubts } from './dutyDoubts.ts';
import { decisionDoubts } from './decisionDoubts.ts';
import type { Policy } from './policy.ts';
import { reminderDoubts } from './reminderDoubts.ts';
import { roleDoubts } from './roleDoubts.ts';
import { silenceDoubts } from './silenceDoubts.ts';
import { timeDoubts } from './timeDoubts.ts';

/** The holes of a policy that can be read: it would work, and not as its writer hopes. Empty for a policy without any. */
export const doubts = (policy: Policy): readonly Doubt[] => [
  ...clauseDoubts(policy),
  ...roleDoubts(policy),
  ...timeDoubts(policy),
  ...conditionDoubts(policy),
  ...dutyDoubts(policy),
  ...decisionDoubts(policy),
  ...silenceDoubts(policy),
  ...reminderDoubts(policy),
  ...answerDoubts(policy),
];
