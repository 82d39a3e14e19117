import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  MessageBar,
  MessageBarBody,
  Tooltip,
} from '@fluentui/react-components';
import { ArrowResetRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { go } from '../place/go.ts';
import { practice } from '../standin/practice.ts';
import { reasonOf } from '../standin/reasonOf.ts';
import { forgetRead } from './useRead.ts';

/** Puts the practice world back to its first day, once the person has confirmed it. */
export function StartAgain() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const reset = (): void => {
    setBusy(true);
    setProblem(undefined);
    practice
      .reset()
      .then(() => {
        forgetRead();
        go('#/');
        window.location.reload();
      })
      .catch((refused: unknown) => {
        setProblem(reasonOf(refused));
        setBusy(false);
      });
  };
  return (
    <Dialog>
      <Tooltip content="Start again" relationship="label">
        <DialogTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<ArrowResetRegular />} aria-haspopup="dialog" />
        </DialogTrigger>
      </Tooltip>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Start again?</DialogTitle>
          <DialogContent>
            <p>
              Every case, chat, meeting, letter and list made in practice is thrown away, for everybody, and the practice clock goes back to
              its first day. This cannot be undone.
            </p>
            {problem !== undefined && (
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody>{problem}</MessageBarBody>
              </MessageBar>
            )}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>Keep everything</Button>
            </DialogTrigger>
            <Button appearance="primary" disabled={busy} onClick={reset}>
              Throw away and start again
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
