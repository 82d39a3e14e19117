import { Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTab } from '../tabContext.ts';

/** A clause as a chip; pressing it shows what the clause says. */
export function Clause({ id }: { readonly id: string }): ReactNode {
  const { procedure } = useTab();
  const clause = procedure?.clauses.find((one) => one.id === id);
  if (!clause) return <span className="chip">{id}</span>;
  return (
    <Popover withArrow trapFocus inline>
      <PopoverTrigger disableButtonEnhancement>
        <button type="button" className="chip chip-press" aria-label={`Clause ${id}: read it`}>
          {id}
        </button>
      </PopoverTrigger>
      <PopoverSurface className="clause-text" aria-label={`Clause ${id}`} tabIndex={-1}>
        <p>
          <strong>{id}</strong> · {clause.strength}
        </p>
        <p>{clause.text}</p>
      </PopoverSurface>
    </Popover>
  );
}
