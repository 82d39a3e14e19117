import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Times } from '../../src/api/contract.ts';
import { sayList } from '../../src/domain/time/words.ts';
import { useCase } from '../caseContext.ts';
import { useAct } from '../useAct.ts';
import { nameIn } from '../words.ts';
import { Choice } from './Choice.tsx';
import { ReplyBox } from './ReplyBox.tsx';

/** How long somebody’s way to the meeting is, where that matters: times then leave it free before and after. */
export function Ways({ ways, said }: { readonly ways: NonNullable<Times['ways']>; readonly said: () => void }): ReactNode {
  const { view, changed } = useCase();
  const [person, setPerson] = useState('');
  const [minutes, setMinutes] = useState('');
  const acting = useAct(view.reference, 'sayTravel', (answer) => {
    setMinutes('');
    changed(answer);
    said();
  });
  const coming = [
    ...new Set(view.assessment.seats.flatMap(({ people }) => people.flatMap((one) => (one.decision === 'leave-out' ? [] : one.person.id)))),
  ];
  if (!view.mayAct.includes('sayTravel') || coming.length === 0) return null;
  const long = ways.filter((one) => one.minutes > 0);
  return (
    <details className="more">
      <summary>Somebody has a long way</summary>
      {long.length > 0 && (
        <p>
          Left free before and after: {sayList(long.map((one) => `${nameIn(view.assessment, one.person)} ${String(one.minutes)} minutes`))}.
        </p>
      )}
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          acting.run({ person: person || coming[0], minutes: Number(minutes) });
        }}
      >
        <Field label="Who">
          <Choice
            value={person || coming[0] || ''}
            change={setPerson}
            choices={coming.map((id) => ({ value: id, label: nameIn(view.assessment, id) }))}
          />
        </Field>
        <Field label="Minutes to get there">
          <Input
            type="number"
            inputMode="numeric"
            min={0}
            max={240}
            value={minutes}
            onChange={(_, data) => {
              setMinutes(data.value);
            }}
            required
          />
        </Field>
        <Button type="submit" disabledFocusable={acting.busy}>
          {acting.busy ? 'Keeping…' : 'Keep'}
        </Button>
      </form>
      <ReplyBox acting={acting} keep="way" />
    </details>
  );
}
