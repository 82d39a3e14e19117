import { useCallback, useMemo } from 'react';
import type { CaseView } from '../src/api/contract.ts';
import { useTab, type Tab } from './tabContext.ts';
import { useAnswer } from './useAnswer.ts';

/** The tab with the procedure this case is held under, which for an older case may not be the one new cases are opened under. */
export function useTabOf(view: CaseView): Tab {
  const tab = useTab();
  const { api, procedure } = tab;
  const { id } = view.assessment.policy;
  const same = procedure?.id === id;
  const own = useAnswer(
    useCallback(() => (same ? Promise.resolve({ ok: true as const, value: procedure }) : api.procedure(id)), [api, id, same, procedure]),
  );
  const held = own.value?.id === id ? own.value : same ? procedure : undefined;
  return useMemo(() => ({ ...tab, procedure: held }), [tab, held]);
}
