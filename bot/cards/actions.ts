import type { Element } from './card.ts';

/** What a button carries: ids and nothing else. What they are about is read from the case when it is pressed. */
export type ButtonData = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;

/** A button that answers in place; in a client too old for that it sends the same as a message. */
export const press = (title: string, verb: string, data: ButtonData = {}, style?: 'positive' | 'destructive', inputs = true): Element => ({
  type: 'Action.Execute',
  title,
  verb,
  data,
  ...(style ? { style } : {}),
  ...(inputs ? {} : { associatedInputs: 'none' }),
  fallback: { type: 'Action.Submit', title, data: { ...data, verb }, ...(inputs ? {} : { associatedInputs: 'none' }) },
});

/** A button that opens a page of ours: the address carries a reference, never a name. */
export const openPage = (title: string, url: string): Element => ({ type: 'Action.OpenUrl', title, url });

/** A small button inside a card that shows or hides the part of this id; nothing is sent. */
export const unfold = (title: string, part: string): Element => ({
  type: 'ActionSet',
  actions: [{ type: 'Action.ToggleVisibility', title, targetElements: [part] }],
});
