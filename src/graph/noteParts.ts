/** Characters one note column takes with room to spare (SharePoint: 63,999). */
const partLength = 60_000;

/**
 * Cuts JSON to parts that SharePoint gives back as they mean: it trims a column, so a space at an edge is written as its escape, and no
 * part ends in half a character. The JSON must have no spaces outside its strings.
 */
export function noteParts(json: string, length = partLength): readonly string[] {
  const parts: string[] = [];
  for (let from = 0; from < json.length;) {
    const to = from + length - (isLow(json, from + length) ? 1 : 0);
    parts.push(json.slice(from, to).replaceAll(/^\s|\s$/gu, escaped));
    from = to;
  }
  return parts;
}

const isLow = (text: string, at: number): boolean => /^[\udc00-\udfff]/.test(text.slice(at, at + 1));

const escaped = (space: string): string => `\\u${space.charCodeAt(0).toString(16).padStart(4, '0')}`;
