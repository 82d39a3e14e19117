import type { Element } from './card.ts';

export type Choice = { readonly title: string; readonly value: string };
type Asked = { readonly id: string; readonly label: string; readonly value?: string | undefined; readonly required?: string | undefined };

const asked = ({ id, label, value, required }: Asked) => ({
  id,
  label,
  ...(value ? { value } : {}),
  ...(required ? { isRequired: true, errorMessage: required } : {}),
});

/** A list to tick; several at once come back as one text with commas. */
export const tick = (input: Asked, choices: readonly Choice[]): Element => ({
  type: 'Input.ChoiceSet',
  ...asked(input),
  style: 'expanded',
  isMultiSelect: true,
  wrap: true,
  choices,
});

/** One of a few, all in view. */
export const pick = (input: Asked, choices: readonly Choice[]): Element => ({
  type: 'Input.ChoiceSet',
  ...asked(input),
  style: 'expanded',
  wrap: true,
  choices,
});

/** One of several, folded away. */
export const choose = (input: Asked, choices: readonly Choice[], placeholder: string): Element => ({
  type: 'Input.ChoiceSet',
  ...asked(input),
  style: 'compact',
  wrap: true,
  placeholder,
  choices,
});

/** A London day, `2026-12-03`. */
export const day = (input: Asked, latest?: string): Element => ({
  type: 'Input.Date',
  ...asked(input),
  ...(latest ? { max: latest } : {}),
});

/** A time of day in London, `09:12`. */
export const time = (input: Asked): Element => ({ type: 'Input.Time', ...asked(input) });

/** A reason in somebody's words: it goes into the record and is never shown in a chat. */
export const reason = (input: Asked): Element => ({
  type: 'Input.Text',
  ...asked(input),
  isMultiline: true,
  maxLength: 2000,
  placeholder: 'Do not name the child here',
});
