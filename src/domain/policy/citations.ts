import type { Policy } from './policy.ts';

/** Where the policy uses a clause: `meetings.stability.clocks.0`. */
export type Citation = { readonly clause: string; readonly path: readonly (string | number)[] };

/** Keys whose word is a clause. */
const naming: readonly string[] = ['clause', 'scope', 'aim'];

/** Every place where a rule of the policy names a clause, in the file's order. */
export const citations = (policy: Policy): readonly Citation[] => {
  const found: Citation[] = [];
  const walk = (value: unknown, path: readonly (string | number)[]): void => {
    if (Array.isArray(value)) {
      value.forEach((each, index) => {
        if (typeof each === 'string' && path.at(-1) === 'clauses') found.push({ clause: each, path: [...path, index] });
        else walk(each, [...path, index]);
      });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value)) {
        if (naming.includes(key) && typeof each === 'string') found.push({ clause: each, path: [...path, key] });
        else if (!(path.length === 0 && key === 'clauses')) walk(each, [...path, key]);
      }
    }
  };
  walk(policy, []);
  return found;
};
