import type { Ground } from './ground.ts';
import { rule } from './places.ts';

/**
 * What kind of time a beginning is. `inside`: in the limits and office hours; `short`: the same, before something could be ready; `last`: in
 * the limits, the last that begins in office hours and runs past them; `unusual`: in the limits, outside office hours; `late`: in office
 * hours, after the limits.
 */
export type Kind = 'inside' | 'short' | 'last' | 'unusual' | 'late';

/** Beginnings of one kind, in order of time. */
export type Tier = { readonly kind: Kind; readonly starts: readonly number[] };

/**
 * The times worth looking at before anybody's calendar is: those inside, and where there are none, short notice, or else unusual hours
 * (register T23: meeting at an unusual hour comes before meeting late). Those after the limits come behind them all.
 */
export const tiersOf = ({ search, places, grid }: Ground): { readonly early: readonly Tier[]; readonly late: Tier } => {
  const found = { inside: [] as number[], short: [] as number[], unusual: [] as number[], late: [] as number[] };
  for (let at = 0; at < grid.count; at++) {
    const bits = places[at] ?? 0;
    if ((bits & (rule.forbidden | rule.night)) !== 0) continue;
    const late = (bits & rule.late) !== 0;
    const unready = (bits & rule.unready) !== 0;
    if ((bits & rule.outOfHours) !== 0) {
      if (!late) found.unusual.push(at);
    } else if (!late) found[unready ? 'short' : 'inside'].push(at);
    else if (!unready) found.late.push(at);
  }
  const late: Tier = { kind: 'late', starts: found.late };
  if (found.inside.length > 0) return { early: [{ kind: 'inside', starts: found.inside }], late };
  if (found.short.length > 0) return { early: [{ kind: 'short', starts: found.short }], late };
  if (search.limits.every(({ latest }) => latest === undefined)) return { early: [], late };
  const last = found.unusual.filter((at) => ((places[at] ?? 0) & rule.begunInHours) !== 0).slice(-1);
  const unusual = found.unusual.filter((at) => at !== last[0]);
  return { early: [{ kind: 'last', starts: last }, { kind: 'unusual', starts: unusual }], late }; // prettier-ignore
};
