import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import type { ReactNode } from 'react';
import type { Finding, Seat } from '../../src/domain/assess/assessment.ts';
import type { Person } from '../../src/domain/case/fact.ts';
import { nameOf, strengthWords } from '../words.ts';
import { Clause } from './Clause.tsx';
import { PersonForm, noPerson, type PersonTyped } from './PersonForm.tsx';

type Props = {
  readonly seat: Seat;
  /** Those recorded for it already. */
  readonly named: readonly Person[];
  readonly typed: readonly PersonTyped[];
  readonly change: (typed: readonly PersonTyped[]) => void;
  readonly finding: Finding | undefined;
  readonly children: ReactNode;
};

/** One part in the case and who has it: those recorded, and those being typed. */
export function SeatNames({ seat, named, typed, change, finding, children }: Props): ReactNode {
  const add = (): void => {
    change([...typed, noPerson(seat.roles)]);
  };
  const first = named.length + typed.length === 0;
  const words = first ? 'Name somebody' : 'Name another';
  return (
    <div className="card seat" role="group" aria-label={seat.label}>
      <div className="seat-head">
        <h3>{seat.label}</h3>
        <span className="chips">
          <span className="chip">{strengthWords[seat.strength]}</span>
          <Clause id={seat.clause} />
        </span>
      </div>
      {seat.applies === 'unknown' && <p className="quiet">{seat.because}</p>}
      {named.length > 0 && (
        <ul className="lines">
          {named.map((person) => (
            <li key={person.id}>
              <strong>{nameOf(person)}</strong>
              {person.organisation && <span className="quiet"> · {person.organisation}</span>}
              {person.name && person.email && <span className="quiet address"> · {person.email}</span>}
            </li>
          ))}
        </ul>
      )}
      {typed.map((one, at) => (
        <div className="inset stack" key={at}>
          <PersonForm
            typed={one}
            change={(person) => {
              change(typed.with(at, person));
            }}
            roles={seat.roles}
            label={seat.label}
          />
          <Button
            className="fit"
            appearance="subtle"
            onClick={() => {
              change(typed.toSpliced(at, 1));
            }}
            aria-label={`Remove ${one.name || 'this person'}`}
          >
            Remove
          </Button>
        </div>
      ))}
      {finding && (
        <p className="field-trouble" role="alert">
          {finding.says} {finding.wayOn}
        </p>
      )}
      {children}
      <Button
        icon={<AddRegular />}
        className="fit"
        appearance={first ? 'secondary' : 'subtle'}
        onClick={add}
        aria-label={`${words}: ${seat.label}`}
      >
        {words}
      </Button>
    </div>
  );
}
