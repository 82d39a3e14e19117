import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Choice } from './Choice.tsx';
import type { ActionItem } from '../../src/domain/assess/assessment.ts';
import { endOfDay } from '../../src/domain/time/london.ts';
import { sayDay } from '../../src/domain/time/words.ts';
import { useCase } from '../caseContext.ts';
import { useAct } from '../useAct.ts';
import { useKept } from '../useKept.ts';
import { useTab } from '../tabContext.ts';
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
  const { me } = useTab();
  const { view, changed } = useCase();
  const [typed, setTyped, forget] = useKept<{ readonly status: string; readonly note: string }>(
    `${me.id}:${view.reference}:action:${action.id}`,
    { status: action.status, note: '' },
  );
  const { status, note } = typed;
  const data = (): object => ({ action: action.id, status, ...(note.trim() && { note }) });
  const acting = useAct(
    view.reference,
    'updateAction',
    (answer) => {
      if (!forget(typed)) close();
      changed(answer);
    },
    data,
  );
  return (
    <form
      className="stack inset"
      onSubmit={(event) => {
        event.preventDefault();
        acting.run(data());
      }}
    >
      <div className="row">
        <Field label="How it stands">
          <Choice
            value={status}
            change={(to) => {
              setTyped({ ...typed, status: to });
            }}
            choices={Object.entries(statusWords).map(([value, label]) => ({ value, label }))}
          />
        </Field>
        <Field label="Note">
          <Input
            value={note}
            onChange={(_, data) => {
              setTyped({ ...typed, note: data.value });
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
