import { Spinner } from '@fluentui/react-components';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import type { Me, Today } from '../../src/api/contract.ts';
import type { Api } from '../api.ts';
import { filled } from '../filled.ts';
import { teamsLink } from '../pages/OpenInTeams.tsx';
import { Loading } from '../parts/Loading.tsx';
import { Told } from '../parts/Told.tsx';
import { addressOf } from '../route.ts';
import { TabContext, type Said, type Tab } from '../tabContext.ts';
import { useAnswer, type Asked } from '../useAnswer.ts';
import { useDrafts } from '../useDrafts.ts';
import type { OutlookItem } from './appointment.ts';
import { CasePick } from './CasePick.tsx';
import { NothingOpen } from './NothingOpen.tsx';
import { ReadForm } from './ReadForm.tsx';
import { useOpenItem } from './useOpenItem.ts';
import { WriteForm } from './WriteForm.tsx';

type Props = { readonly api: Api; readonly item: OutlookItem };

/** The pane of somebody signed in: what it shows follows from what is open in Outlook and from their cases. */
export function Pane({ api, item }: Props): ReactNode {
  const me = useAnswer(useCallback(() => api.me(), [api]));
  const today = useAnswer(useCallback(() => api.today(), [api]));
  const problem = me.problem ?? today.problem;
  const asked: Asked<{ readonly me: Me; readonly today: Today }> = {
    ...(me.value && today.value && { value: { me: me.value, today: today.value } }),
    ...(problem && { problem }),
    again: me.again || today.again,
    asking: me.asking || today.asking,
    askAgain: () => {
      me.askAgain();
      today.askAgain();
    },
  };
  return (
    <Loading asked={asked} label="Looking up your cases">
      {(known) => <Signed api={api} item={item} {...known} refresh={today.askAgain} />}
    </Loading>
  );
}

const referenceIn = (subject: string): string | undefined => /\bSM-[0-9A-Z]{4,8}\b/.exec(subject)?.[0];

function Signed({
  api,
  item,
  me,
  today,
  refresh,
}: Props & { readonly me: Me; readonly today: Today; readonly refresh: () => void }): ReactNode {
  const [told, setTold] = useState<{ said: Said; at: number }>();
  const [picked, setPicked] = useState<{ reference: string; within: string | undefined }>();
  const procedure = useAnswer(useCallback(() => api.procedure(), [api]));
  const { open, look } = useOpenItem(item);
  const tell = useCallback((said: Said) => {
    setTold((before) => ({ said, at: (before?.at ?? 0) + 1 }));
  }, []);
  const go = useCallback<Tab['go']>((route) => {
    window.open(teamsLink(filled('teams-link'), addressOf(route)), '_blank', 'noreferrer');
  }, []);
  const drafts = useDrafts(api, me.id);
  const tab = useMemo<Tab>(() => ({ api, me, procedure: procedure.value, go, tell, drafts }), [api, me, procedure.value, go, tell, drafts]);
  const written = typeof open === 'object' ? referenceIn(open.subject) : undefined;
  const running = today.cases.filter(({ stage }) => stage !== 'withdrawn' && stage !== 'ceased');
  const proposed = running.find(({ stage }) => stage === 'approved') ?? running[0];
  // Another appointment brings its own case.
  const reference = (picked?.within === written ? picked?.reference : undefined) ?? written ?? proposed?.reference;

  return (
    <TabContext value={tab}>
      <header className="bar">
        <span className="brand">Holdfast</span>
        <span className="whoami">{me.name}</span>
      </header>
      <main className="page">
        {open === undefined && <Spinner className="wait" label="Looking at the appointment" />}
        {open === 'nothing' && <NothingOpen today={today} {...(item.openNew && { openNew: item.openNew })} />}
        {open === 'unreadable' && (
          <p className="box box-trouble" role="alert">
            Outlook does not say what is in this appointment. Close this pane and open it again.
          </p>
        )}
        {typeof open === 'object' && open.kind === 'reading' && <ReadForm reference={written} today={today} />}
        {typeof open === 'object' && open.kind === 'writing' && running.length === 0 && written === undefined && (
          <>
            <h1>No meeting to book</h1>
            <p>You have no case that waits for a meeting. This appointment goes out as it is; Holdfast does not look at it.</p>
            <p className="quiet">Is there a worry about a child’s home? Write “worry” to Holdfast in Teams.</p>
          </>
        )}
        {typeof open === 'object' && open.kind === 'writing' && reference !== undefined && (
          <>
            <CasePick
              cases={running}
              chosen={reference}
              choose={(chosen) => {
                setPicked({ reference: chosen, within: written });
              }}
            />
            <WriteForm
              key={reference}
              reference={reference}
              open={open}
              ours={written === reference}
              item={item}
              look={look}
              refresh={refresh}
            />
          </>
        )}
      </main>
      <Told
        told={told}
        dismiss={() => {
          setTold(undefined);
        }}
      />
    </TabContext>
  );
}
