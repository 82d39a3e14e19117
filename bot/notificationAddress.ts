import type { Env } from './env.ts';

/** Where Microsoft 365 is asked to tell of changes, on our own server. */
export const notificationPath = '/api/notifications';

/**
 * The whole address, or why there is none. Graph tells an https address alone; the local Microsoft 365 takes http on this machine as well.
 */
export function notificationAddress({
  PUBLIC_ORIGIN,
  NOTIFICATIONS,
  practice,
}: Pick<Env, 'PUBLIC_ORIGIN' | 'NOTIFICATIONS' | 'practice'>): { readonly address: string } | { readonly none: string } {
  if (NOTIFICATIONS === 'off')
    return { none: 'NOTIFICATIONS is off: what people do in Outlook and SharePoint is found by looking every two minutes' };
  if (!practice && !PUBLIC_ORIGIN.startsWith('https://'))
    return {
      none: 'Microsoft 365 tells https addresses alone and PUBLIC_ORIGIN is none: what people do in Outlook and SharePoint is found by looking every two minutes',
    };
  return { address: `${PUBLIC_ORIGIN}${notificationPath}` };
}
