import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';
import type { Said } from '../tabContext.ts';
import { Findings } from './Findings.tsx';

type Props = { readonly told: { readonly said: Said; readonly at: number } | undefined; readonly dismiss: () => void };

/** The line that says what has just been done, at the foot of the page and to screen readers. */
export function Told({ told, dismiss }: Props): ReactNode {
  return (
    <div className="told" role="status">
      {told && (
        <div className="told-line" key={told.at}>
          <div className="told-words">
            <p>{told.said.says}</p>
            {told.said.outcome === 'ok-with-prompt' && <Findings findings={told.said.findings ?? []} />}
          </div>
          <Button appearance="transparent" icon={<DismissRegular />} aria-label="Dismiss" onClick={dismiss} />
        </div>
      )}
    </div>
  );
}
