import { app, authentication } from '@microsoft/teams-js';
import { practiceDesk } from './practiceDesk.ts';

/** How the person has set Teams to look. */
export type Look = 'light' | 'dark' | 'contrast';

/** The program around the tab: Teams, Outlook, Microsoft 365, or the practice desk. */
export type Host = {
  /** The page a link asked for: `case/SM-7K2Q`; empty when none. */
  readonly page: string;
  readonly look: Look;
  /** Calls back whenever the person changes the look, until the returned function is called. */
  onLook(changed: (look: Look) => void): () => void;
  /** A token for our own API. Throws when the person is not, or no longer, signed in. */
  token(): Promise<string>;
};

/** Speaks to the host the tab was opened in. `outside` when there is none: a plain browser window. */
export async function joinHost(address: URL): Promise<Host | 'outside'> {
  try {
    await app.initialize(practiceDesk(address));
  } catch {
    return 'outside';
  }
  const context = await app.getContext();
  void app.notifySuccess();
  return {
    page: context.page.subPageId ?? askedPage(address),
    look: lookOf(context.app.theme),
    onLook(changed) {
      let listening = true;
      app.registerOnThemeChangeHandler((theme) => {
        if (listening) changed(lookOf(theme));
      });
      return () => {
        listening = false;
      };
    },
    token: () => authentication.getAuthToken(),
  };
}

/** The page named in the tab's own address, for hosts that pass none. */
export const askedPage = (address: URL): string => address.searchParams.get('page') ?? '';

const lookOf = (theme: string): Look => (theme === 'dark' || theme === 'contrast' ? theme : 'light');
