import { Field, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { YesNo } from '../YesNo.tsx';
import type { Assessment } from '../../../src/domain/assess/assessment.ts';
import { supportOf, type MinutesTyped } from './minutesDraft.ts';

type Props = { readonly assessment: Assessment; readonly typed: MinutesTyped; readonly change: (typed: MinutesTyped) => void };

/** Whether everybody stands behind the plan, and what those say who do not. */
export function Support({ assessment, typed, change }: Props): ReactNode {
  const { supportedByAll } = supportOf(assessment, typed);
  const dissent = typed.dissent ?? assessment.meeting?.minutes?.dissent ?? '';
  return (
    <>
      <Field label="Does everybody present support the plan?">
        <YesNo
          value={supportedByAll}
          change={(yes) => {
            change({ ...typed, supportSaved: false, supportedByAll: yes });
          }}
        />
      </Field>
      {supportedByAll === false && (
        <Field label="Who does not, and what do they say?">
          <Textarea
            value={dissent}
            resize="vertical"
            rows={2}
            onChange={(_, data) => {
              change({ ...typed, supportSaved: false, dissent: data.value });
            }}
          />
        </Field>
      )}
    </>
  );
}
