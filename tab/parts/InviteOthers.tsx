import { Button } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import type { Seat } from '../../src/domain/assess/assessment.ts';
import { useCase } from '../caseContext.ts';
import { pressing, type Reply } from '../pressing.ts';
import { useTab } from '../tabContext.ts';
import { useUntilRead } from '../useUntilRead.ts';
import { ReplyBox } from './ReplyBox.tsx';

/** One press for everybody named and not decided, save the child, about whom somebody has to think first. */
export function InviteOthers({ seats }: { readonly seats: readonly Seat[] }): ReactNode {
  const { api, me } = useTab();
  const { view, changed } = useCase();
  const press = useMemo(() => pressing(api, me.id, view.reference), [api, me.id, view.reference]);
  const [asking, setBusy] = useState(false);
  const [unread, untilRead] = useUntilRead();
  const busy = asking || unread;
  const [reply, setReply] = useState<Reply>();
  const undecided = seats
    .filter((seat) => !seat.roles.includes('child'))
    .flatMap((seat) => seat.people.filter((one) => one.decision === 'undecided').map((one) => ({ seat: seat.id, person: one.person.id })));
  if (!view.mayAct.includes('decideInvitee') || undecided.length < 2) return null;

  const inviteAll = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    let last: Reply | undefined;
    for (const one of undecided) {
      last = await press('decideInvitee', { ...one, decision: 'invite' });
      if (last.kind !== 'done') break;
      untilRead();
    }
    setBusy(false);
    setReply(last);
    changed({
      says: last?.kind === 'done' ? `${String(undecided.length)} people are to be invited.` : 'Not everybody could be put on the list.',
    });
  };
  return (
    <>
      <Button className="fit" disabledFocusable={busy} onClick={() => void inviteAll()}>
        {busy ? 'One moment…' : `Invite everybody not decided yet (${String(undecided.length)})`}
      </Button>
      <ReplyBox
        acting={{
          busy,
          reply,
          run: () => void inviteAll(),
          again: () => void inviteAll(),
          clear: () => {
            setReply(undefined);
          },
        }}
        keep="invite-all"
      />
    </>
  );
}
