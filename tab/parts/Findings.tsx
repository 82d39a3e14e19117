import type { ReactNode } from 'react';
import type { Finding } from '../../src/domain/assess/assessment.ts';
import { strengthWords } from '../words.ts';
import { Clause } from './Clause.tsx';

type Props = { readonly findings: readonly Finding[]; readonly said?: string; readonly known?: string };

/** What the procedure says about something, each line with its strength, its clause and the way on. The sentences are the server's; one that stands in `said` above already is not said twice, nor is a clause `known` from the heading. */
export function Findings({ findings, said = '', known }: Props): ReactNode {
  if (findings.length === 0) return null;
  return (
    <ul className="findings">
      {findings.map((finding, at) => (
        <li key={`${finding.code} ${finding.clause} ${String(at)}`} className={`finding finding-${finding.strength}`}>
          <span className="strength">{strengthWords[finding.strength]}</span>
          <span className="finding-text">
            {!said.includes(finding.says) && (
              <>
                {finding.says} {finding.wayOn && <span className="way-on">{finding.wayOn}</span>}{' '}
              </>
            )}
            {finding.clause !== known && <Clause id={finding.clause} />}
          </span>
        </li>
      ))}
    </ul>
  );
}
