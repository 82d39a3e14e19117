import type { Policy } from './policy.ts';

const names = ['id', 'code', 'seat', 'document', 'role'];

/** The value a setting points at: `meetings.stability.clocks.window.latest`, where a list's item is found by its id. */
export const settingAt = (policy: Policy, path: string): unknown =>
  path.split('.').reduce<unknown>((value, step) => {
    if (Array.isArray(value))
      return value.find((item: unknown, index) => String(index) === step || names.some((name) => isNamed(item, name, step)));
    return typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? (value as Record<string, unknown>)[step] : undefined;
  }, policy);

const isNamed = (item: unknown, name: string, step: string): boolean =>
  typeof item === 'object' && item !== null && (item as Record<string, unknown>)[name] === step;
