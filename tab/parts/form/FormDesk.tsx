import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FormView } from '../../../src/api/contract.ts';
import { sayInstant } from '../../../src/domain/time/words.ts';
import { useTab } from '../../tabContext.ts';
import { useAct } from '../../useAct.ts';
import { useKept } from '../../useKept.ts';
import { useStillHere } from '../../useStillHere.ts';
import { Clause } from '../Clause.tsx';
import { PageTitle } from '../PageTitle.tsx';
import { draftOf, handedIn, shownIn } from './formDraft.ts';
import { FormField } from './FormField.tsx';
import { FormReply } from './FormReply.tsx';

/** A form of the procedure to fill in: its sections and fields from the procedure itself, kept until it is handed in. */
export function FormDesk({ view }: { readonly view: FormView }): ReactNode {
  const { me, go, tell } = useTab();
  const { form, state, reference } = view;
  const [draft, setDraft, forget] = useKept(`${me.id}:${reference}:form:${form.id}:${state.completedAt ?? ''}`, draftOf(view));
  const stillHere = useStillHere();
  const acting = useAct(reference, 'completeForm', (answer) => {
    forget();
    if (stillHere()) go({ page: 'case', reference, section: 'forms' });
    tell(answer);
  });
  const lock = !view.mayComplete;
  const refused = acting.reply?.kind === 'refused' ? acting.reply.answer.findings : [];
  const send = (given: object = {}): void => {
    acting.run({ form: form.id, ...handedIn(view, draft), ...given });
  };
  const shown = shownIn(view, draft);
  return (
    <div className="stack-wide">
      <form
        className="stack-wide"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <div className="stack">
          <PageTitle tab={`${form.title} ${reference}`}>
            {form.title} <span className="reference">{reference}</span>
          </PageTitle>
          <p>
            {state.why} <Clause id={form.clause} />
          </p>
          {state.completedAt !== undefined && (
            <p className="quiet">Completed {sayInstant(state.completedAt)}. Completing it again takes its place.</p>
          )}
          {lock && <p className="box">You can read this form. It is for others in this case to complete.</p>}
        </div>
        {/* Nothing can be typed into what is on its way: it would be in neither form. */}
        <div className="stack-wide" inert={acting.busy}>
          {form.sections.map((section) => {
            const fields = shown.filter((placed) => placed.section.id === section.id);
            return fields.length === 0 ? null : (
              <section key={section.id} className="stack" aria-labelledby={`section-${section.id}`}>
                <h2 id={`section-${section.id}`}>{section.title}</h2>
                {fields.map(({ field }) => (
                  <FormField key={field.id} view={view} field={field} draft={draft} change={setDraft} findings={refused} lock={lock} />
                ))}
              </section>
            );
          })}
        </div>
        {!lock && (
          <div className="send">
            <Button type="submit" appearance="primary" size="large" disabledFocusable={acting.busy}>
              {acting.busy ? 'Sending…' : 'Hand in the form'}
            </Button>
            <p className="quiet">What you type is kept until it is handed in; you can go on in another browser.</p>
          </div>
        )}
      </form>
      <FormReply acting={acting} goOn={send} keep={`form:${form.id}`} />
    </div>
  );
}
