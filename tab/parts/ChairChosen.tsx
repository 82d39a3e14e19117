import { Checkbox, Field, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { sayList } from '../../src/domain/time/words.ts';
import { useCase } from '../caseContext.ts';
import { nameOf, roleWord } from '../words.ts';
import { Clause } from './Clause.tsx';

export type ChairTyped = { readonly agreedBy: readonly string[]; readonly why: string; readonly statement?: string };

type Props = { readonly typed: ChairTyped; readonly change: (typed: ChairTyped) => void };

/** How the chair was chosen, where the procedure wants that said: who agreed, why this one, and what the chair signed. */
export function ChairChosen({ typed, change }: Props): ReactNode {
  const { view } = useCase();
  const { chairing, people, roleLabels } = view.assessment;
  if (!chairing) return null;
  return (
    <>
      {chairing.agreedBetween && (
        <fieldset className="plain-set">
          <legend>
            Who has agreed on the chair? <Clause id={chairing.clause} />
          </legend>
          {chairing.agreedBetween.map((side) => {
            const holders = people.filter((person) => person.roles.some((role) => side.includes(role)));
            const label = sayList(
              side.map((role) => roleWord(roleLabels, role)),
              'or',
            );
            const values = holders.length > 0 ? holders.map((person) => ({ id: person.id, says: `${nameOf(person)}, ${label}` })) : [];
            return values.length > 0 ? (
              values.map(({ id, says }) => (
                <Checkbox
                  key={id}
                  label={says}
                  checked={typed.agreedBy.includes(id)}
                  onChange={(_, data) => {
                    const agreedBy = data.checked === true ? [...typed.agreedBy, id] : typed.agreedBy.filter((one) => one !== id);
                    change({ ...typed, agreedBy });
                  }}
                />
              ))
            ) : (
              <p key={label} className="quiet">
                Nobody is named yet as {label}.
              </p>
            );
          })}
        </fieldset>
      )}
      {chairing.why !== undefined && (
        <Field label={chairing.why}>
          <Textarea
            value={typed.why}
            resize="vertical"
            rows={2}
            onChange={(_, data) => {
              change({ ...typed, why: data.value });
            }}
          />
        </Field>
      )}
      {chairing.signs !== undefined && (
        <Field label={chairing.signs} hint="What the chair wrote, and when they signed it. Kept with the record of this case.">
          <Textarea
            value={typed.statement ?? ''}
            resize="vertical"
            rows={2}
            onChange={(_, data) => {
              change({ ...typed, statement: data.value });
            }}
          />
        </Field>
      )}
    </>
  );
}
