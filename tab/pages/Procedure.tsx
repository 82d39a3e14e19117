import { Field, Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Procedure } from '../../src/api/contract.ts';
import type { Strength } from '../../src/domain/assess/assessment.ts';
import { PageTitle } from '../parts/PageTitle.tsx';
import { useTab } from '../tabContext.ts';
import { strengthWords } from '../words.ts';

/** The council's procedure, clause by clause, with a box to find a word in it. */
export function ProcedurePage(): ReactNode {
  const { procedure } = useTab();
  return (
    <div className="page">
      <PageTitle tab="Procedure">{procedure?.title ?? 'Procedure'}</PageTitle>
      {procedure ? (
        <Clauses procedure={procedure} />
      ) : (
        <p className="empty">The procedure could not be read just now. Everything else still works.</p>
      )}
    </div>
  );
}

function Clauses({ procedure }: { readonly procedure: Procedure }): ReactNode {
  const [words, setWords] = useState('');
  const shown = procedure.clauses.filter((clause) => has(words, `${clause.id} ${clause.text} ${clause.strength}`));
  return (
    <>
      <Field label="Find in the procedure" hint="A word, or a clause such as 2.6" className="find">
        <Input
          type="search"
          value={words}
          onChange={(_, data) => {
            setWords(data.value);
          }}
          size="large"
        />
      </Field>
      <p role="status" className="quiet">
        {words === '' ? `${String(shown.length)} clauses` : `${String(shown.length)} of ${String(procedure.clauses.length)} clauses`}
      </p>
      {shown.length === 0 ? (
        <p className="empty">No clause says that. Try fewer or other words.</p>
      ) : (
        <dl className="clauses">
          {shown.map((clause) => (
            <div key={clause.id} className="clause">
              <dt>
                {clause.id} <span className={`strength strength-${clause.strength}`}>{wordFor(clause.strength)}</span>
              </dt>
              <dd>{clause.text}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

const wordFor = (strength: string): string => (strength in strengthWords ? strengthWords[strength as Strength] : strength);

const has = (words: string, text: string): boolean => {
  const within = text.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => within.includes(word));
};
