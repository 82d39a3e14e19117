import { Button, Field, Textarea } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { useCase } from '../caseContext.ts';
import { useTab } from '../tabContext.ts';
import { useKept } from '../useKept.ts';
import { nameOf } from '../words.ts';
import { Choice } from './Choice.tsx';

type ReasonGiven = { readonly reason: string; readonly acceptedBy?: string };

type Props = { readonly busy: boolean; readonly goOn: (given: ReasonGiven) => void; readonly asksWho: boolean; readonly keep: string };

/**
 * Asks why to go on although the procedure says one should not, and who accepts that. It stands inside the form of the act, so it is none
 * itself: a browser lets no form inside another be sent.
 */
export function ReasonForm({ busy, goOn, asksWho, keep }: Props): ReactNode {
  const { me } = useTab();
  const { view } = useCase();
  const [reason, setReason] = useKept(`${me.id}:${view.reference}:reason:${keep}`, '');
  const [accepts, setAccepts] = useKept(`${me.id}:${view.reference}:accepts:${keep}`, me.id);
  const colleagues = view.assessment.people.filter((person) => !person.id.startsWith('outside:') && person.id !== me.id);
  const [empty, setEmpty] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const press = (): void => {
    const none = reason.trim() === '';
    setEmpty(none);
    if (none) box.current?.querySelector('textarea')?.focus();
    else goOn({ reason, ...(asksWho && { acceptedBy: accepts }) });
  };
  return (
    <div className="stack" ref={box}>
      <Field
        label="Reason for going on"
        hint="Kept with the record of this case."
        required
        {...(empty && reason.trim() === '' && { validationMessage: 'Say why first.' })}
      >
        <Textarea
          required={false}
          aria-required
          value={reason}
          onChange={(_, data) => {
            setReason(data.value);
          }}
          resize="vertical"
          rows={3}
        />
      </Field>
      {asksWho && (
        <Field label="Who accepts this reason">
          <Choice
            value={accepts}
            change={setAccepts}
            choices={[
              { value: me.id, label: `${me.name} (you)` },
              ...colleagues.map((person) => ({ value: person.id, label: nameOf(person) })),
            ]}
          />
        </Field>
      )}
      <Button type="button" appearance="primary" className="fit" disabledFocusable={busy} onClick={press}>
        Go on with this reason
      </Button>
    </div>
  );
}
