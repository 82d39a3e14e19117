import { useEffect, useState } from 'react';
import { practice } from '../standin/practice.ts';
import { reasonOf } from '../standin/reasonOf.ts';
import type { ChatActivity } from '../standin/shapes.ts';
import { merge } from './merge.ts';

export type Chat = {
  readonly activities: readonly ChatActivity[];
  readonly sequence: number;
  readonly read: boolean;
  readonly problem?: string;
};

const waitSeconds = 20;
const pauseMs = 3_000;

const pause = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, pauseMs);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** A person's conversation with Holdfast, followed by long poll while `live`. */
export function useChat(personId: string, live: boolean): Chat {
  const [chat, setChat] = useState<Chat>({ activities: [], sequence: 0, read: false });
  useEffect(() => {
    if (!live) return;
    const stop = new AbortController();
    const gone = (): boolean => stop.signal.aborted;
    const follow = async (): Promise<void> => {
      let after: number | undefined;
      while (!gone()) {
        try {
          const said = await practice.chat(personId, after ?? 0, after === undefined ? 0 : waitSeconds, stop.signal);
          // A lower count than before: the practice world has started again, so the chat is read from its beginning.
          const whole = after === undefined || said.sequence < after;
          after = said.sequence < (after ?? 0) ? undefined : said.sequence;
          setChat((before) => ({
            activities: merge(whole ? [] : before.activities, said.activities),
            sequence: said.sequence,
            read: true,
          }));
        } catch (problem) {
          if (gone()) return;
          setChat((before) => ({ ...before, problem: reasonOf(problem) }));
          await pause(stop.signal);
        }
      }
    };
    void follow();
    return () => {
      stop.abort();
    };
  }, [personId, live]);
  return chat;
}
