import { openPage, press } from './actions.ts';
import { card, type Card } from './card.ts';
import { heading, line, say, small } from './parts.ts';

export type Listed = {
  readonly title: string;
  readonly over: string;
  /** Said when there is nothing to list. */
  readonly nothing: string;
  readonly lines: readonly {
    readonly reference: string;
    readonly left: string;
    readonly right: string;
    readonly below: string;
    readonly tone: 'default' | 'warning' | 'attention';
  }[];
  readonly more: number;
  readonly hint?: string | undefined;
  readonly link: string;
};

/** Cases in a row, with a button to open each of the first three. */
export const listCard = ({ title, over, nothing, lines, more, hint, link }: Listed): Card =>
  card(
    title,
    [
      heading(title, over),
      ...(lines.length === 0 ? [say(nothing)] : lines.map(({ left, right, below, tone }) => line(left, right, below, tone))),
      more > 0 ? say(`And ${String(more)} more: they are in the tab.`) : undefined,
      hint ? small(hint) : undefined,
    ],
    [
      ...[...new Set(lines.map(({ reference }) => reference))]
        .slice(0, 3)
        .map((reference) => press(`Open ${reference}`, 'readCase', { reference }, undefined, false)),
      openPage('Open the tab', link),
    ],
  );
