import type { Condition } from '../../policy/condition.ts';
import type { Known, Verdict } from '../../policy/evaluate.ts';
import { evaluate } from '../../policy/evaluate.ts';
import type { SeatRule } from '../../policy/inviteRules.ts';
import { own } from '../../policy/own.ts';
import { remembered } from '../../remembered.ts';
import type { Scene } from '../../scene/scene.ts';

type Filled = Verdict & { readonly roles: readonly string[] };

/** The roles that may fill a seat in this case. Either/or by the kind of home is chosen when that is known, and asked when not (P05). */
export const fillersOf = ({ known }: Pick<Scene, 'known'>, rule: SeatRule): Filled => choiceOf(rule)(known);

/** How a seat chooses its roles by what is known; the same ones always where nothing turns on that. */
const choiceOf = remembered((rule: SeatRule): ((known: Known) => Filled) => {
  const filled = rule['filled-by'];
  if (typeof filled === 'string') return always([filled]);
  if (!Array.isArray(filled)) return byFact(rule.by ?? 'placement.type', filled);
  const places = filled.map((each) => (typeof each === 'string' ? { role: each, when: undefined } : each));
  return places.every(({ when }) => when === undefined) ? always(places.map(({ role }) => role)) : byCondition(places);
});

const always = (roles: readonly string[]): (() => Filled) => {
  const filled: Filled = { is: 'true', unknown: [], tested: [], roles };
  return () => filled;
};

const byFact = (fact: string, filled: Readonly<Record<string, string | readonly string[]>>): ((known: Known) => Filled) => {
  const tested = [fact];
  const open: Filled = { is: 'unknown', unknown: tested, tested, roles: [...new Set(Object.values(filled).flat())] };
  const none: Filled = { is: 'false', unknown: [], tested, roles: [] };
  const chosen: Readonly<Record<string, Filled>> = Object.fromEntries(
    Object.entries(filled).map(([value, roles]) => [value, { is: 'true', unknown: [], tested, roles: [roles].flat() }]),
  );
  return (known) => {
    const value = known(fact);
    return typeof value === 'string' ? (own(chosen, value) ?? none) : open;
  };
};

type Place = { readonly role: string; readonly when: Condition | undefined };

const byCondition =
  (places: readonly Place[]) =>
  (known: Known): Filled => {
    const tested: string[] = [];
    const unknown: string[] = [];
    const fit: string[] = [];
    const open: string[] = [];
    for (const { role, when } of places) {
      const verdict = evaluate(when, known);
      tested.push(...verdict.tested);
      if (verdict.is === 'true') fit.push(role);
      if (verdict.is !== 'unknown') continue;
      open.push(role);
      unknown.push(...verdict.unknown);
    }
    if (fit.length > 0) return { is: 'true', unknown: [], tested, roles: fit };
    return { is: open.length > 0 ? 'unknown' : 'false', unknown, tested, roles: open };
  };
