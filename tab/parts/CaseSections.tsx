import { Fragment, type ReactNode } from 'react';
import type { CaseView } from '../../src/api/contract.ts';
import { useCase } from '../caseContext.ts';
import { OtherActsSection } from './act/OtherActsSection.tsx';
import { ActionsSection } from './ActionsSection.tsx';
import { ApprovalSection } from './ApprovalSection.tsx';
import { ConcernSection } from './ConcernSection.tsx';
import { DocumentsSection } from './DocumentsSection.tsx';
import { FormsSection } from './FormsSection.tsx';
import { InviteesSection } from './InviteesSection.tsx';
import { MeetingSection } from './MeetingSection.tsx';
import { QuestionsSection } from './QuestionsSection.tsx';
import { RestSection } from './RestSection.tsx';
import { TellSection } from './TellSection.tsx';
import { TimelineSection } from './TimelineSection.tsx';
import { TimesSection } from './TimesSection.tsx';
import { WhoSeesSection } from './WhoSeesSection.tsx';

const parts: Readonly<Record<string, ReactNode>> = {
  concern: <ConcernSection />,
  approval: <ApprovalSection />,
  questions: <QuestionsSection />,
  invitees: <InviteesSection />,
  times: <TimesSection />,
  meeting: <MeetingSection />,
  forms: <FormsSection />,
  tell: <TellSection />,
  actions: <ActionsSection />,
  documents: <DocumentsSection />,
  also: <OtherActsSection />,
};

const before = ['approval', 'concern', 'questions', 'forms', 'also', 'invitees', 'times', 'meeting', 'tell', 'actions', 'documents'];
const booked = ['meeting', 'questions', 'forms', 'tell', 'also', 'invitees', 'times', 'actions', 'documents', 'approval', 'concern'];
const after = ['meeting', 'actions', 'documents', 'forms', 'questions', 'tell', 'also', 'times', 'invitees', 'approval', 'concern'];

/** The parts of a case in the order they matter at its stage. Each part shows itself only when it has something to show. */
export function CaseSections(): ReactNode {
  const { view } = useCase();
  return (
    <>
      {order(view).map((name) => (
        <Fragment key={name}>{parts[name]}</Fragment>
      ))}
      <TimelineSection />
      <WhoSeesSection />
      <RestSection />
    </>
  );
}

function order(view: CaseView): readonly string[] {
  const { stage } = view.assessment;
  if (stage === 'scheduled') return booked;
  return stage === 'held' || stage === 'minuted' || stage === 'circulated' || stage === 'ceased' ? after : before;
}
