import { Button, Field, Input } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { Colleagues } from '../../src/api/contract.ts';
import type { Answer } from '../api.ts';
import { useTab } from '../tabContext.ts';
import type { PersonTyped } from './PersonForm.tsx';

type Props = { readonly typed: PersonTyped; readonly change: (typed: PersonTyped) => void };

/** Looks a colleague up by name; nobody is taken before a person picks them. */
export function FindColleague({ typed, change }: Props): ReactNode {
  const { api } = useTab();
  const [found, setFound] = useState<{ words: string; answer: Answer<Colleagues> }>();
  const words = typed.name.trim();
  const picked = typed.id !== undefined;

  useEffect(() => {
    if (picked || words.length < 2) return;
    let wanted = true;
    const timer = setTimeout(() => {
      void api.colleagues(words).then((answer) => {
        if (wanted) setFound({ words, answer });
      });
    }, 250);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [api, words, picked]);

  if (picked)
    return (
      <p className="picked">
        <strong>{typed.name}</strong> <span className="quiet">{typed.email}</span>{' '}
        <Button
          onClick={() => {
            const { id: _picked, ...rest } = typed;
            change({ ...rest, name: '', email: '' });
          }}
        >
          Somebody else
        </Button>
      </p>
    );
  const answer = found && words.length >= 2 ? found.answer : undefined;
  return (
    <>
      <Field label="Name of the colleague" hint="Type at least two letters, then pick the person.">
        <Input
          value={typed.name}
          autoComplete="off"
          onChange={(_, data) => {
            change({ ...typed, name: data.value });
          }}
        />
      </Field>
      <p role="status" className="quiet">
        {answer?.ok && found?.words === words
          ? answer.value.people.length === 0
            ? 'Nobody of that name found.'
            : `${String(answer.value.people.length)} found. Pick one.`
          : ''}
        {answer && !answer.ok && `${answer.problem.says} ${answer.problem.wayOn ?? ''}`}
      </p>
      {answer?.ok && (
        <ul className="plain found">
          {answer.value.people.map((person) => (
            <li key={person.id}>
              <Button
                className="pick"
                onClick={() => {
                  change({ ...typed, id: person.id, name: person.name, email: person.email });
                }}
              >
                <span>
                  <strong>{person.name}</strong>
                  {person.jobTitle && <span className="quiet"> · {person.jobTitle}</span>}
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
