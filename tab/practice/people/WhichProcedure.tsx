import { Button, Field, MessageBar, MessageBarBody, Select, Spinner } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { practice } from '../standin/practice.ts';
import { reasonOf } from '../standin/reasonOf.ts';
import type { Practised } from '../standin/shapes.ts';
import { usePolled } from '../standin/usePolled.ts';

/** Whose procedure new cases follow here, and a change to another: Holdfast starts again under it, and nothing is lost. */
export function WhichProcedure({ practised }: { readonly practised: Practised }) {
  const [chosen, setChosen] = useState(practised.id);
  const [awaited, setAwaited] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const { value } = usePolled(
    useCallback((signal: AbortSignal) => practice.settings(signal), []),
    awaited !== undefined,
    700,
  );
  const ready = awaited !== undefined && value?.practised?.id === awaited;
  useEffect(() => {
    if (ready) window.location.reload();
  }, [ready]);
  const labelOf = (id: string | undefined): string => practised.choices.find((choice) => choice.id === id)?.label ?? '';

  if (awaited !== undefined) return <Spinner className="which" labelPosition="after" label={`Changing to ${labelOf(awaited)}`} />;
  return (
    <form
      className="which"
      onSubmit={(event) => {
        event.preventDefault();
        setProblem(undefined);
        practice.practise(chosen).then(
          () => {
            setAwaited(chosen);
          },
          (refused: unknown) => {
            setProblem(reasonOf(refused));
          },
        );
      }}
    >
      <Field label="Whose procedure" hint="Cases that are open go on under the one they began with.">
        <Select
          value={chosen}
          onChange={(_, data) => {
            setChosen(data.value);
          }}
        >
          {practised.choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.label}
            </option>
          ))}
        </Select>
      </Field>
      {chosen !== practised.id && (
        <Button type="submit" appearance="primary">
          Change to this procedure
        </Button>
      )}
      {problem !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
    </form>
  );
}
