import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Choice } from './Choice.tsx';
import type { ActionItem } from '../../src/domain/assess/assessment.ts';
import { endOfDay } from '../../src/domain/time/london.ts';
import { sayDay } from '../../src/domain/time/words.ts';
import { useCase } from '../caseContext.ts';
import { useAct } from '../useAct.ts';
import { nameIn } from '../words.ts';
import { ActionMore } from './ActionMore.tsx';
import { Left } from './Left.tsx';
import { ReplyBox } from './ReplyBox.tsx';

const statusWords: Readonly<Record<ActionItem['status'], string>> = {
  open: 'Open',
  done: 'Done',
  delayed: 'Delayed',
  cancelled: 'Cancelled',
};

/** One action: what, who, by when, how it stands, and where one may, a way to change that. */
export function ActionLine({ action }: { readonly action: ActionItem }): ReactNode {
  const { view, now } = useCase();
  const [open, setOpen] = useState(false);
  const ended = action.status === 'done' || action.status === 'cancelled';
  return (
    <li className="card">
      <div className="seat-head">
        <h3>{action.task}</h3>
        <span className={`state state-${action.status}`}>{statusWords[action.status]}</span>
      </div>
      <p>
        {nameIn(view.assessment, action.owner)}
        {action.due && <span className="quiet"> · by {sayDay(action.due)}</span>}{' '}
        {action.due && !ended && <Left due={endOfDay(action.due)} now={now} />}
      </p>
      <ActionMore action={action} fields={view.assessment.actionFields} />
      {view.mayAct.includes('updateAction') && (
        <Button
          className="fit"
          aria-expanded={open}
          aria-label={`Change how this stands: ${action.task}`}
          onClick={() => {
            setOpen(!open);
          }}
        >
          Change how this stands
        </Button>
      )}
      {open && (
        <Update
          action={action}
          close={() => {
            setOpen(false);
          }}
        />
      )}
    </li>
  );
}

function Update({ action, close }: { readonly action: ActionItem; readonly close: () => void }): ReactNode {
  const { view, changed } = useCase();
  const [status, setStatus] = useState<string>(action.status);
  const [note, setNote] = useState('');
  const acting = useAct(view.reference, 'updateAction', (answer) => {
    close();
    changed(answer);
  });
  return (
    <form
      className="stack inset"
      onSubmit={(event) => {
        event.preventDefault();
        acting.run({ action: action.id, status, ...(note.trim() && { note }) });
      }}
    >
      <div className="row">
        <Field label="How it stands">
          <Choice value={status} change={setStatus} choices={Object.entries(statusWords).map(([value, label]) => ({ value, label }))} />
        </Field>
        <Field label="Note">
          <Input
            value={note}
            onChange={(_, data) => {
              setNote(data.value);
            }}
          />
        </Field>
      </div>
      <Button type="submit" appearance="primary" className="fit" disabledFocusable={acting.busy}>
        Save
      </Button>
      <ReplyBox acting={acting} keep={`action:${action.id}`} />
    </form>
  );
}
