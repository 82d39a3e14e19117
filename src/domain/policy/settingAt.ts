import type { Policy } from './policy.ts';

const names = ['id', 'code', 'seat', 'document', 'role'];

/** The value a setting points at: `meetings.stability.clocks.window.latest`, where a list's item is found by its id and a key may hold dots. */
export const settingAt = (policy: Policy, path: string): unknown => valueAt(policy, path.split('.'));

const valueAt = (value: unknown, [step, ...rest]: readonly string[]): unknown => {
  if (step === undefined) return value;
  if (Array.isArray(value))
    return valueAt(
      value.find((item: unknown, index) => String(index) === step || names.some((name) => isNamed(item, name, step))),
      rest,
    );
  if (typeof value !== 'object' || value === null) return undefined;
  if (Object.hasOwn(value, step)) return valueAt((value as Record<string, unknown>)[step], rest);
  const [next, ...after] = rest;
  return next === undefined ? undefined : valueAt(value, [`${step}.${next}`, ...after]);
};

const isNamed = (item: unknown, name: string, step: string): boolean =>
  typeof item === 'object' && item !== null && (item as Record<string, unknown>)[name] === step;
