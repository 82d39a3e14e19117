import { Link } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Finding } from '../../../src/domain/assess/assessment.ts';
import type { Acting } from '../../useAct.ts';
import { ReasonForm } from '../ReasonForm.tsx';
import { Trouble } from '../Trouble.tsx';

type Props = { readonly acting: Acting; readonly goOn: (given: object) => void; readonly keep: string };

/** Why a form was not taken: every gap as a link to its field, and the way on with a reason where the procedure leaves one. */
export function FormReply({ acting, goOn, keep }: Props): ReactNode {
  const { reply, busy } = acting;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (reply?.kind === 'refused') box.current?.focus();
  }, [reply]);
  if (!reply || reply.kind === 'done') return null;
  if (reply.kind === 'problem') {
    const again = reply.again
      ? () => {
          acting.again();
        }
      : undefined;
    return <Trouble problem={reply.problem} again={again} busy={busy} />;
  }
  const { answer } = reply;
  const open = answer.outcome === 'needs-reason';
  return (
    <div className={`box ${open ? 'box-ask' : 'box-no'}`} role="group" aria-label="What is missing" tabIndex={-1} ref={box}>
      <h2>{said(answer.findings)}</h2>
      <ul className="lines">
        {answer.findings.map((finding, index) => (
          <li key={`${finding.clause} ${String(index)}`}>
            {finding.about?.field === undefined ? finding.says : <To at={finding.about.field}>{finding.says}</To>}
          </li>
        ))}
      </ul>
      {open && <ReasonForm busy={busy} goOn={goOn} asksWho keep={keep} />}
    </div>
  );
}

const said = (findings: readonly Finding[]): string =>
  findings.length === 1 ? 'One thing is missing or wrong' : `${String(findings.length)} things are missing or wrong`;

/** Leads to a field, or to the nearest thing that holds it. */
const To = ({ at, children }: { readonly at: string; readonly children: string }): ReactNode => (
  <Link
    as="button"
    type="button"
    inline
    onClick={() => {
      for (let place = at; place !== ''; place = place.slice(0, Math.max(0, place.lastIndexOf('.')))) {
        const found = document.getElementById(place);
        if (!found) continue;
        found.scrollIntoView({ block: 'center' });
        (found.matches('input, textarea, select, [tabindex]')
          ? found
          : found.querySelector<HTMLElement>('input, textarea, select, button')
        )?.focus();
        return;
      }
    }}
  >
    {children}
  </Link>
);
