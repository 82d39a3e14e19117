import { cardFor } from '../../bot/cardFor.ts';
import { answerTo, wishOfPress, wishOfWords } from '../../bot/answering.ts';
import type { Card, Element } from '../../bot/cards/card.ts';
import type { Answer } from '../../bot/listeners/listener.ts';
import { memoryWorld, runJobs, type MemoryWorld } from '../support/memoryWorld.ts';

/** A world in memory whose effects send the bot's own cards. */
export function botWorld(from: MemoryWorld = memoryWorld()): MemoryWorld {
  const world: MemoryWorld = { ...from, cardFor: (card, source) => cardFor(world, card, source) };
  return world;
}

/** What somebody hears when they type something. */
export const typed = (world: MemoryWorld, who: { readonly id: string }, words: string): Promise<Answer> =>
  answerTo(world, who.id, wishOfWords(words));

/** What somebody gets when they press a button of a card with the inputs filled in; queued work is done afterwards. */
export async function press(
  world: MemoryWorld,
  who: { readonly id: string },
  card: Card,
  title: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const button = buttonOf(card, title);
  const answer = await answerTo(world, who.id, wishOfPress(button['verb'], { ...(button['data'] as object), ...inputs }));
  await runJobs(world);
  return answer;
}

export function buttonOf(card: Card, title: string): Element {
  const button = card.actions.find((action) => action['title'] === title);
  if (button === undefined)
    throw new Error(`no button “${title}” among ${card.actions.map((action) => String(action['title'])).join(', ')}`);
  return button;
}

/** The card in an answer; fails with what was said instead. */
export function cardIn(answer: Answer): Card {
  if ('says' in answer) throw new Error(`no card but: ${answer.says}`);
  const [card] = answer.cards;
  if (card === undefined) throw new Error('no card');
  return card;
}

/** The sentence in an answer; fails when there are cards instead. */
export function sentenceIn(answer: Answer): string {
  if ('cards' in answer) throw new Error(`no sentence but ${String(answer.cards.length)} cards: ${textOf(answer.cards)}`);
  return answer.says;
}

/** Every word a card shows. */
export const textOf = (part: unknown): string =>
  typeof part !== 'object' || part === null
    ? ''
    : Object.entries(part)
        .flatMap(([name, value]) =>
          typeof value === 'string' && ['text', 'title', 'label', 'value', 'fallbackText', 'placeholder', 'errorMessage'].includes(name)
            ? [value]
            : [textOf(value)],
        )
        .filter((text) => text !== '')
        .join('\n');

/** The request form filled in as Sam would. */
export const filledIn = {
  triggers: 'carer-cannot-continue,child-dissatisfied',
  notifiedDay: '2026-12-03',
  notifiedTime: '08:30',
  placementType: 'foster',
  provider: 'in-house',
  'exclusion-quality-of-care': 'no',
  'exclusion-allegation': 'no',
  requesterRole: 'child-social-worker',
} as const;
export const bothNo = { 'exclusion-quality-of-care': 'no', 'exclusion-allegation': 'no' } as const;
