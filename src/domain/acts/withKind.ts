import type { Scene } from '../scene/scene.ts';
import type { Fact } from '../case/fact.ts';
import { isOfTheCase } from '../case/kindsIn.ts';
import { own } from '../policy/own.ts';

/**
 * A fact with the kind of meeting it is about, where the procedure has several and it is not true of the case itself; with the way it is
 * held where that was said (`stability.urgent`).
 */
export const withKind = ({ policy, kind }: Scene, fact: Fact, way?: string): Fact => {
  if ((Object.keys(policy.meetings).length < 2 && way === undefined) || isOfTheCase(fact.event) || fact['kind'] !== undefined) return fact;
  const about = fact.event === 'fact.recorded' && typeof fact['fact'] === 'string' ? fact['fact'] : undefined;
  const ofTheCase = about !== undefined && (about.startsWith('exclusions.') || own(policy.facts, about) !== undefined);
  return ofTheCase ? fact : { ...fact, kind: way === undefined ? kind : `${kind}.${way}` };
};
