/** A path whose keys are encoded; the Graph client encodes nothing, and a raw `#` or `/` in a key changes the address. */
export const at = (parts: TemplateStringsArray, ...keys: readonly string[]): string =>
  String.raw({ raw: parts }, ...keys.map(encodeURIComponent));

/** A string literal of OData: `'O''Brien'`. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The path with query options, every value encoded. Options that are undefined are left out. */
export function withQuery(path: string, options: Readonly<Record<string, string | number | undefined>>): string {
  const query = Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]));
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
}
