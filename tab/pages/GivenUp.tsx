import { Button } from '@fluentui/react-components';
import { useCallback, useState, type ReactNode } from 'react';
import type { GivenUpView, Problem } from '../../src/api/contract.ts';
import { sayList } from '../../src/domain/time/words.ts';
import { Loading } from '../parts/Loading.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useTab } from '../tabContext.ts';
import { useAnswer } from '../useAnswer.ts';

/** Work outside that was given up after a day of tries, for whoever looks after Holdfast. Names nobody of a case. */
export function GivenUpPage(): ReactNode {
  const { api } = useTab();
  const asked = useAnswer(useCallback(() => api.givenUp(), [api]));
  return (
    <div className="page">
      <PageTitle tab="Given up">Work that was given up</PageTitle>
      <p>
        What a case calls for in Microsoft 365 is tried again for about a day when it fails. What failed for longer stands here. Nothing of
        it is lost: the record of the case knows what is still to be done.
      </p>
      <Loading asked={asked} label="Looking up what was given up">
        {({ items }) =>
          items.length === 0 ? (
            <p className="empty">Nothing was given up.</p>
          ) : (
            <ul className="plain">
              {items.map((item) => (
                <Item key={item.reference} item={item} done={asked.askAgain} />
              ))}
            </ul>
          )
        }
      </Loading>
    </div>
  );
}

type ItemProps = { readonly item: GivenUpView['items'][number]; readonly done: () => void };

function Item({ item: { reference, sinceText, what, why }, done }: ItemProps): ReactNode {
  const { api, tell } = useTab();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const again = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const answer = await api.tryAgain(reference);
    setBusy(false);
    setProblem(answer.ok ? undefined : answer.problem);
    if (!answer.ok) return;
    tell(answer.value);
    done();
  };
  return (
    <li className="card" aria-label={reference}>
      <h2>
        <span className="reference">{reference}</span>
      </h2>
      <dl className="lines">
        <dt>Given up</dt>
        <dd>{sinceText}</dd>
        <dt>Still to be done</dt>
        <dd>{what.length === 0 ? 'Not known: the record of the case cannot be read just now.' : `${sayList(what)}.`}</dd>
        <dt>Why</dt>
        <dd>{why}</dd>
      </dl>
      <Button
        className="fit"
        appearance="primary"
        disabledFocusable={busy}
        aria-label={`Try ${reference} again`}
        onClick={() => void again()}
      >
        {busy ? 'Asking…' : 'Try again'}
      </Button>
      {problem && <Trouble problem={problem} />}
    </li>
  );
}
