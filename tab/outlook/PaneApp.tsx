import { Button, FluentProvider, Spinner, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { openApi } from '../api.ts';
import { filled } from '../filled.ts';
import { teamsLink } from '../pages/OpenInTeams.tsx';
import { joinOutlook, type Joined } from './joinOutlook.ts';
import { Pane } from './Pane.tsx';

type Outlook = Exclude<Joined, string>;

/** The pane from its first moment: whatever Outlook, the network or the sign-in do, there are words and a way on. */
export function PaneApp(): ReactNode {
  const [round, setRound] = useState(0);
  const [joined, setJoined] = useState<Joined>();
  const [online, setOnline] = useState(() => navigator.onLine);
  useEffect(() => {
    let wanted = true;
    void joinOutlook(new URL(location.href)).then((outlook) => {
      if (wanted) setJoined(outlook);
    });
    return () => {
      wanted = false;
    };
  }, [round]);
  useEffect(() => {
    const heard = (): void => {
      setOnline(navigator.onLine);
    };
    addEventListener('online', heard);
    addEventListener('offline', heard);
    return () => {
      removeEventListener('online', heard);
      removeEventListener('offline', heard);
    };
  }, []);
  const contrast = matchMedia('(forced-colors: active)').matches;
  const dark = typeof joined === 'object' ? joined.dark : matchMedia('(prefers-color-scheme: dark)').matches;
  const look = contrast ? 'contrast' : dark ? 'dark' : 'light';
  return (
    <FluentProvider
      theme={{ light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme }[look]}
      className={`tab pane look-${look}`}
    >
      {!online && (
        <p className="box box-trouble" role="status">
          You are offline. What is in the appointment stays there; Holdfast goes on when the connection is back.
        </p>
      )}
      {joined === undefined && <Spinner className="wait" label="Holdfast is opening" />}
      {typeof joined === 'string' && (
        <NoOutlook
          why={joined}
          again={() => {
            setJoined(undefined);
            setRound(round + 1);
          }}
        />
      )}
      {typeof joined === 'object' && <SignedInPane outlook={joined} />}
    </FluentProvider>
  );
}

const words: Readonly<Record<Extract<Joined, string>, { readonly title: string; readonly says: string; readonly again: boolean }>> = {
  unreachable: {
    title: 'Holdfast cannot reach Outlook',
    says: 'Outlook did not answer. Check your connection and try again.',
    again: true,
  },
  outside: {
    title: 'This page belongs in Outlook',
    says: 'Open a meeting in your Outlook calendar and press “Stability meeting” there.',
    again: false,
  },
  old: {
    title: 'This Outlook is too old for Holdfast',
    says: 'It cannot fill in appointments. Book the meeting in Holdfast in Teams, or use Outlook on the web.',
    again: false,
  },
  'no-sign-in': {
    title: 'This Outlook cannot sign you in',
    says: 'It is too old to vouch for you. Book the meeting in Holdfast in Teams, or use Outlook on the web.',
    again: false,
  },
};

function NoOutlook({ why, again }: { readonly why: Extract<Joined, string>; readonly again: () => void }): ReactNode {
  const said = words[why];
  return (
    <main className="page">
      <h1>{said.title}</h1>
      <p>{said.says}</p>
      {said.again && (
        <Button appearance="primary" className="fit" onClick={again}>
          Try again
        </Button>
      )}
      <p>
        <a href={teamsLink(filled('teams-link'), '')} target="_blank" rel="noreferrer">
          Open Holdfast in Teams
        </a>
      </p>
    </main>
  );
}

/** Nobody is let in before Outlook has vouched for them; where that wants a press, the press is asked for. */
function SignedInPane({ outlook }: { readonly outlook: Outlook }): ReactNode {
  const { item, signIn } = outlook;
  const [state, setState] = useState<'asking' | 'in' | 'out' | 'window' | 'refused'>('asking');
  const api = useMemo(() => openApi(() => signIn.silently()), [signIn]);
  useEffect(() => {
    let wanted = true;
    signIn.silently().then(
      () => {
        if (wanted) setState('in');
      },
      () => {
        if (wanted) setState('out');
      },
    );
    return () => {
      wanted = false;
    };
  }, [signIn]);
  const press = useCallback(() => {
    setState('window');
    signIn.byHand().then(
      () => {
        setState('in');
      },
      () => {
        setState('refused');
      },
    );
  }, [signIn]);
  if (state === 'in') return <Pane api={api} item={item} />;
  if (state === 'asking') return <Spinner className="wait" label="Signing you in" />;
  return (
    <main className="page">
      <h1>Sign in to Holdfast</h1>
      <p>
        Holdfast helps you book a stability meeting by your council’s procedure. It shows who a child is, so it has to know who you are.
      </p>
      {state === 'window' && (
        <p role="status" className="box box-ask">
          Microsoft asks you in a window of its own. If none has opened, or you have closed it, press “Sign in” again.
        </p>
      )}
      {state === 'refused' && (
        <p role="alert" className="box box-trouble">
          The sign-in did not come about. Try again; if it stays so, open Holdfast in Teams or ask your administrator whether Holdfast is
          allowed in Outlook.
        </p>
      )}
      <Button appearance="primary" className="fit" onClick={press}>
        Sign in
      </Button>
    </main>
  );
}
