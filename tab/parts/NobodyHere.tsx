import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Seat } from '../../src/domain/assess/assessment.ts';
import { useCase } from '../caseContext.ts';
import { useTab } from '../tabContext.ts';
import { useAct } from '../useAct.ts';
import { useKept } from '../useKept.ts';
import { Clause } from './Clause.tsx';
import { ReplyBox } from './ReplyBox.tsx';

/** A seat for which there is nobody to ask: why, and whatever else the procedure wants written down then. */
export function NobodyHere({ seat }: { readonly seat: Seat }): ReactNode {
  const { me } = useTab();
  const { view, changed } = useCase();
  const [open, setOpen] = useState(false);
  const [typed, setTyped, forget] = useKept(`${me.id}:${view.reference}:nobody:${seat.id}`, { reason: '', viewsPlan: '', discussed: '' });
  const asked = [
    { part: 'reason' as const, ask: `Why is nobody asked for “${seat.label}”?`, clause: undefined },
    ...(seat.leftOutAsks ?? []),
  ];
  const data = (): object => ({
    seat: seat.id,
    decision: 'leave-out',
    ...Object.fromEntries(asked.flatMap(({ part }) => (typed[part].trim() ? [[part, typed[part]]] : []))),
  });
  const acting = useAct(
    view.reference,
    'decideInvitee',
    (answer) => {
      setOpen(forget(typed));
      changed(answer);
    },
    data,
  );
  if (!open)
    return (
      <Button
        className="fit"
        aria-label={`Say that there is nobody for ${seat.label}`}
        onClick={() => {
          setOpen(true);
        }}
      >
        There is nobody…
      </Button>
    );
  return (
    <form
      className="stack inset"
      onSubmit={(event) => {
        event.preventDefault();
        acting.run(data());
      }}
    >
      {asked.map(({ part, ask, clause }, at) => (
        <Field
          key={part}
          label={
            <>
              {ask} {clause !== undefined && <Clause id={clause} />}
            </>
          }
        >
          <Textarea
            autoFocus={at === 0}
            value={typed[part]}
            readOnly={acting.busy}
            onChange={(_, data) => {
              setTyped({ ...typed, [part]: data.value });
            }}
            resize="vertical"
            rows={2}
          />
        </Field>
      ))}
      <div className="buttons">
        <Button type="submit" appearance="primary" disabledFocusable={acting.busy}>
          Save
        </Button>
        <Button
          onClick={() => {
            setOpen(false);
          }}
        >
          Cancel
        </Button>
      </div>
      <ReplyBox acting={acting} keep={`nobody:${seat.id}`} />
    </form>
  );
}
