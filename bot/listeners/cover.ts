import { messageCard } from '../cards/messageCard.ts';
import type { Listener } from './listener.ts';

/** How somebody stands in for another: done per case on its page, where the reason is kept. */
export const cover: Listener = (world) =>
  Promise.resolve({
    cards: [
      messageCard(
        'Cover while you are away',
        'Holdfast',
        [
          'Cover is arranged case by case: open the case, go to People, give your part to the colleague who stands in, and say why. The reason and the day are kept in the record.',
          'They see the case from that moment, and what waits for your part waits for them.',
        ],
        { title: 'Open my cases', url: world.tabLink('today') },
        'I cannot hand over all your cases at once yet.',
      ),
    ],
  });
