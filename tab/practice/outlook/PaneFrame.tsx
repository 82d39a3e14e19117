import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { useDesk } from '../frame/desk.ts';
import { officeMessage, type Hello } from './officeMessages.ts';
import type { Ask } from './pressSend.ts';

type Props = {
  readonly called: string;
  readonly hello: Hello;
  readonly ask: Ask;
  /** Changes whenever time or people do: the pane is told, as Outlook tells it. */
  readonly times: string;
  readonly people: string;
};

/** The product's own pane, in a frame that behaves as Outlook. */
export function PaneFrame({ called, hello, ask, times, people }: Props) {
  const { settings, appearance } = useDesk();
  const frame = useRef<HTMLIFrameElement>(null);
  const address = useMemo(() => {
    const pane = new URL('outlook/index.html', settings.tab);
    pane.searchParams.set('host', window.location.origin);
    pane.searchParams.set('look', appearance);
    return pane;
  }, [settings.tab, appearance]);
  const post = useEffectEvent((message: object): void => {
    frame.current?.contentWindow?.postMessage(message, address.origin);
  });
  const hear = useEffectEvent((event: MessageEvent): void => {
    if (event.source !== frame.current?.contentWindow || event.origin !== address.origin) return;
    const read = officeMessage.safeParse(event.data);
    if (!read.success) return;
    if (read.data.office === 'here') post(hello);
    if (read.data.office === 'call') {
      const { id, name, args } = read.data;
      void ask(name, args).then((reply) => {
        post({ office: 'answer', id, ...reply });
      });
    }
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
    post({ office: 'event', type: 'time' });
  }, [times]);
  useEffect(() => {
    post({ office: 'event', type: 'people' });
  }, [people]);
  return <iframe ref={frame} className="pane-frame" title={`Holdfast pane, as ${called}`} src={address.href} />;
}
