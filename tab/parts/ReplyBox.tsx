import { useEffect, useRef, type ReactNode } from 'react';
import type { Acting } from '../useAct.ts';
import { Findings } from './Findings.tsx';
import { ReasonForm } from './ReasonForm.tsx';
import { Trouble } from './Trouble.tsx';

type Props = {
  readonly acting: Acting;
  /** Also asks who accepts the reason, where the procedure lets one go on with one. */
  readonly asksWho?: boolean;
  /** Keeps a half-typed reason under this name. */
  readonly keep: string;
};

/** Why a press was not done, beside the button that was pressed: the sentence, the findings, and the way on. */
export function ReplyBox({ acting, asksWho = false, keep }: Props): ReactNode {
  const { reply, busy, again } = acting;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (reply?.kind === 'refused') box.current?.focus();
  }, [reply]);
  if (!reply || reply.kind === 'done') return null;
  if (reply.kind === 'problem')
    return (
      <Trouble
        problem={reply.problem}
        again={
          reply.again
            ? () => {
                again();
              }
            : undefined
        }
        busy={busy}
      />
    );
  const { answer } = reply;
  const open = answer.outcome === 'needs-reason';
  const findings = answer.findings.filter((finding) => finding.strength !== 'inform');
  const inTheWay = findings.filter(({ strength }) => (open ? strength === 'should' : strength === 'must' || strength === 'forbid'));
  const pressing = inTheWay.length > 0 ? inTheWay : findings;
  const others = findings.filter((finding) => !pressing.includes(finding));
  const several = pressing.length > 1;
  return (
    <div className={`box ${open ? 'box-ask' : 'box-no'}`} role="group" aria-label="What the procedure says" tabIndex={-1} ref={box}>
      <p>
        <strong>
          {!several
            ? answer.says
            : open
              ? 'The procedure would have it otherwise. Give a reason, or put it right first.'
              : 'This is still in the way.'}
        </strong>
      </p>
      <Findings findings={pressing} {...(!several && { said: answer.says })} />
      {others.length > 0 && (
        <>
          <p>Worth a look as well:</p>
          <Findings findings={others} />
        </>
      )}
      {open && <ReasonForm busy={busy} goOn={again} asksWho={asksWho} keep={keep} />}
    </div>
  );
}
