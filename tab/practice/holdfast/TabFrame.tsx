import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useDesk } from '../frame/desk.ts';
import { go } from '../place/go.ts';
import type { Person } from '../standin/shapes.ts';
import { tabPageOf } from './tabPageOf.ts';
import type { TeamsHost } from './teamsHost.ts';
import { useTeamsHost } from './useTeamsHost.ts';

const patienceMs = 8_000;

/** The frame itself: the tab learns from its address who the host is, everything else from the host's answers. */
export function TabFrame({ person, called, page }: { readonly person: Person; readonly called: string; readonly page: string }) {
  const { settings, sessions, appearance, addressOf } = useDesk();
  const frame = useRef<HTMLIFrameElement>(null);
  const [late, setLate] = useState(false);
  const address = useMemo(() => {
    const tab = new URL(settings.tab);
    tab.searchParams.set('host', window.location.origin);
    return tab;
  }, [settings.tab]);
  const host: TeamsHost = {
    page,
    appearance,
    tenantId: settings.tenantId,
    user: { id: person.id, name: person.name, email: person.email },
    token: async () => (await sessions.of(person.id)).apiToken,
    openLink(url) {
      const inside = tabPageOf(settings.tab, url);
      if (inside === undefined) window.open(url, '_blank', 'noopener,noreferrer');
      else go(addressOf(person, 'holdfast', inside));
    },
  };
  const spoken = useTeamsHost(frame, address.origin, host);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLate(true);
    }, patienceMs);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <>
      {late && !spoken && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            The tab at {settings.tab} has not answered yet. If it stays so, the product is not running; reload the tab once it is.
          </MessageBarBody>
        </MessageBar>
      )}
      <iframe ref={frame} className="tab-frame" title={`Holdfast tab, as ${called}`} src={address.href} />
    </>
  );
}
