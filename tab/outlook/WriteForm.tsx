import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Checked } from '../../src/api/contract.ts';
import type { Snapshot } from '../../src/domain/appointment/appointment.ts';
import { CaseContext, type CaseHere } from '../caseContext.ts';
import { ApprovalSection } from '../parts/ApprovalSection.tsx';
import { KeptWords } from '../parts/KeptWords.tsx';
import { Loading } from '../parts/Loading.tsx';
import { TabContext, useTab, type Said } from '../tabContext.ts';
import { useAnswer } from '../useAnswer.ts';
import { useNow } from '../useNow.ts';
import { useTabOf } from '../useTabOf.ts';
import type { Open, OutlookItem } from './appointment.ts';
import { Checks, type CheckOf } from './Checks.tsx';
import { FillIn } from './FillIn.tsx';
import { HideInvited } from './HideInvited.tsx';
import { KeepReason } from './KeepReason.tsx';
import { OnInvitation } from './OnInvitation.tsx';
import { RoomToTake } from './RoomToTake.tsx';
import { TimesToTake } from './TimesToTake.tsx';

type Props = {
  readonly reference: string;
  readonly open: Open;
  /** The appointment is for this case already: its subject says so. */
  readonly ours: boolean;
  readonly item: OutlookItem;
  readonly look: () => Promise<void>;
  readonly refresh: () => void;
};

/** The appointment that is being written, beside the case: judged anew whenever its time or its people change. */
export function WriteForm(props: Props): ReactNode {
  const { api, drafts } = useTab();
  const { reference, open } = props;
  // What was typed for this case elsewhere is taken in when it comes: the check waits for nothing.
  useEffect(() => void drafts?.open(reference), [drafts, reference]);
  const { start, end, organiser } = open;
  const inRoom = open.room !== undefined;
  const people = open.people.join('\n');
  const asked = useAnswer(
    useCallback(
      () =>
        api.checkAppointment(reference, {
          start,
          end,
          people: people === '' ? [] : people.split('\n'),
          ...(organiser !== undefined && { organiser }),
          ...(inRoom && { place: 'room' as const }),
        }),
      [api, reference, start, end, people, organiser, inRoom],
    ),
  );
  // Between one question and its answer the last answer stays, so that the page does not jump and nothing typed is lost.
  const [last, setLast] = useState<Checked>();
  if (asked.value && asked.value !== last) setLast(asked.value);
  const shown = asked.value ?? last;
  return (
    <>
      <KeptWords reference={reference} />
      <Loading asked={{ ...asked, ...(shown && { value: shown }) }} label="Checking the appointment">
        {(checked) => (
          <Shown {...props} checked={checked} again={asked.askAgain} of={asked.asking ? 'asking' : asked.problem ? 'before' : 'now'} />
        )}
      </Loading>
    </>
  );
}

type ShownProps = Props & { readonly checked: Checked; readonly again: () => void; readonly of: CheckOf };

function Shown({ open, ours, item, look, refresh, checked, again, of }: ShownProps): ReactNode {
  const { tell } = useTab();
  const { view, check } = checked;
  const asking = of === 'asking';
  const now = useNow(view.assessment.asOf);
  const [unkept, setUnkept] = useState(false);
  const changed = useCallback(
    (said: Said) => {
      tell(said);
      again();
      refresh();
    },
    [tell, again, refresh],
  );
  const here = useMemo<CaseHere>(() => ({ view, now, changed }), [view, now, changed]);
  const snapshot = JSON.stringify(check.snapshot);
  useEffect(() => {
    // An appointment that is not for this case gets nothing of it.
    if (!ours) return;
    let wanted = true;
    void item.leave(JSON.parse(snapshot) as Snapshot).then((kept) => {
      if (wanted) setUnkept(!kept);
    });
    return () => {
      wanted = false;
    };
  }, [item, ours, snapshot]);
  return (
    <TabContext value={useTabOf(view)}>
      <CaseContext value={here}>
        <Checks check={check} of={of} />
        <ApprovalSection />
        <FillIn check={check} item={item} open={open} ours={ours} asking={asking} done={look} />
        {ours && <KeepReason check={check} open={open} asking={asking} />}
        <OnInvitation check={check} item={item} asking={asking} done={look} />
        <TimesToTake
          reference={view.reference}
          item={item}
          done={look}
          booked={check.act === 'rescheduleMeeting'}
          place={open.room ? 'room' : 'online'}
        />
        {ours && <HideInvited check={check} open={open} asking={asking} />}
        <RoomToTake reference={view.reference} open={open} item={item} done={look} />
        {unkept && (
          <p className="box box-trouble" role="status">
            Outlook kept nothing of this check in the appointment, so nothing is looked at when you press Send. Holdfast looks at the
            meeting once it has gone out and tells you in Teams if something is not as the procedure has it.
          </p>
        )}
        {ours && (
          <p className="quiet">
            Press Send in Outlook when it is right. The meeting stands in the case a moment later. “Teams meeting” has to be switched on in
            Outlook itself: no add-in can.
          </p>
        )}
      </CaseContext>
    </TabContext>
  );
}
