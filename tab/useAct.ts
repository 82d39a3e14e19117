import { useMemo, useState } from 'react';
import type { ActAnswer } from '../src/api/contract.ts';
import { pressing, type Reply } from './pressing.ts';
import { useTab } from './tabContext.ts';
import { useUntilRead } from './useUntilRead.ts';

export type Acting = {
  /** From the press until the page shows what came of it. */
  readonly busy: boolean;
  readonly reply: Reply | undefined;
  readonly run: (data: object) => void;
  /** The last press once more; with more data, such as the reason now given. */
  readonly again: (more?: object) => void;
  readonly clear: () => void;
};

/** Does one act of one case; `done` is called with the answer once the server has done it. */
export function useAct(reference: string, act: string, done: (answer: ActAnswer) => void): Acting {
  const { api, me } = useTab();
  const press = useMemo(() => pressing(api, me.id, reference), [api, me.id, reference]);
  const [state, setState] = useState<{ busy: boolean; data: object; reply?: Reply }>({ busy: false, data: {} });
  const [unread, untilRead] = useUntilRead();
  const busy = state.busy || unread;
  const run = (data: object): void => {
    if (busy) return;
    setState({ ...state, busy: true, data });
    void press(act, data).then((reply) => {
      setState({ busy: false, data, reply });
      if (reply.kind !== 'done') return;
      untilRead();
      done(reply.answer);
    });
  };
  return {
    busy,
    reply: state.reply,
    run,
    again: (more = {}) => {
      run({ ...state.data, ...more });
    },
    clear: () => {
      setState({ busy: false, data: {} });
    },
  };
}
