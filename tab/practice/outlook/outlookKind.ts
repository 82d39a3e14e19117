/** Which Outlook the desk plays. */
export type OutlookKind = 'web' | 'classic' | 'old';

/** How each behaves where add-ins can tell: the newest Mailbox set, and whether it can vouch for people. */
export const outlookKinds: Readonly<Record<OutlookKind, { readonly label: string; readonly mailbox: number; readonly nested: boolean }>> = {
  web: { label: 'Outlook on the web', mailbox: 15, nested: true },
  classic: { label: 'Classic Outlook for Windows', mailbox: 15, nested: true },
  old: { label: 'An Outlook too old for add-ins like this', mailbox: 6, nested: false },
};
