import { badRequest } from '../graph/problem.ts';

export type Token = { readonly kind: 'text' | 'number' | 'instant' | 'name' | 'mark'; readonly text: string };

const pattern =
  /\s+|'((?:[^']|'')*)'|(\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?)|([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})|(-?\d+(?:\.\d+)?)|([A-Za-z_@$][\w.$@-]*(?:\/[A-Za-z_@$][\w.$@-]*)*)|([(),:])/giy;

/** Cuts a `$filter` into its tokens; a quote inside a text is doubled. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  while (at < text.length) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) throw badRequest(`Syntax error at position ${at} in '${text}'.`);
    at = pattern.lastIndex;
    const [, quoted, instant, guid, number, name, mark] = match;
    if (quoted !== undefined) found.push({ kind: 'text', text: quoted.replaceAll("''", "'") });
    else if (instant !== undefined) found.push({ kind: 'instant', text: instant });
    else if (guid !== undefined) found.push({ kind: 'text', text: guid });
    else if (number !== undefined) found.push({ kind: 'number', text: number });
    else if (name !== undefined) found.push({ kind: 'name', text: name });
    else if (mark !== undefined) found.push({ kind: 'mark', text: mark });
  }
  return found;
}
