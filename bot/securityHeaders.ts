/** Hosts that show tabs: Teams, Outlook and Microsoft 365, old addresses and new. */
const hosts = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook.live.com',
];

/** What a page of the tab may load and who may show it: its own files, styles under this nonce, and Microsoft's list of hosts. */
export const tabPolicy = (nonce: string, framedBy: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self' https://res.cdn.office.net",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${["'self'", ...hosts, ...framedBy].join(' ')}`,
  ].join('; ');

/** Where Office.js and the Microsoft Ajax library it brings come from. */
const officeJs = 'https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com';

/** The same for the pages in Outlook, which besides run Office.js and may sign in; at the practice desk Office.js is the desk's own. */
export const panePolicy = (nonce: string, framedBy: readonly string[]): string =>
  tabPolicy(nonce, framedBy)
    .replace("script-src 'self'", `script-src ${["'self'", officeJs, ...framedBy].join(' ')}`)
    .replace("connect-src 'self'", "connect-src 'self' https://login.microsoftonline.com https://appsforoffice.microsoft.com");

/** A page that only says something: our style sheet and nothing else, shown in no frame. */
export const plainPolicy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A page with a form of ours that is sent back to us, shown in no frame. */
export const formPolicy = plainPolicy.replace("form-action 'none'", "form-action 'self'");

/** On every answer: guess no types, tell nobody where people come from, use none of the device. */
export const everywhere = (practice: boolean): Readonly<Record<string, string>> => ({
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  ...(practice ? {} : { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
});
