const prefix = 'holdfast:';
const shelf = (key: string): string => `${prefix}${key}`;

/** What this browser keeps under a key; `otherwise` when it keeps nothing, or nothing readable. */
export function keptOr<T>(key: string, otherwise: T): T {
  try {
    const kept = localStorage.getItem(shelf(key));
    return kept === null ? otherwise : (JSON.parse(kept) as T);
  } catch {
    return otherwise;
  }
}

/** Keeps a value in this browser; `undefined` forgets it. A private window may keep nothing: the page itself still holds the text. */
export function keep(key: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(shelf(key));
    else localStorage.setItem(shelf(key), JSON.stringify(value));
  } catch {
    return;
  }
}

/** Every key that begins so under which this browser keeps something. */
export function keptUnder(beginning: string): readonly string[] {
  try {
    return Object.keys(localStorage).flatMap((name) => (name.startsWith(shelf(beginning)) ? [name.slice(prefix.length)] : []));
  } catch {
    return [];
  }
}
