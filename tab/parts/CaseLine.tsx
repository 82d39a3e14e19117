import { Button } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactNode } from 'react';
import type { CaseLine as Line } from '../../src/api/contract.ts';
import { useTab } from '../tabContext.ts';
import { sayInstant, sayList } from '../../src/domain/time/words.ts';
import { roleWord } from '../words.ts';
import { Left } from './Left.tsx';

type Props = { readonly line: Line; readonly now: number };

const running = new Set(['running', 'late', 'waiting']);

/** A case I have a part in: who, how far, my part, and what the clock says. */
export function CaseLine({ line, now }: Props): ReactNode {
  const { go, procedure } = useTab();
  return (
    <li className="card case-line">
      <div>
        <h3>
          <span className="reference">{line.reference}</span>
          {line.childName && <span> · {line.childName}</span>}
        </h3>
        <p>{line.stageText}</p>
        <p className="quiet">Your part: {sayList(line.myRoles.map((role) => roleWord(procedure?.roles, role)))}</p>
        {line.meetingStart && <p>Meeting: {sayInstant(line.meetingStart)}</p>}
        {line.deadline && running.has(line.deadline.state) && (
          <p className="chips">
            <Left due={line.deadline.latest} now={now} />
            <span className="quiet">{line.deadline.label}</span>
          </p>
        )}
      </div>
      <Button
        icon={<ChevronRightRegular />}
        iconPosition="after"
        aria-label={`Open ${line.reference}${line.childName ? `, ${line.childName}` : ''}`}
        onClick={() => {
          go({ page: 'case', reference: line.reference });
        }}
      >
        Open
      </Button>
    </li>
  );
}
