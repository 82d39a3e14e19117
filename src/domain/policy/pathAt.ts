import type { Path } from './placeOf.ts';

const names = ['id', 'code', 'seat', 'document', 'role', 'type', 'value'];

/**
 * The path an address of a policy leads along, `meetings.stability.clocks.window.latest`: an item of a list is found by its id, and a key may
 * hold dots. Undefined where nothing stands.
 */
export const pathAt = (policy: object, address: string): Path | undefined => along(policy, address.split('.'), []);

const along = (value: unknown, [step, ...rest]: readonly string[], path: Path): Path | undefined => {
  if (step === undefined) return value === undefined ? undefined : path;
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) {
    const at = value.findIndex((item: unknown, index) => String(index) === step || names.some((name) => isNamed(item, name, step)));
    return at < 0 ? undefined : along(value[at], rest, [...path, at]);
  }
  if (Object.hasOwn(value, step)) return along((value as Record<string, unknown>)[step], rest, [...path, step]);
  const [next, ...after] = rest;
  return next === undefined ? undefined : along(value, [`${step}.${next}`, ...after], path);
};

const isNamed = (item: unknown, name: string, step: string): boolean =>
  typeof item === 'object' && item !== null && (item as Record<string, unknown>)[name] === step;
