import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '../src/api/contract.ts';
import type { Answer } from './api.ts';

/** What was asked of the server: the last good answer, what went wrong since, and a way to ask again. */
export type Asked<T> = {
  readonly value?: T;
  readonly problem?: Problem;
  readonly again: boolean;
  readonly asking: boolean;
  readonly askAgain: () => void;
};

/** Asks when the page opens, when `ask` changes and when told to. Keeps the last good answer while asking again, and when asking fails. */
export function useAnswer<T>(ask: () => Promise<Answer<T>>): Asked<T> {
  const [heard, setHeard] = useState<{ ask: typeof ask; value?: T; problem?: Problem; again: boolean; round: number }>({
    ask,
    again: false,
    round: -1,
  });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let wanted = true;
    void ask().then((answer) => {
      if (!wanted) return;
      setHeard((before) =>
        answer.ok
          ? { ask, value: answer.value, again: false, round }
          : {
              ask,
              ...(before.ask === ask && before.value !== undefined && { value: before.value }),
              problem: answer.problem,
              again: answer.again,
              round,
            },
      );
    });
    return () => {
      wanted = false;
    };
  }, [ask, round]);
  const askAgain = useCallback(() => {
    setRound((before) => before + 1);
  }, []);
  const mine = heard.ask === ask;
  return {
    ...(mine && heard.value !== undefined && { value: heard.value }),
    ...(mine && heard.problem && { problem: heard.problem }),
    again: heard.again,
    asking: !mine || heard.round !== round,
    askAgain,
  };
}
