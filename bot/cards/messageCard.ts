import { openPage } from './actions.ts';
import { card, type Card } from './card.ts';
import { heading, say, small } from './parts.ts';

/** A title, some sentences, and one page to go on to. */
export const messageCard = (
  title: string,
  over: string,
  sentences: readonly string[],
  page?: { readonly title: string; readonly url: string },
  smallPrint?: string,
): Card =>
  card(
    title,
    [heading(title, over), ...sentences.map(say), smallPrint ? small(smallPrint) : undefined],
    page ? [openPage(page.title, page.url)] : [],
  );
