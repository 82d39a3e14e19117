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
  /** The last press once more; with more, such as the reason now given. */
  readonly again: (more?: object) => void;
  readonly clear: () => void;
};

/** What was pressed last, and what was given beside it, such as a reason. */
type Pressed = { readonly busy: boolean; readonly data: object; readonly given: object; readonly reply?: Reply };

const nothing: Pressed = { busy: false, data: {}, given: {} };

/**
 * Does one act of one case; `done` is called with the answer once the server has done it. Where a form stays open to be put right, `now` gives
 * what stands in it, from what was pressed last: that is what goes with a reason or once more, not what stood in it before.
 */
export function useAct(reference: string, act: string, done: (answer: ActAnswer) => void, now?: (last: object) => object): Acting {
  const { api, me } = useTab();
  const press = useMemo(() => pressing(api, me.id, reference), [api, me.id, reference]);
  const [state, setState] = useState<Pressed>(nothing);
  const [unread, untilRead] = useUntilRead();
  const busy = state.busy || unread;
  const run = (data: object, given: object = {}): void => {
    if (busy) return;
    setState({ ...state, busy: true, data, given });
    void press(act, { ...data, ...given }).then((reply) => {
      setState({ busy: false, data, given, reply });
      if (reply.kind !== 'done') return;
      untilRead();
      done(reply.answer);
    });
  };
  return {
    busy,
    reply: state.reply,
    run: (data) => {
      run(data);
    },
    again: (more = state.given) => {
      run(now?.(state.data) ?? state.data, more);
    },
    clear: () => {
      setState(nothing);
    },
  };
}
