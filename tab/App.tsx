import { FluentProvider, Spinner, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { openApi, type Api } from './api.ts';
import { OpenInTeams } from './pages/OpenInTeams.tsx';
import { Shell } from './Shell.tsx';
import { SignedIn } from './SignedIn.tsx';
import { askedPage, joinHost, type Host, type Look } from './teams.ts';

const themes = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

/** Joins the program around the tab, then shows the tab, or the way into Teams when there is no such program. */
export function App(): ReactNode {
  const [joined, setJoined] = useState<{ host: Host; api: Api } | 'outside'>();
  const [look, setLook] = useState<Look>(ownLook);

  useEffect(() => {
    let wanted = true;
    let stop: (() => void) | undefined;
    void joinHost(new URL(location.href)).then((host) => {
      if (!wanted) return;
      if (host === 'outside') {
        setJoined(host);
        return;
      }
      setLook(host.look);
      stop = host.onLook(setLook);
      setJoined({ host, api: openApi(() => host.token()) });
    });
    return () => {
      wanted = false;
      stop?.();
    };
  }, []);

  return (
    <FluentProvider theme={themes[look]} className={`tab look-${look}`}>
      {joined === undefined && <Spinner className="wait" label="Opening Holdfast" />}
      {joined === 'outside' && <OpenInTeams page={askedPage(new URL(location.href))} />}
      {joined !== undefined && joined !== 'outside' && (
        <SignedIn api={joined.api}>{(signedIn) => <Shell {...signedIn} api={joined.api} opening={joined.host.page} />}</SignedIn>
      )}
    </FluentProvider>
  );
}

/** Before the host has said how it looks: as the machine is set. */
const ownLook = (): Look => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
