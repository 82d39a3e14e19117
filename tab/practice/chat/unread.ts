import type { ChatActivity } from '../standin/shapes.ts';

/** How many things the bot has said (or changed) since the chat was last looked at. */
export function unread(activities: readonly ChatActivity[], upTo: number): number {
  return activities.filter((one) => one.from === 'bot' && one.sequence > upTo).length;
}
