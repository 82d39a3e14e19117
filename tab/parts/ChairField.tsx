import { Field } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Choice } from './Choice.tsx';
import type { Person } from '../../src/domain/case/fact.ts';
import { sayList } from '../../src/domain/time/words.ts';
import { useCase } from '../caseContext.ts';
import { nameOf, roleWord } from '../words.ts';
import type { Chosen } from './OwnTime.tsx';

type Props = { readonly offer: Chosen; readonly chair: string; readonly change: (chair: string) => void };

/** Who chairs at the chosen time: those the procedure allows and who are free come first; why each other was passed over is said below. */
export function ChairField({ offer, chair, change }: Props): ReactNode {
  const { view } = useCase();
  const { people, roleLabels, chairing } = view.assessment;
  const looked = offer.chairs ?? [];
  const mayChair = (person: Person): boolean => person.roles.some((role) => chairing?.roles.includes(role));
  const order = (person: Person): number => {
    const nth = looked.findIndex(({ id }) => id === person.id);
    return nth >= 0 ? nth : looked.length + Number(!mayChair(person));
  };
  const colleagues = people.filter((person) => !person.id.startsWith('outside:')).toSorted((one, other) => order(one) - order(other));
  const passedOver = looked.filter(({ id }) => id !== chair);
  return (
    <>
      <Field
        label="Who chairs"
        {...(chairing && {
          hint: `By the procedure: ${sayList(
            chairing.roles.map((role) => roleWord(roleLabels, role)),
            'or',
          )}.`,
        })}
      >
        <Choice
          value={chair}
          change={change}
          choices={colleagues.map((person) => ({
            value: person.id,
            label: `${nameOf(person)} (${optionWords(person, looked, roleLabels)})`,
          }))}
          nothing="Not agreed yet"
        />
      </Field>
      {passedOver.length > 0 && (
        <details className="more">
          <summary>{chair ? 'Why not somebody else' : 'Who could chair then'}</summary>
          <dl className="passed-over">
            {passedOver.map(({ id, name, says }) => (
              <div key={id}>
                <dt>{name}</dt>
                <dd>{says}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

const stateWords = {
  free: 'free then',
  pencilled: 'something pencilled in',
  'not-known': 'calendar not known',
  'not-free': 'not free then',
  'not-allowed': 'not by the procedure',
} as const;

const optionWords = ({ id, roles }: Person, looked: NonNullable<Chosen['chairs']>, labels: Readonly<Record<string, string>>): string => {
  const state = looked.find((one) => one.id === id)?.state;
  return [roles.map((role) => roleWord(labels, role)).join(', '), ...(state ? [stateWords[state]] : [])].join('; ');
};
