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

/** A copy with something else at a path. */
export const withValue = (tree: unknown, path: Path, value: unknown): unknown =>
  changed(tree, path, (holder, key) => void (holder[key] = value));

/** A copy without what stands at a path: lists close up. */
export const without = (tree: unknown, path: Path): unknown =>
  changed(tree, path, (holder, key) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else Reflect.deleteProperty(holder, key);
  });

const changed = (tree: unknown, path: Path, change: (holder: Tree, key: string) => void): unknown => {
  const copy = structuredClone(tree);
  const last = path.at(-1);
  if (last === undefined) return copy;
  change(valueAt(copy, path.slice(0, -1)) as Tree, String(last));
  return copy;
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
