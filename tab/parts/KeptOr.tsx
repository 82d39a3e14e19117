import type { ReactNode } from 'react';
import { Clause } from './Clause.tsx';

/** What was typed somewhere, or, where a clause keeps it from whoever looks, that and which. Whether anything stands there is kept too. */
export function KeptOr({ clause, children }: { readonly clause: string | undefined; readonly children: ReactNode }): ReactNode {
  return clause === undefined ? (
    <p className="typed-text">{children}</p>
  ) : (
    <p className="quiet">
      Kept for others in this case. <Clause id={clause} />
    </p>
  );
}
