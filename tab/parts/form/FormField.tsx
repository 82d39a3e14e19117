import { Checkbox, Field, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FormView } from '../../../src/api/contract.ts';
import type { Finding } from '../../../src/domain/assess/assessment.ts';
import type { Answer } from '../../../src/domain/form/answer.ts';
import { isParts, isRows, notKnownReason } from '../../../src/domain/form/answer.ts';
import type { FieldRule } from '../../../src/domain/policy/formRules.ts';
import { evaluate } from '../../../src/domain/policy/evaluate.ts';
import { knownWith } from '../../../src/domain/form/fieldsOf.ts';
import { isDay } from '../../../src/domain/time/london.ts';
import { sayLongDay } from '../../../src/domain/time/words.ts';
import { Clause } from '../Clause.tsx';
import { KeptOr } from '../KeptOr.tsx';
import { EitherField } from './EitherField.tsx';
import type { FormDraft } from './formDraft.ts';
import { wayOf } from './formDraft.ts';
import { PartInput } from './PartInput.tsx';
import { PartsField } from './PartsField.tsx';
import { RowsField } from './RowsField.tsx';

type Props = {
  readonly view: FormView;
  readonly field: FieldRule;
  readonly draft: FormDraft;
  readonly change: (draft: FormDraft) => void;
  readonly findings: readonly Finding[];
  readonly lock: boolean;
};

/** One field of a form: its label and clause, the answer as its kind is answered, "not known" where that is an answer, and what is wrong. */
export function FormField({ view, field, draft, change, findings, lock }: Props): ReactNode {
  const at = `answers.${field.id}`;
  const answer = draft.answers[field.id];
  const unknown = notKnownReason(answer);
  const wrongAt = (place: string): string | undefined => {
    const found = findings.find((each) => each.about?.field === place);
    return found && beside(found);
  };
  const put = (next: Answer | undefined): void => {
    const { [field.id]: _before, ...others } = draft.answers;
    change({ ...draft, answers: next === undefined ? others : { ...others, [field.id]: next } });
  };
  const registered = field.from?.startsWith('child.') ? childPart(view, field.from.slice('child.'.length)) : undefined;
  const odd = wrongAt(`explained.${field.id}`);
  const parts = (field.parts ?? []).filter(
    (part) =>
      evaluate(
        part.when,
        knownWith(draft.answers, (fact) => view.known[fact]),
      ).is !== 'false',
  );
  const simple = !['parts', 'table', 'list', 'date-ranges', 'either'].includes(field.kind);
  const whole = wrongAt(at);
  const keptBy = view.kept?.fields.includes(field.id) === true ? view.kept.clause : undefined;
  const body = (): ReactNode => {
    if (field.from?.startsWith('child.'))
      return (
        <p id={at} tabIndex={-1}>
          <strong>{registered ?? 'Not recorded yet'}</strong> <span className="quiet">From the Cases list; not typed here.</span>
        </p>
      );
    if (unknown !== undefined)
      return (
        <Field label="Why it is not known" {...(whole !== undefined && { validationMessage: whole })}>
          <Textarea
            id={at}
            value={unknown}
            readOnly={lock}
            rows={2}
            onChange={(_, data) => {
              put({ notKnown: data.value });
            }}
          />
        </Field>
      );
    if (field.kind === 'either')
      return (
        <EitherField
          at={at}
          field={field}
          answer={answer}
          way={wayOf(field, draft)}
          take={(way) => {
            change({ ...draft, ways: { ...draft.ways, [field.id]: way } });
          }}
          change={put}
          wrongAt={wrongAt}
          lock={lock}
        />
      );
    if (field.kind === 'parts') return <PartsField at={at} parts={parts} answer={answer} change={put} wrongAt={wrongAt} lock={lock} />;
    if (!simple) return <RowsField at={at} field={field} answer={answer} change={put} wrongAt={wrongAt} lock={lock} />;
    return (
      <PartInput
        at={at}
        rule={{ ...field, label: 'Answer' }}
        value={isParts(answer) || isRows(answer) ? undefined : answer}
        change={put}
        wrong={whole}
        lock={lock}
      />
    );
  };
  return (
    <fieldset className={`form-field ${whole === undefined && odd === undefined ? '' : 'form-field-wrong'}`}>
      <legend>
        {field.label}
        {!field.required && <span className="quiet"> (if there is any)</span>}
      </legend>
      <p className="chips">
        <Clause id={field.clause} />
        {field.audience === 'professionals' && <span className="chip">Professionals only</span>}
      </p>
      {field.hint !== undefined && !simple && <p className="quiet">{field.hint}</p>}
      {keptBy === undefined ? body() : <KeptOr clause={keptBy}>{undefined}</KeptOr>}
      {!lock && field['not-known'] && (
        <Checkbox
          label={`“${field.label}” is not known`}
          checked={unknown !== undefined}
          onChange={(_, data) => {
            put(data.checked === true ? { notKnown: '' } : view.offered[field.id]);
          }}
        />
      )}
      {(!simple || registered !== undefined || field.from?.startsWith('child.')) && unknown === undefined && whole !== undefined && (
        <p className="field-wrong" role="note">
          {whole}
        </p>
      )}
      {(odd !== undefined || draft.explained[field.id] !== undefined) && (
        <Field
          label={`Why “${field.label}” is so`}
          {...(odd !== undefined && (draft.explained[field.id] ?? '').trim() === '' && { validationMessage: odd })}
        >
          <Textarea
            id={`explained.${field.id}`}
            value={draft.explained[field.id] ?? ''}
            readOnly={lock}
            rows={2}
            onChange={(_, data) => {
              change({ ...draft, explained: { ...draft.explained, [field.id]: data.value } });
            }}
          />
        </Field>
      )}
    </fieldset>
  );
}

/** What is wrong in the words that are needed beside the field: its section and clause stand there already. */
const beside = ({ says, wayOn }: Finding): string => [says.split(' Section “')[0], wayOn].filter(Boolean).join(' ');

/** What the Cases list says, as people write it. */
const childPart = ({ child }: FormView, part: string): string | undefined => {
  const value = part === 'name' ? child?.name : part === 'dateOfBirth' ? child?.dateOfBirth : child?.caseNumber;
  return isDay(value) ? sayLongDay(value) : value;
};
