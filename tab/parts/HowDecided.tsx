import type { ReactNode } from 'react';
import type { DecisionAsked } from '../../src/domain/assess/assessment.ts';
import { inText } from '../../src/domain/policy/inText.ts';
import { sayInstant, sayList } from '../../src/domain/time/words.ts';
import { useCase } from '../caseContext.ts';
import { nameIn, roleWord } from '../words.ts';
import { Clause } from './Clause.tsx';

/** Whose decision it is, where it is not one person's alone, and who has agreed already. */
export function HowDecided({ decision }: { readonly decision: DecisionAsked }): ReactNode {
  const { view } = useCase();
  const { roleLabels } = view.assessment;
  const roles = decision.roles.map((role) => inText(roleWord(roleLabels, role)));
  const says =
    decision.kind === 'dual'
      ? `It takes both: ${sayList(roles)}.`
      : decision.kind === 'any-of'
        ? `One yes is enough, from any of: ${sayList(roles, 'or')}.`
        : undefined;
  return (
    <>
      {says && (
        <p className="quiet">
          {says} <Clause id={decision.clause} />
        </p>
      )}
      {decision.kind === 'dual' &&
        decision.given.map(({ person, at }) => (
          <p key={`${person} ${at}`}>
            <strong>{nameIn(view.assessment, person)}</strong> agreed, {sayInstant(at)}.
          </p>
        ))}
    </>
  );
}
