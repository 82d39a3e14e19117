/** Where something stands in a procedure. */
export type Path = readonly (string | number)[];

type Tree = { [key: string]: unknown };

/** A map of the procedure, or undefined for a list or a single value. */
export const asMap = (value: unknown): Tree | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Tree) : undefined;

const step = (value: unknown, key: string | number): unknown =>
  typeof value === 'object' && value !== null ? (value as Tree)[key] : undefined;

/** What stands at a path; undefined where nothing does. */
export const valueAt = (tree: unknown, path: Path): unknown => path.reduce(step, tree);

/** A copy with something else at a path; what is beside the path is shared, so that thousands of copies stay small. */
export const withValue = (tree: unknown, path: Path, value: unknown): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const inner = withValue(step(tree, key), rest, value);
  return Array.isArray(tree) ? tree.map((each: unknown, index) => (index === key ? inner : each)) : { ...(tree as Tree), [key]: inner };
};

/** A copy without what stands at a path: lists close up. */
export const without = (tree: unknown, path: Path): unknown => {
  const [outer, last] = [path.slice(0, -1), path.at(-1)];
  const holder = valueAt(tree, outer);
  const left = Array.isArray(holder)
    ? holder.filter((_, index) => index !== last)
    : Object.fromEntries(Object.entries(holder as Tree).filter(([key]) => key !== last));
  return withValue(tree, outer, left);
};

const names = ['id', 'code', 'seat', 'document', 'role', 'type', 'value', 'key', 'title'];

/** A path people can find in the file: list entries by their name. */
export const said = (tree: unknown, path: Path): string =>
  path
    .map((key, index) => {
      const item = asMap(valueAt(tree, path.slice(0, index + 1)));
      const name = typeof key === 'number' ? names.map((each) => item?.[each]).find((each) => typeof each === 'string') : undefined;
      return String(name ?? key);
    })
    .join(' › ');
