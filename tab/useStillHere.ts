import { useCallback, useEffect, useRef } from 'react';

/** Whether the person is still on this page: an answer that comes late takes nobody away from where they have gone meanwhile. */
export function useStillHere(): () => boolean {
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return useCallback(() => here.current, []);
}
