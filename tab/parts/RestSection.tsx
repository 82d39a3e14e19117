import type { ReactNode } from 'react';
import { useCase } from '../caseContext.ts';
import { Section } from './Section.tsx';
import { WithReason } from './WithReason.tsx';

/** The rare ways out, kept apart from the way on; and what the procedure says nothing about. */
export function RestSection(): ReactNode {
  const { view } = useCase();
  const { notSpecified, meetingName } = view.assessment;
  const [cancels, withdraws] = [view.mayAct.includes('cancelMeeting'), view.mayAct.includes('withdrawRequest')];
  if (!cancels && !withdraws && notSpecified.length === 0) return null;
  return (
    <Section id="rest" title="More" closed>
      {cancels && (
        <WithReason act="cancelMeeting" title={`Cancel the ${meetingName}`} ask="Why is it cancelled?" press="Cancel the meeting" />
      )}
      {withdraws && (
        <WithReason act="withdrawRequest" title="Withdraw the request" ask="Why is it withdrawn?" press="Withdraw the request" />
      )}
      {notSpecified.length > 0 && <p className="quiet">The procedure sets no rule on: {notSpecified.join(', ').replaceAll('-', ' ')}.</p>}
    </Section>
  );
}
