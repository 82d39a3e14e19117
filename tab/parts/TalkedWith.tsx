import { Checkbox } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DecisionAsked } from '../../src/domain/assess/assessment.ts';
import { inText } from '../../src/domain/policy/inText.ts';
import { sayList } from '../../src/domain/time/words.ts';
import { useCase } from '../caseContext.ts';
import { nameOf, roleWord } from '../words.ts';
import { Clause } from './Clause.tsx';

type TalkedWithProps = {
  readonly decision: DecisionAsked;
  readonly ticked: readonly string[];
  readonly change: (ticked: readonly string[]) => void;
  readonly validationMessage?: string;
};

/** Those the decision is talked over with; nobody is ticked beforehand. */
export function TalkedWith({ decision, ticked, change, validationMessage }: TalkedWithProps): ReactNode {
  const { view } = useCase();
  const { people, roleLabels } = view.assessment;
  if (decision.consult.length === 0) return null;
  return (
    <fieldset className="plain-set">
      <legend>
        <strong>Whom have you talked with about it?</strong>
      </legend>
      {validationMessage && <p className="slip">{validationMessage}</p>}
      {decision.consult.map(({ roles, clause, done }) => {
        const [role = ''] = roles;
        const names = people.filter((person) => person.roles.some((one) => roles.includes(one))).map(nameOf);
        const label = sayList(
          roles.map((one, at) => (at === 0 ? roleWord(roleLabels, one) : inText(roleWord(roleLabels, one)))),
          'or',
        );
        return (
          <p key={`${role} ${clause}`} className="talked">
            {done ? (
              <span>✓ {label}: recorded</span>
            ) : (
              <Checkbox
                label={names.length > 0 ? `${label} (${sayList(names, 'or')})` : label}
                checked={ticked.includes(role)}
                onChange={(_, data) => {
                  change(data.checked === true ? [...ticked, role] : ticked.filter((one) => one !== role));
                }}
              />
            )}{' '}
            <Clause id={clause} />
          </p>
        );
      })}
    </fieldset>
  );
}
