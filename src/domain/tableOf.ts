/** A table of what goes by which name, for names that come from outside: one every object has, such as `constructor`, is not in it. */
export const tableOf = <T>(entries: Readonly<Record<string, T>>): ReadonlyMap<string, T> => new Map(Object.entries(entries));
