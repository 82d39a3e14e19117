import { practiceDesk } from '../practiceDesk.ts';
import { outlookItem, type OutlookItem } from './appointment.ts';
import type { OfficeHere } from './office.ts';
import { loadScript, officeScript } from './officeScript.ts';
import { signInOf, type SignIn } from './signIn.ts';

/** Outlook around the pane, or why there is none to speak to. `old`: without what the pane needs; `no-sign-in`: it cannot vouch for anybody. */
export type Joined =
  { readonly item: OutlookItem; readonly signIn: SignIn; readonly dark: boolean } | 'unreachable' | 'outside' | 'old' | 'no-sign-in';

declare global {
  interface Window {
    Office?: OfficeHere;
  }
}

const patienceMs = 15_000;

/** Loads Office.js and asks what this Outlook can do. Never rejects. */
export async function joinOutlook(address: URL): Promise<Joined> {
  try {
    if (!window.Office) await loadScript(officeScript(address));
  } catch {
    return 'unreachable';
  }
  const office = window.Office;
  if (!office) return 'unreachable';
  const ready = await Promise.race([office.onReady(), after(patienceMs)]).catch(() => undefined);
  if (!ready) return 'unreachable';
  if (ready.host !== 'Outlook') return 'outside';
  if (!office.context.requirements.isSetSupported('Mailbox', '1.8')) return 'old';
  const signIn = signInOf(office, address);
  if (!signIn) return 'no-sign-in';
  return {
    item: outlookItem(office),
    signIn,
    dark: practiceDesk(address).length > 0 ? address.searchParams.get('look') === 'dark' : isDark(office),
  };
}

const after = (ms: number): Promise<undefined> =>
  new Promise((resolve) => {
    setTimeout(() => {
      resolve(undefined);
    }, ms);
  });

/** Outlook says only the colour behind the pane. */
function isDark(office: OfficeHere): boolean {
  const colour = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(office.context.officeTheme?.bodyBackgroundColor ?? '');
  if (!colour) return matchMedia('(prefers-color-scheme: dark)').matches;
  const [red = 255, green = 255, blue = 255] = colour.slice(1).map((part) => parseInt(part, 16));
  return red * 0.3 + green * 0.6 + blue * 0.1 < 128;
}
