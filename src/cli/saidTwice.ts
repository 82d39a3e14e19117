/** The first key that stands twice in one object of a JSON text; undefined when none does. Reading takes the last and drops the rest unsaid. */
export const saidTwice = (json: string): string | undefined => {
  const open: (Set<string> | undefined)[] = [];
  let keys: Set<string> | undefined;
  for (let at = 0; at < json.length; at++) {
    const sign = json[at];
    if (sign === '{' || sign === '[') {
      open.push(keys);
      keys = sign === '{' ? new Set() : undefined;
    } else if (sign === '}' || sign === ']') keys = open.pop();
    else if (sign === '"') {
      const end = closing(json, at);
      if (keys && isKey(json, end + 1)) {
        const key = JSON.parse(json.slice(at, end + 1)) as string;
        if (keys.has(key)) return key;
        keys.add(key);
      }
      at = end;
    }
  }
  return undefined;
};

/** Where the text that begins at a quotation mark ends. */
const closing = (json: string, from: number): number => {
  let at = json.indexOf('"', from + 1);
  while (at > 0 && isEscaped(json, at)) at = json.indexOf('"', at + 1);
  return at < 0 ? json.length : at;
};

const isEscaped = (json: string, at: number): boolean => {
  let slashes = 0;
  while (json[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
};

const isKey = (json: string, from: number): boolean => {
  let at = from;
  while (json[at] === ' ' || json[at] === '\n' || json[at] === '\r' || json[at] === '\t') at += 1;
  return json[at] === ':';
};
