import { useMemo, useSyncExternalStore } from 'react';
import { placeOf, type Place } from './place.ts';

function watchAddress(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => {
    window.removeEventListener('hashchange', changed);
  };
}

/** The place the address names; follows links and the back button. */
export function usePlace(): Place {
  const hash = useSyncExternalStore(watchAddress, () => window.location.hash);
  return useMemo(() => placeOf(hash), [hash]);
}
