import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { AppointmentCheck } from '../../src/domain/appointment/appointment.ts';
import { sayList } from '../../src/domain/time/words.ts';
import { useTab } from '../tabContext.ts';
import type { Open, OutlookItem } from './appointment.ts';

type Props = {
  readonly check: AppointmentCheck;
  readonly item: OutlookItem;
  readonly open: Open;
  readonly ours: boolean;
  /** The check is of the appointment as it was before: who is missing now is not known yet. */
  readonly asking: boolean;
  readonly done: () => Promise<void>;
};

/** Writes subject, place, text, “private” and the people who are missing into the appointment. The time stays as it is. */
export function FillIn({ check, item, open, ours, asking, done }: Props): ReactNode {
  const { tell } = useTab();
  const [busy, setBusy] = useState(false);
  const fill = async (): Promise<void> => {
    setBusy(true);
    const add = check.people.flatMap(({ name, email, state, required }) =>
      state === 'missing' && email !== undefined ? [{ name, email, required }] : [],
    );
    const { location, ...words } = check.fill;
    const left = await item.fill({ ...words, ...(open.room === undefined && { location }), add });
    await done();
    setBusy(false);
    tell({
      says:
        left.length === 0
          ? 'Filled in: subject, place, text, people, private.'
          : `Outlook did not take ${sayList(left, 'or')}. Please set ${left.length === 1 ? 'it' : 'them'} by hand.`,
    });
  };
  return (
    <p>
      <Button appearance={ours ? 'secondary' : 'primary'} disabledFocusable={busy || asking} onClick={() => void fill()}>
        {busy ? 'Filling in…' : ours ? 'Fill in again' : 'Fill in this appointment'}
      </Button>
    </p>
  );
}
