/** A part of a document, as a reader and a screen reader meet it. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** `head` names the columns, and is said again on every page the table runs over. Every row has as many cells; the heading before it says what it is about. */
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** A document before it is Word or anything else: a title, what it is of, and its parts in order. */
export type StructuredDocument = { readonly title: string; readonly reference: string; readonly blocks: readonly Block[] };
