import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Assessment } from '../../src/domain/assess/assessment.ts';
import { sayInstant, sayList } from '../../src/domain/time/words.ts';
import { useCase } from '../caseContext.ts';
import { useTab } from '../tabContext.ts';
import { nameIn, nameOf, roleWord } from '../words.ts';
import { Clause } from './Clause.tsx';
import { Left } from './Left.tsx';
import { Section } from './Section.tsx';

type Form = Assessment['forms'][number];

/** The forms of the procedure this case wants or has: whose they are, by when, and the way into each. */
export function FormsSection(): ReactNode {
  const { view } = useCase();
  const { forms } = view.assessment;
  if (forms.length === 0) return null;
  const done = forms.filter((form) => form.completedAt !== undefined).length;
  return (
    <Section id="forms" title="Forms" note={`${String(done)} of ${String(forms.length)} complete`}>
      <ul className="plain">
        {forms.map((form) => (
          <FormLine key={form.id} form={form} />
        ))}
      </ul>
    </Section>
  );
}

function FormLine({ form }: { readonly form: Form }): ReactNode {
  const { go } = useTab();
  const { view, now } = useCase();
  const mine = view.me.roles.some((role) => form.authorRoles.includes(role));
  const names = form.authors.map(nameOf);
  const who = names.length > 0 ? names : form.authorRoles.map((role) => roleWord(view.assessment.roleLabels, role));
  const done = form.completedAt !== undefined;
  return (
    <li className="card duty">
      <div className="duty-what">
        <h3>{form.title}</h3>
        <p className="chips">
          {!done && form.due !== undefined && <Left due={form.due} now={now} />}
          <Clause id={form.clause} />
        </p>
        <p className="quiet">
          {form.completedAt !== undefined
            ? `Completed by ${nameIn(view.assessment, form.completedBy ?? '')}, ${sayInstant(form.completedAt)}.`
            : `To be completed by ${sayList(who, 'or')}.`}
          {form.applies === 'unknown' && ' Whether it is wanted here is not known yet.'}
        </p>
      </div>
      <Button
        appearance={mine && !done ? 'primary' : 'secondary'}
        aria-label={`${mine && !done ? 'Fill in' : 'Open'}: ${form.title}`}
        onClick={() => {
          go({ page: 'form', reference: view.reference, form: form.id });
        }}
      >
        {mine && !done ? 'Fill in' : 'Open'}
      </Button>
    </li>
  );
}
