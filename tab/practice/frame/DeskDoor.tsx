import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, Spinner } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { Appearance } from '../look/deskThemes.ts';
import { practice } from '../standin/practice.ts';
import { usePolled } from '../standin/usePolled.ts';
import { OpenDesk } from './OpenDesk.tsx';

const never = 2 ** 31 - 1;

/** Reads who is there and what time it is; opens the desk when it knows, says why when it cannot. */
export function DeskDoor({
  appearance,
  onAppearance,
}: {
  readonly appearance: Appearance;
  readonly onAppearance: (choice: Appearance) => void;
}) {
  const load = useCallback(async (signal: AbortSignal) => {
    const [settings, people] = await Promise.all([practice.settings(signal), practice.people(signal)]);
    return { settings, people };
  }, []);
  const { value, problem, readAgain } = usePolled(load, true, never);
  if (value) return <OpenDesk settings={value.settings} people={value.people} appearance={appearance} onAppearance={onAppearance} />;
  if (problem === undefined) return <Spinner className="desk-wait" label="Opening the practice desk" />;
  return (
    <main className="desk-wait">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>The practice desk cannot open.</MessageBarTitle> {problem}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={readAgain}>Try again</Button>
        </MessageBarActions>
      </MessageBar>
    </main>
  );
}
