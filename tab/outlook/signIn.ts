import type { IPublicClientApplication } from '@azure/msal-browser';
import { filled } from '../filled.ts';
import { practiceDesk } from '../practiceDesk.ts';
import type { OfficeHere } from './office.ts';

/** A sign-in for our own API, through Outlook: silently where that is possible, by a window of Microsoft's when the person presses for it. */
export type SignIn = {
  /** Throws when it cannot be done without the person. */
  silently(): Promise<string>;
  byHand(): Promise<string>;
};

/** How one signs in here: at the practice desk by whoever sits at it, in a tenant by nested app authentication. Undefined in an Outlook too old for it. */
export function signInOf(office: OfficeHere, address: URL): SignIn | undefined {
  if (practiceDesk(address).length > 0) {
    const token = (): Promise<string> => office.context.auth?.getAccessToken?.() ?? Promise.reject(new Error('nobody is signed in'));
    return { silently: token, byHand: token };
  }
  const [clientId, tenantId] = [filled('client-id'), filled('tenant-id')];
  if (clientId === undefined || tenantId === undefined) return undefined;
  if (!office.context.requirements.isSetSupported('NestedAppAuth', '1.1')) return undefined;
  const request = { scopes: [`api://${address.host}/${clientId}/access_as_user`] };
  let opened: Promise<IPublicClientApplication> | undefined;
  const client = (): Promise<IPublicClientApplication> =>
    (opened ??= import('@azure/msal-browser').then(({ createNestablePublicClientApplication }) =>
      createNestablePublicClientApplication({ auth: { clientId, authority: `https://login.microsoftonline.com/${tenantId}` } }),
    ));
  return {
    silently: async () => (await (await client()).acquireTokenSilent(request)).accessToken,
    byHand: async () => (await (await client()).acquireTokenPopup(request)).accessToken,
  };
}
