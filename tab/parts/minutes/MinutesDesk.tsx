import { Button } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import type { CaseView } from '../../../src/api/contract.ts';
import type { Assessment, Minutes, RecordSection } from '../../../src/domain/assess/assessment.ts';
import { seesShared } from '../../../src/domain/record/sharedFor.ts';
import { CaseContext, type CaseHere } from '../../caseContext.ts';
import { useTab } from '../../tabContext.ts';
import { useNow } from '../../useNow.ts';
import { useStillHere } from '../../useStillHere.ts';
import { Attendance } from '../Attendance.tsx';
import { Left } from '../Left.tsx';
import { PageTitle } from '../PageTitle.tsx';
import { QuestionsSection } from '../QuestionsSection.tsx';
import { ReadsLess } from '../ReadsLess.tsx';
import { Section } from '../Section.tsx';
import { ActionsTable } from './ActionsTable.tsx';
import { Agenda } from './Agenda.tsx';
import { Choices } from './Choices.tsx';
import { FinishBox } from './FinishBox.tsx';
import { HandOver } from './HandOver.tsx';
import { ReadActions } from './ReadActions.tsx';
import { ReviewDate } from './ReviewDate.tsx';
import { SavingLine } from './SavingLine.tsx';
import { SectionField } from './SectionField.tsx';
import { StoppedHere } from './StoppedHere.tsx';
import { Support } from './Support.tsx';
import { useMinutes } from './useMinutes.ts';
import { WhoCame } from './WhoCame.tsx';

/** The page on which a meeting is written up. */
export function MinutesDesk({ view }: { readonly view: CaseView }): ReactNode {
  const { go, tell } = useTab();
  const [from] = useState(view);
  const stillHere = useStillHere();
  const work = useMinutes(from, (said) => {
    if (stillHere()) go({ page: 'case', reference: view.reference });
    tell(said);
  });
  const { assessment, typed, change, mayWrite } = work;
  const now = useNow(assessment.asOf);
  const { taken } = work;
  const here = useMemo<CaseHere>(
    () => ({
      view: { ...from, assessment },
      now,
      changed: (said) => {
        if (said.assessment) taken({ ...said, assessment: said.assessment });
        else tell(said);
      },
    }),
    [from, assessment, now, taken, tell],
  );
  const sections = assessment.sections.filter((section) => section.applies !== 'no');
  const { meeting } = assessment;
  const minutes = meeting?.minutes;
  const held = meeting?.heldAt !== undefined;

  return (
    <CaseContext value={here}>
      <div className="minutes-head">
        <PageTitle tab={`Minutes ${view.reference}`}>
          Minutes <span className="reference">{view.reference}</span>
        </PageTitle>
        {view.child && <p className="child">{view.child.name}</p>}
        {mayWrite && <SavingLine work={work} />}
        <SendBy assessment={assessment} now={now} />
      </div>
      <ReadsLess />
      {!mayWrite && !minutes && <p className="empty">{assessment.stageText}</p>}

      <div className="minutes-open" inert={work.closing}>
        {(mayWrite || held) && (
          <Section id="came" title="Who came" closed={held}>
            {held ? (
              <Attendance attendance={meeting.attendance} assessment={assessment} />
            ) : (
              <>
                <WhoCame assessment={assessment} typed={typed} change={change} />
                <Button
                  className="fit"
                  disabledFocusable={work.busy}
                  onClick={() => {
                    work.finish('holdMeeting');
                  }}
                >
                  Record that the meeting was held
                </Button>
              </>
            )}
            <StoppedHere at={['holdMeeting']} stopped={work.stopped} />
          </Section>
        )}
        {mayWrite && (
          <Section id="agenda" title="Agenda" note="prompts from the procedure" closed>
            <Agenda agenda={assessment.agenda} />
          </Section>
        )}
        {(mayWrite || minutes) && (
          <Section id="sections" title="What was said">
            {sections.map((section) => (
              <SectionField
                key={section.id}
                choices={<Choices work={work} of={(field) => field === `sections.${section.id}`} />}
                section={section}
                text={typed.sections[section.id] ?? minutes?.sections[section.id] ?? ''}
                change={(text) => {
                  change({ ...typed, sections: { ...typed.sections, [section.id]: text } });
                }}
                readOnly={!mayWrite}
                keptBy={keptBy(section, minutes, from.me.id)}
                trouble={troubleOf(work.stopped, section.id)}
              />
            ))}
            <StoppedHere at={['saveMinutes']} stopped={work.stopped} />
          </Section>
        )}
        {mayWrite && <QuestionsSection through="circulateMinutes" />}
        {(mayWrite || minutes) && (
          <Section id="plan" title="Action plan">
            {mayWrite ? (
              <>
                <ActionsTable
                  assessment={assessment}
                  actions={typed.actions ?? minutes?.actions ?? []}
                  change={(actions) => {
                    change({ ...typed, actions });
                  }}
                />
                <Choices work={work} of={(field) => !field.startsWith('sections.')} />
                {(assessment.supportAsk !== undefined || minutes?.supportedByAll !== undefined) && (
                  <Support assessment={assessment} typed={typed} change={change} />
                )}
              </>
            ) : (
              <ReadActions assessment={assessment} />
            )}
          </Section>
        )}
        {(mayWrite || meeting?.review) && (
          <Section id="review" title="Review">
            <ReviewDate assessment={assessment} typed={typed} change={change} readOnly={!mayWrite} />
            <StoppedHere at={['agreeReview']} stopped={work.stopped} asksWho />
          </Section>
        )}
      </div>
      {work.mayFinish && <FinishBox work={work} />}
      {work.mayFinish && assessment.sendsRound !== false && <HandOver assessment={assessment} done={work.taken} />}
      <p>
        <Button
          onClick={() => {
            go({ page: 'case', reference: view.reference });
          }}
        >
          Back to the case
        </Button>
      </p>
    </CaseContext>
  );
}

/** The clause that keeps a heading from somebody; undefined where they may read it. */
const keptBy = ({ id, audienceClause, clause }: RecordSection, minutes: Minutes | undefined, me: string): string | undefined => {
  if (minutes?.readers?.[id]?.includes(me) ?? true) return undefined;
  return seesShared(minutes, me) ? minutes?.sharedOnly?.clause : (audienceClause ?? clause);
};

/** What a refused press said of one section. */
const troubleOf = (stopped: ReturnType<typeof useMinutes>['stopped'], section: string): string | undefined =>
  stopped?.acting.reply?.kind === 'refused'
    ? stopped.acting.reply.answer.findings.find((finding) => finding.about?.field === section)?.says
    : undefined;

/** How long there is to send the minutes round. */
function SendBy({ assessment, now }: { readonly assessment: Assessment; readonly now: number }): ReactNode {
  const duty = assessment.duties.find((one) => one.act === 'circulateMinutes' && (one.state === 'open' || one.state === 'late'));
  if (!duty?.due) return null;
  return (
    <p className="chips">
      <Left due={duty.due} now={now} /> <span className="sentence">{duty.dueText ?? duty.label}</span>
    </p>
  );
}
