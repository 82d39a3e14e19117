import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { SendAnswer } from './officeMessages.ts';

type Props = { readonly answer: SendAnswer; readonly openPane: () => void; readonly close: () => void };

/** What Outlook shows when an add-in stops an appointment: its words, its button, and the way back. A soft block has no “send anyway”. */
export function SendStopped({ answer, openPane, close }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [answer]);
  return (
    <div
      className="send-stopped"
      role="alertdialog"
      aria-labelledby="stopped-title"
      aria-describedby="stopped-words"
      tabIndex={-1}
      ref={box}
    >
      <h3 id="stopped-title">Holdfast found something before this goes out</h3>
      <p id="stopped-words">{answer.errorMessage}</p>
      <div className="detail-answer">
        {answer.commandId !== undefined && (
          <Button appearance="primary" onClick={openPane}>
            {answer.cancelLabel ?? 'Take action'}
          </Button>
        )}
        <Button onClick={close}>Don’t send</Button>
      </div>
    </div>
  );
}
