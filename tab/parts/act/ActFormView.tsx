import { Button } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import type { ActForm } from '../../../src/api/contract.ts';
import { useCase } from '../../caseContext.ts';
import { useTab } from '../../tabContext.ts';
import { useAct } from '../../useAct.ts';
import { useAnswer } from '../../useAnswer.ts';
import { useKept } from '../../useKept.ts';
import { Clause } from '../Clause.tsx';
import { Loading } from '../Loading.tsx';
import { ReplyBox } from '../ReplyBox.tsx';
import { ActField } from './ActField.tsx';
import { actData, askedNow, type Typed } from './actData.ts';

/** Any act as a form made from what the act takes: asked of the server when it is opened, since choices depend on the case. */
export function ActFormView({ act }: { readonly act: string }): ReactNode {
  const { api } = useTab();
  const { view } = useCase();
  const soFar = view.assessment.timeline.length;
  // What may be chosen depends on all that has happened: asked again when more has.
  const ask = useMemo(() => ({ soFar, form: () => api.actForm(view.reference, act) }), [api, view.reference, act, soFar]);
  const asked = useAnswer(ask.form);
  return (
    <Loading asked={asked} label="One moment">
      {(form) => <Filled form={form} />}
    </Loading>
  );
}

const nothing: Typed = {};

function Filled({ form }: { readonly form: ActForm }): ReactNode {
  const { me } = useTab();
  const { view, changed } = useCase();
  const [typed, setTyped, forget] = useKept<Typed>(`${me.id}:${view.reference}:act:${form.act}`, nothing);
  const data = (): object => actData(form.fields, typed);
  const acting = useAct(
    view.reference,
    form.act,
    (answer) => {
      forget(typed);
      changed(answer);
    },
    data,
  );
  const fields = askedNow(form.fields, typed);
  const findings = acting.reply?.kind === 'refused' ? acting.reply.answer.findings : [];
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        acting.run(data());
      }}
    >
      {form.says && (
        <p className="quiet">
          {form.says} {form.clause && <Clause id={form.clause} />}
        </p>
      )}
      {fields.map((field) => (
        <ActField
          key={field.id}
          field={field}
          value={typed[field.id]}
          change={(value) => {
            setTyped((before) => ({ ...before, [field.id]: value }));
          }}
          slip={findings.find((finding) => finding.about?.field === field.id)?.says}
        />
      ))}
      <Button type="submit" appearance="primary" className="fit" disabledFocusable={acting.busy}>
        {acting.busy ? 'One moment…' : form.press}
      </Button>
      <ReplyBox acting={acting} asksWho={form.asksWho} keep={`act:${form.act}`} />
    </form>
  );
}
