import { useEffect, useState } from 'react';

/** The server's present moment in milliseconds, carried on from when it last spoke and moved on twice a minute. */
export function useNow(serverNow: string): number {
  const [heard] = useHeard(serverNow);
  const [tick, setTick] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setTick(Date.now());
    }, 30_000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return heard.server + Math.max(0, tick - heard.here);
}

type Heard = { readonly said: string; readonly server: number; readonly here: number };

function useHeard(said: string): [Heard] {
  const [heard, setHeard] = useState<Heard>(() => ({ said, server: Date.parse(said), here: Date.now() }));
  if (heard.said !== said) {
    const next = { said, server: Date.parse(said), here: Date.now() };
    setHeard(next);
    return [next];
  }
  return [heard];
}
