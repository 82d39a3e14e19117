import { createContext, use } from 'react';
import type { Me, Procedure } from '../src/api/contract.ts';
import type { Outcome } from '../src/domain/acts/act.ts';
import type { Assessment, Finding } from '../src/domain/assess/assessment.ts';
import type { Api } from './api.ts';
import type { DraftSync } from './draftSync.ts';
import type { Route } from './route.ts';

/** What has just been done, and what the procedure would have one think of besides. */
export type Said = {
  readonly says: string;
  readonly outcome?: Outcome;
  readonly findings?: readonly Finding[];
  readonly assessment?: Assessment;
};

/** What every page may use. */
export type Tab = {
  readonly api: Api;
  readonly me: Me;
  /** Keeps what is typed on the server as well as in this browser; absent where only the browser keeps it. */
  readonly drafts?: DraftSync;
  /** The procedure, once it has been read. */
  readonly procedure: Procedure | undefined;
  readonly go: (route: Route) => void;
  /** Says in one line what has just been done; read out by screen readers. */
  readonly tell: (said: Said) => void;
};

export const TabContext = createContext<Tab | undefined>(undefined);

/** The tab around this part. Throws when used outside it, which is a bug. */
export function useTab(): Tab {
  const tab = use(TabContext);
  if (!tab) throw new Error('useTab needs a TabContext around it.');
  return tab;
}
