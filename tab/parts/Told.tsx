import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';

type Props = { readonly told: { readonly says: string; readonly at: number } | undefined; readonly dismiss: () => void };

/** The line that says what has just been done, at the foot of the page and to screen readers. */
export function Told({ told, dismiss }: Props): ReactNode {
  return (
    <div className="told" role="status">
      {told && (
        <div className="told-line" key={told.at}>
          <span>{told.says}</span>
          <Button appearance="transparent" icon={<DismissRegular />} aria-label="Dismiss" onClick={dismiss} />
        </div>
      )}
    </div>
  );
}
