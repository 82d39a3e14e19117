import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of package.json: data files are read from the source tree, whether the program runs from it or from `build`. */
export function packageRoot(from: string = import.meta.dirname): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('package.json was not found above the program; run it from a complete copy of Holdfast.');
  return packageRoot(parent);
}
