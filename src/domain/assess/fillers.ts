import type { SeatRule } from '../policy/meetingRules.ts';
import { evaluate } from '../policy/evaluate.ts';
import type { Verdict } from '../policy/evaluate.ts';
import { own } from '../policy/own.ts';
import type { Scene } from './scene.ts';

/** The roles that may fill a seat in this case. Either/or by the kind of home is chosen when that is known, and asked when not (P05). */
export const fillersOf = (scene: Scene, rule: SeatRule): Verdict & { readonly roles: readonly string[] } => {
  const filled = rule['filled-by'];
  if (typeof filled === 'string') return { is: 'true', unknown: [], tested: [], roles: [filled] };
  if (!Array.isArray(filled)) {
    const fact = rule.by ?? 'placement.type';
    const value = scene.known(fact);
    if (typeof value !== 'string')
      return { is: 'unknown', unknown: [fact], tested: [fact], roles: [...new Set(Object.values(filled).flat())] };
    const roles = own(filled, value);
    return { is: roles ? 'true' : 'false', unknown: [], tested: [fact], roles: roles === undefined ? [] : [roles].flat() };
  }
  const judged = filled.map((each) =>
    typeof each === 'string'
      ? { role: each, ...evaluate(undefined, scene.known) }
      : { role: each.role, ...evaluate(each.when, scene.known) },
  );
  const tested = judged.flatMap((each) => each.tested);
  const fit = judged.filter((each) => each.is === 'true');
  if (fit.length) return { is: 'true', unknown: [], tested, roles: fit.map((each) => each.role) };
  const open = judged.filter((each) => each.is === 'unknown');
  return {
    is: open.length ? 'unknown' : 'false',
    unknown: open.flatMap((each) => each.unknown),
    tested,
    roles: open.map((each) => each.role),
  };
};
