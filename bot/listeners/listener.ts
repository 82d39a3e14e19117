import type { World } from '../../src/usecases/world.ts';
import type { Card } from '../cards/card.ts';

/** What somebody asked: the words they typed (empty for a button), and what the button and its inputs hold. */
export type Asked = { readonly words: string; readonly data: Readonly<Record<string, unknown>> };

/** What they get: cards, or a sentence. */
export type Answer = { readonly cards: readonly Card[] } | { readonly says: string };

/** One phrase or one verb of the bot. Outages are thrown; every no is an answer. */
export type Listener = (world: World, personId: string, asked: Asked) => Promise<Answer>;
