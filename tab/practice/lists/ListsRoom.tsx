import { MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useCallback } from 'react';
import { useDesk } from '../frame/desk.ts';
import { go } from '../place/go.ts';
import type { Person } from '../standin/shapes.ts';
import { usePolled } from '../standin/usePolled.ts';
import { ListTable } from './ListTable.tsx';
import { listViews } from './listViews.ts';
import { readList } from './readList.ts';
import { RowDetail } from './RowDetail.tsx';

type Props = {
  readonly person: Person;
  /** `Minutes/12`: the list that is shown, and the row that is open. */
  readonly inside: string;
  readonly shown: boolean;
};

const lookEveryMs = 6_000;

/** The council's SharePoint lists, as staff read them. */
export function ListsRoom({ person, inside, shown }: Props) {
  const { sessions, addressOf } = useDesk();
  const names = Object.keys(listViews);
  const [asked = '', rowId] = inside.split('/');
  const name = names.includes(asked) ? asked : 'Cases';
  const load = useCallback(
    async (signal: AbortSignal) => ({ name, list: await readList(sessions, person, name, signal) }),
    [sessions, person, name],
  );
  const { value, problem } = usePolled(load, shown, lookEveryMs);
  const list = value?.name === name ? value.list : undefined;
  const waiting = value?.name !== name && problem === undefined;
  const row = list?.rows.find((one) => one.id === rowId);
  return (
    <>
      <h1 className="room-title">SharePoint lists</h1>
      <nav className="list-names" aria-label="Lists">
        <ul>
          {names.map((one) => (
            <li key={one}>
              <a href={addressOf(person, 'lists', one)} aria-current={one === name ? 'page' : undefined}>
                {one}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {problem !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      {waiting && <Spinner size="small" label={`Reading ${name}`} />}
      {!waiting && !list && problem === undefined && (
        <p className="quiet">The list “{name}” has not been made yet: Holdfast makes it when it is set up.</p>
      )}
      {list && (
        <div className={row ? 'two-panes' : ''}>
          <ListTable name={name} list={list} openId={row?.id} addressOf={(id) => addressOf(person, 'lists', `${name}/${id}`)} />
          {row && (
            <RowDetail
              key={row.id}
              name={name}
              list={list}
              row={row}
              onClose={() => {
                go(addressOf(person, 'lists', name));
              }}
            />
          )}
        </div>
      )}
    </>
  );
}
