import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import { cellText } from './cellText.ts';
import type { ListRow, SharePointList } from './readList.ts';

type Props = { readonly name: string; readonly list: SharePointList; readonly row: ListRow; readonly onClose: () => void };

/** Every column of one row that holds something. */
export function RowDetail({ name, list, row, onClose }: Props) {
  const title = useId();
  return (
    <section className="detail" aria-labelledby={title}>
      <div className="detail-head">
        <h2 id={title}>
          {name}, row {row.id}
        </h2>
        <Button appearance="subtle" size="small" icon={<DismissRegular />} aria-label="Close" onClick={onClose} />
      </div>
      <dl className="row-fields">
        {list.columns
          .map((column) => ({ column, text: cellText(column, row.fields[column.name]) }))
          .filter(({ text }) => text !== '')
          .map(({ column, text }) => (
            <div key={column.name}>
              <dt>{column.displayName}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
