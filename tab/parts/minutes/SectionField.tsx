import { Field, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RecordSection } from '../../../src/domain/assess/assessment.ts';
import { strengthWords } from '../../words.ts';
import { Clause } from '../Clause.tsx';

type Props = {
  readonly section: RecordSection;
  readonly text: string;
  readonly change: (text: string) => void;
  readonly readOnly: boolean;
  readonly trouble: string | undefined;
};

/** One heading of the minutes and what was said under it. */
export function SectionField({ section, text, change, readOnly, trouble }: Props): ReactNode {
  return (
    <div className="minutes-section">
      <p className="chips">
        <span className="chip">{strengthWords[section.strength]}</span>
        <Clause id={section.clause} />
      </p>
      {readOnly ? (
        <>
          <h3>{section.label}</h3>
          <p className="typed-text">{text || 'Nothing written.'}</p>
        </>
      ) : (
        <Field
          label={section.applies === 'unknown' ? `${section.label} (if it applies)` : section.label}
          {...(section.hint !== undefined && { hint: section.hint })}
          {...(trouble !== undefined && { validationMessage: trouble })}
        >
          <Textarea
            value={text}
            onChange={(_, data) => {
              change(data.value);
            }}
            resize="vertical"
            rows={4}
            size="large"
            className="grows"
          />
        </Field>
      )}
    </div>
  );
}
