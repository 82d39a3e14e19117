import type { ReactNode } from 'react';
import { ReplyBox } from '../ReplyBox.tsx';
import type { FinishAct } from './finish.ts';
import type { MinutesWork } from './useMinutes.ts';

type Props = { readonly at: readonly FinishAct[]; readonly stopped: MinutesWork['stopped']; readonly asksWho?: boolean };

/** The answer that stopped the finishing, where it belongs on the page. */
export const StoppedHere = ({ at, stopped, asksWho = false }: Props): ReactNode =>
  stopped && at.includes(stopped.at) && <ReplyBox acting={stopped.acting} keep={stopped.at} asksWho={asksWho} />;
