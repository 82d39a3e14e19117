import { keep, keptOr } from './kept.ts';

/** Command ids of presses nobody has answered yet: kept in this browser by a digest of the press, so that none of its words are. */
export type Unanswered = { readonly idOf: (pressed: string) => Promise<string>; readonly answered: (pressed: string) => Promise<void> };

/** More than a person leaves unanswered; the oldest go first. */
const most = 40;

/** The unanswered presses of one person in one case. */
export function unanswered(person: string, reference: string): Unanswered {
  const shelf = `${person}:${reference}:unanswered`;
  const all = (): readonly (readonly [string, string])[] => keptOr(shelf, []);
  return {
    async idOf(pressed) {
      const print = await digest(pressed);
      const before = all().find(([one]) => one === print)?.[1];
      if (before !== undefined) return before;
      const commandId = crypto.randomUUID();
      keep(shelf, [...all(), [print, commandId]].slice(-most));
      return commandId;
    },
    async answered(pressed) {
      const print = await digest(pressed);
      const rest = all().filter(([one]) => one !== print);
      keep(shelf, rest.length > 0 ? rest : undefined);
    },
  };
}

const digest = async (text: string): Promise<string> =>
  Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
