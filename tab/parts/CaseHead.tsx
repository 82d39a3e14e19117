import { sayDay } from '../../src/domain/time/words.ts';
import type { ReactNode } from 'react';
import { useCase } from '../caseContext.ts';
import { Stages } from './Stages.tsx';
import { PageTitle } from './PageTitle.tsx';

/** Which case this is, whose, and how far it has come. */
export function CaseHead(): ReactNode {
  const { view } = useCase();
  const { assessment, child, reference } = view;
  return (
    <div className="case-head">
      <PageTitle tab={reference}>
        {assessment.meetingName} <span className="reference">{reference}</span>
      </PageTitle>
      <p className="child">
        {child ? (
          <>
            <strong>{child.name}</strong>
            {child.dateOfBirth && <span> · born {sayDay(child.dateOfBirth)}</span>}
            {child.caseNumber && <span> · case number {child.caseNumber}</span>}
          </>
        ) : (
          'Who the child is has not been recorded yet.'
        )}
      </p>
      <p className="stage-text">{assessment.stageText}</p>
      <Stages stage={assessment.stage} sendsRound={assessment.sendsRound} needsApproval={assessment.needsApproval} />
    </div>
  );
}
