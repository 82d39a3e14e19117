import { Button, Input, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { practice } from '../standin/practice.ts';
import { reasonOf } from '../standin/reasonOf.ts';

const suggestions = ['request', 'due', 'help'];

/** Where one types to Holdfast, with its commands to press instead. */
export function Composer({ personId, onWaiting }: { readonly personId: string; readonly onWaiting: (waiting: boolean) => void }) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const label = useId();
  const send = (words: string): void => {
    if (words.trim() === '') return;
    setProblem(undefined);
    onWaiting(true);
    practice
      .say(personId, words.trim())
      .catch((refused: unknown) => {
        setProblem(`Not sent. ${reasonOf(refused)}`);
        setText((now) => (now === '' ? words : now));
      })
      .finally(() => {
        onWaiting(false);
      });
  };
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send(text);
        setText('');
      }}
    >
      {problem !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      <div className="suggestions" role="group" aria-label="Suggestions">
        {suggestions.map((word) => (
          <Button
            key={word}
            size="small"
            shape="circular"
            onClick={() => {
              send(word);
            }}
          >
            {word}
          </Button>
        ))}
      </div>
      <div className="composer-row">
        <label htmlFor={label} className="for-readers">
          Message to Holdfast
        </label>
        <Input
          id={label}
          value={text}
          onChange={(_, data) => {
            setText(data.value);
          }}
          placeholder="Message to Holdfast"
          autoComplete="off"
        />
        <Button type="submit" appearance="primary" icon={<SendRegular />}>
          Send
        </Button>
      </div>
    </form>
  );
}
