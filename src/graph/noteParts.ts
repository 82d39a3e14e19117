/** Characters one note column takes with room to spare (SharePoint: 63,999). */
export const partLength = 60_000;

/** Cuts a text to parts that SharePoint gives back unchanged: it trims columns, so no part begins or ends with a space or half a character. */
export function noteParts(text: string, length = partLength): readonly string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length;) {
    let to = Math.min(from + length, text.length);
    while (to < text.length && to > from + 1 && !cleanCut(text, to)) to -= 1;
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts;
}

const cleanCut = (text: string, at: number): boolean =>
  !/^[\s\udc00-\udfff]/.test(text.slice(at, at + 1)) && !/[\s\ud800-\udbff]$/.test(text.slice(at - 1, at));
