import type { Block } from './structuredDocument.ts';

export const heading = (text: string): Block => ({ kind: 'heading', text });

/** Typed words as paragraphs: a line break begins a new one, empty lines are left out. */
export const paragraphs = (words: string): readonly Block[] =>
  words
    .split(/\r?\n/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'paragraph', text }));
