import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import { hostAnswer, requestIn, themeOf, type TeamsHost } from './teamsHost.ts';

/** Answers the tab in the frame as Teams would, and tells it when the theme changes. Gives whether the tab has spoken yet. */
export function useTeamsHost(frame: RefObject<HTMLIFrameElement | null>, tabOrigin: string, host: TeamsHost): boolean {
  const [spoken, setSpoken] = useState(false);
  const hear = useEffectEvent((event: MessageEvent): void => {
    const tab = frame.current?.contentWindow;
    const request = requestIn(event.data);
    if (!tab || event.source !== tab || event.origin !== tabOrigin || !request) return;
    setSpoken(true);
    void hostAnswer(host, request).then((args) => {
      if (args) tab.postMessage({ id: request.id, uuid: request.uuid, uuidAsString: request.uuidAsString, args }, tabOrigin);
    });
  });
  useEffect(() => {
    const listen = (event: MessageEvent): void => {
      hear(event);
    };
    window.addEventListener('message', listen);
    return () => {
      window.removeEventListener('message', listen);
    };
  }, []);
  useEffect(() => {
    if (spoken) frame.current?.contentWindow?.postMessage({ func: 'themeChange', args: [themeOf(host.appearance)] }, tabOrigin);
  }, [frame, tabOrigin, host.appearance, spoken]);
  return spoken;
}
