import { Textarea } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { RecordSection } from '../../../src/domain/assess/assessment.ts';
import { strengthWords } from '../../words.ts';
import { Clause } from '../Clause.tsx';
import { KeptOr } from '../KeptOr.tsx';

type Props = {
  readonly section: RecordSection;
  readonly text: string;
  readonly change: (text: string) => void;
  readonly readOnly: boolean;
  /** The clause that keeps what stands here from whoever looks. */
  readonly keptBy: string | undefined;
  readonly trouble: string | undefined;
  /** What somebody else has written there meanwhile, to choose from. */
  readonly choices?: ReactNode;
};

/** What nobody has to write, because the case shows it; words that stand there all the same stay. */
const takenFrom: Readonly<Record<string, string>> = {
  invited: 'Taken from “Who to invite”.',
  attended: 'Taken from “Who came”.',
  actions: 'Taken from the action plan below.',
  review: 'Taken from the review date below.',
};

/** One heading of the minutes and what was said under it. */
export function SectionField({ section, text, change, readOnly, keptBy, trouble, choices }: Props): ReactNode {
  const id = useId();
  const taken = section.from !== undefined && text === '' ? takenFrom[section.from] : undefined;
  const label = section.applies === 'unknown' ? `${section.label} (if it applies)` : section.label;
  return (
    <div className="minutes-section">
      <div className="seat-head">
        <h3>{readOnly || taken !== undefined ? label : <label htmlFor={id}>{label}</label>}</h3>
        <span className="chips">
          <span className="chip">{strengthWords[section.strength]}</span>
          <Clause id={section.clause} />
        </span>
      </div>
      {taken !== undefined && <p className="quiet">{taken}</p>}
      {taken !== undefined ? null : readOnly ? (
        <KeptOr clause={keptBy}>{text || 'Nothing written.'}</KeptOr>
      ) : (
        <>
          {section.hint && (
            <p className="quiet" id={`${id}-hint`}>
              {section.hint}
            </p>
          )}
          <Textarea
            id={id}
            aria-describedby={`${id}-hint ${id}-trouble`}
            aria-invalid={trouble !== undefined}
            value={text}
            onChange={(_, data) => {
              change(data.value);
            }}
            resize="vertical"
            rows={4}
            size="large"
            className="grows"
          />
          {choices}
          {trouble && (
            <p className="field-trouble" id={`${id}-trouble`}>
              {trouble}
            </p>
          )}
        </>
      )}
    </div>
  );
}
