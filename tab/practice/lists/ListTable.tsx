import { cellText } from './cellText.ts';
import { listViews } from './listViews.ts';
import type { SharePointList } from './readList.ts';

type Props = {
  readonly name: string;
  readonly list: SharePointList;
  readonly openId: string | undefined;
  readonly addressOf: (rowId: string) => string;
};

/** The rows of a list under the columns people read first. Narrow screens show each row as a card; the roles keep it a table. */
export function ListTable({ name, list, openId, addressOf }: Props) {
  const first = listViews[name] ?? [];
  const columns = first.flatMap((one) => list.columns.filter((column) => column.name === one));
  if (list.rows.length === 0) return <p className="quiet">Nothing in {name} yet.</p>;
  return (
    <table className="list" role="table" aria-label={name}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.name} role="columnheader" scope="col">
              {column.displayName}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {list.rows.map((row) => (
          <tr key={row.id} role="row" className={row.id === openId ? 'open' : ''}>
            {columns.map((column, at) => (
              <td key={column.name} role="cell" data-heading={column.displayName}>
                {at === 0 ? (
                  <a href={addressOf(row.id)} aria-label={`${cellText(column, row.fields[column.name])}, row ${row.id}`}>
                    {cellText(column, row.fields[column.name])}
                  </a>
                ) : (
                  <span className="cell">{cellText(column, row.fields[column.name])}</span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
