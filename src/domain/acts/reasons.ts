import type { Finding } from '../assess/assessment.ts';
import type { Scene } from '../scene/scene.ts';
import type { Reason } from './act.ts';

/** The reason given for each unmet should, with the name of who accepted it, as the fact keeps it. */
export const reasonsFor = (
  scene: Scene,
  findings: readonly Finding[],
  reason: string | undefined,
  acceptedBy: string,
): { reasons?: readonly Reason[] } => {
  const codes = [...new Set(findings.filter((each) => each.strength === 'should').map((each) => each.code))];
  return reason === undefined || codes.length === 0 ? {} : { reasons: codes.map((code) => ({ code, reason, acceptedBy, at: scene.now })) };
};
