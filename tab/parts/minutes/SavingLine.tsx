import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { MinutesWork } from './useMinutes.ts';
import type { Saving } from './useSaving.ts';

const words: Readonly<Record<Saving, string>> = {
  saved: 'Everything typed is saved.',
  saving: 'Saving…',
  draft: 'Kept as your draft. The others have it once it is saved: by you, when you leave this page, or after ten minutes.',
  'not-saved': 'Not saved on the server yet. It is kept here and tried again.',
  both: 'Somebody else changed the same words. Choose between the two versions below; both are kept until you do.',
  'here-only': 'Kept as your draft; saved on the server once the meeting is recorded as held.',
};

/** Where the typed words are now, and the press that gives them to the others. */
export const SavingLine = ({ work: { saving, save } }: { readonly work: Pick<MinutesWork, 'saving' | 'save'> }): ReactNode => (
  <>
    <p className={`saving saving-${saving}`} role="status">
      {words[saving]}
    </p>
    {(saving === 'draft' || saving === 'not-saved') && (
      <Button className="fit" onClick={save}>
        Save for everybody
      </Button>
    )}
  </>
);
