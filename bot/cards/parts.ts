import type { Element } from './card.ts';

export type Tone = 'emphasis' | 'good' | 'warning' | 'attention' | 'accent';

const words = (text: string, more: object = {}): Element => ({ type: 'TextBlock', text, wrap: true, ...more });

/** The head of a card: small line over a big one, on a band whose colour says how things stand. */
export const heading = (title: string, over: string, tone: Tone = 'emphasis'): Element => ({
  type: 'Container',
  style: tone,
  bleed: true,
  items: [
    words(over, { size: 'Small', isSubtle: true, spacing: 'None' }),
    words(title, { size: 'Large', weight: 'Bolder', style: 'heading', spacing: 'None' }),
  ],
});

/** A plain paragraph. */
export const say = (text: string): Element => words(text);

/** The title of a part of a card. */
export const subheading = (text: string): Element => words(text, { weight: 'Bolder', spacing: 'Medium', separator: true });

/** Small print: a clause, a hint, where the rest is. */
export const small = (text: string): Element => words(text, { size: 'Small', isSubtle: true, spacing: 'Small' });

/** Names and values side by side; a value that is not known leaves its line out. */
export function facts(lines: Readonly<Record<string, string | undefined>>): Element | undefined {
  const known = Object.entries(lines).flatMap(([title, value]) => (value ? [{ title, value }] : []));
  return known.length > 0 ? { type: 'FactSet', facts: known, spacing: 'Medium' } : undefined;
}

const colours = { default: 'Default', good: 'Good', warning: 'Warning', attention: 'Attention' } as const;

/** A line with something short at its right: how much time is left, how it stands. Below it, in small print, the clause. */
export const line = (left: string, right: string, below: string, tone: keyof typeof colours = 'default'): Element => {
  const about = {
    type: 'Column',
    width: 'stretch',
    items: [words(left, { weight: 'Bolder' }), words(below, { size: 'Small', isSubtle: true, spacing: 'None' })],
  };
  const state = words(right, { color: colours[tone], weight: 'Bolder', horizontalAlignment: 'Right' });
  const columns = right === '' ? [about] : [about, { type: 'Column', width: 'auto', verticalContentAlignment: 'Center', items: [state] }];
  return { type: 'ColumnSet', separator: true, spacing: 'Small', columns };
};

/** A coloured note: one or more sentences that must not be overlooked. */
export const note = (tone: Tone, ...sentences: readonly string[]): Element => ({
  type: 'Container',
  style: tone,
  spacing: 'Medium',
  items: sentences.map((sentence) => words(sentence)),
});
