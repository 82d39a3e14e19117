import { Button, Field, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useCase } from '../caseContext.ts';
import { useTab } from '../tabContext.ts';
import { useAct } from '../useAct.ts';
import { useKept } from '../useKept.ts';
import { nameOf } from '../words.ts';
import { Choice } from './Choice.tsx';
import { ExclusionQuestions } from './ExclusionQuestions.tsx';
import type { Exclusions } from './ExclusionQuestions.tsx';
import { ReplyBox } from './ReplyBox.tsx';
import { Section } from './Section.tsx';
import { HowDecided } from './HowDecided.tsx';
import { TalkedWith } from './TalkedWith.tsx';

/** The decision on the request, as the procedure has it taken: who was talked with, who arranges it, and why. */
export function ApprovalSection(): ReactNode {
  const { view } = useCase();
  return view.mayAct.includes('decideRequest') ? <Decide /> : null;
}

type Typed = {
  readonly exclusions: Exclusions;
  readonly reason: string;
  readonly consulted?: readonly string[];
  readonly organiser?: string;
  readonly alternatives?: string;
};

function Decide(): ReactNode {
  const { me } = useTab();
  const { view, changed } = useCase();
  const { decision } = view.assessment;
  // Who decides after talking with others does not approve what somebody else asked for.
  const discussed = decision?.kind === 'discussion';
  const [typed, setTyped, forget] = useKept<Typed>(`${me.id}:${view.reference}:decide`, { exclusions: {}, reason: '' });
  const data = (chosen: 'approve' | 'refuse'): object => {
    const instead = (typed.alternatives ?? '').split('\n').flatMap((line) => line.trim() || []);
    return {
      decision: chosen,
      exclusions: typed.exclusions,
      ...(typed.reason.trim() && { reason: typed.reason }),
      ...(typed.consulted?.length && { consulted: typed.consulted }),
      ...(chosen === 'approve' && typed.organiser && { organiser: typed.organiser }),
      ...(chosen === 'refuse' && instead.length > 0 && { alternatives: instead }),
    };
  };
  const acting = useAct(
    view.reference,
    'decideRequest',
    (answer) => {
      forget();
      changed(answer);
    },
    (last) => data('decision' in last && last.decision === 'refuse' ? 'refuse' : 'approve'),
  );
  const decide = (chosen: 'approve' | 'refuse'): void => {
    acting.run(data(chosen));
  };
  const refused = acting.reply?.kind === 'refused' ? acting.reply.answer.findings : [];
  const slip = (field: string): { validationMessage?: string } => {
    const found = refused.find((one) => one.about?.field === field);
    return found ? { validationMessage: found.says } : {};
  };

  return (
    <Section id="approval" title={discussed ? 'Decide whether to meet' : 'Approve or refuse'}>
      <div className="stack">
        {decision && <HowDecided decision={decision} />}
        <ExclusionQuestions
          answers={typed.exclusions}
          change={(exclusions) => {
            setTyped({ ...typed, exclusions });
          }}
        />
        {decision && (
          <TalkedWith
            decision={decision}
            ticked={typed.consulted ?? []}
            change={(consulted) => {
              setTyped({ ...typed, consulted });
            }}
            {...slip('consulted')}
          />
        )}
        {decision?.organiser && decision.organiser.person === undefined && (
          <Field label="Who arranges the meeting?" className="fit" {...slip('organiser')}>
            <Choice
              value={typed.organiser ?? ''}
              change={(organiser) => {
                setTyped({ ...typed, organiser });
              }}
              choices={view.assessment.people
                .filter((person) => person.roles.some((role) => decision.organiser?.roles.includes(role)))
                .map((person) => ({ value: person.id, label: nameOf(person) }))}
              nothing="Choose…"
            />
          </Field>
        )}
        <Field
          label={decision?.reason?.required ? 'Why the meeting is held, or why not' : 'Reason'}
          required={decision?.reason?.required === true}
          hint={
            decision?.reason?.required
              ? 'Kept with the record whichever way it goes.'
              : 'Say why when you refuse, and what should happen instead. The requester sees it here in the tab.'
          }
          {...slip('reason')}
        >
          <Textarea
            value={typed.reason}
            readOnly={acting.busy}
            onChange={(_, data) => {
              setTyped({ ...typed, reason: data.value });
            }}
            resize="vertical"
            rows={3}
          />
        </Field>
        {decision?.refusal.alternatives !== undefined && (
          <Field label="If you refuse: what is done instead" hint="One thing on each line." {...slip('alternatives')}>
            <Textarea
              value={typed.alternatives ?? ''}
              readOnly={acting.busy}
              onChange={(_, data) => {
                setTyped({ ...typed, alternatives: data.value });
              }}
              resize="vertical"
              rows={2}
            />
          </Field>
        )}
        <div className="buttons">
          <Button
            appearance="primary"
            size="large"
            disabledFocusable={acting.busy}
            onClick={() => {
              decide('approve');
            }}
          >
            {discussed ? 'Yes, hold it' : 'Approve'}
          </Button>
          <Button
            size="large"
            disabledFocusable={acting.busy}
            onClick={() => {
              decide('refuse');
            }}
          >
            {discussed ? 'No meeting' : 'Refuse'}
          </Button>
        </div>
        <ReplyBox acting={acting} keep="decide" />
      </div>
    </Section>
  );
}
