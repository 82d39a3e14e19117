import type { Condition } from './condition.ts';
import type { Path } from './placeOf.ts';
import type { Policy } from './policy.ts';

const names = new Set(['when', 'requires', 'spared-when']);

/** Every condition of the policy, with its place. */
export const conditionsIn = (policy: Policy): readonly { readonly condition: Condition; readonly path: Path }[] => {
  const found: { condition: Condition; path: Path }[] = [];
  const walk = (value: unknown, path: Path): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, each] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
      if (names.has(String(key)) || (key === 'needs' && typeof each === 'object'))
        found.push({ condition: each as Condition, path: [...path, key] });
      else walk(each, [...path, key]);
    }
  };
  walk(policy, []);
  return found;
};
