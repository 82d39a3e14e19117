import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useCase } from '../caseContext.ts';
import { useAct } from '../useAct.ts';
import { ExclusionQuestions, type Exclusions } from './ExclusionQuestions.tsx';
import { ReplyBox } from './ReplyBox.tsx';

/** Says that the meeting has begun, after looking once more whether another procedure must be used instead. */
export function StartMeeting(): ReactNode {
  const { view } = useCase();
  return view.mayAct.includes('startMeeting') && !view.assessment.meeting?.startedAt ? <Start /> : null;
}

function Start(): ReactNode {
  const { view, changed } = useCase();
  const [exclusions, setExclusions] = useState<Exclusions>({});
  const acting = useAct(view.reference, 'startMeeting', changed, () => ({ exclusions }));
  return (
    <details className="more">
      <summary>The meeting is starting now</summary>
      <div className="stack">
        <ExclusionQuestions answers={exclusions} change={setExclusions} />
        <Button
          className="fit"
          disabledFocusable={acting.busy}
          onClick={() => {
            acting.run({ exclusions });
          }}
        >
          Record the start
        </Button>
        <ReplyBox acting={acting} keep="start" />
      </div>
    </details>
  );
}
