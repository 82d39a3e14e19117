import type { ReactNode } from 'react';
import type { Saving } from './useAutosave.ts';

const words: Readonly<Record<Saving, string>> = {
  saved: 'Everything typed is saved.',
  saving: 'Saving…',
  typing: 'Kept here; saved when you pause.',
  'not-saved': 'Not saved on the server yet. It is kept here and tried again.',
  both: 'Somebody else changed the same words. Choose between the two versions below; both are kept until you do.',
  'here-only': 'Kept as your draft; saved on the server once the meeting is recorded as held.',
};

/** Where the typed words are now. */
export const SavingLine = ({ saving }: { readonly saving: Saving }): ReactNode => (
  <p className={`saving saving-${saving}`} role="status">
    {words[saving]}
  </p>
);
