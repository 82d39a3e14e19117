import type { ReactNode } from 'react';
import type { Typed } from '../../../src/domain/merge/mergeTyped.ts';
import { nameIn } from '../../words.ts';
import { BothVersions } from '../BothVersions.tsx';
import { chosen, mineIn } from './rebased.ts';
import type { MinutesWork } from './useMinutes.ts';

type Props = { readonly work: Pick<MinutesWork, 'assessment' | 'typed' | 'change'>; readonly of: (field: string) => boolean };

const texts = /^(sections\..*|actions\..*\.task|dissent)$/;

/** Whatever somebody else changed as well while it was being typed here, to choose from. */
export function Choices({ work: { assessment, typed, change }, of }: Props): ReactNode {
  const labelOf = (field: string): string => {
    const [list, id, part = ''] = field.split('.');
    if (list === 'sections') return assessment.sections.find((section) => section.id === id)?.label ?? String(id);
    if (list !== 'actions') return 'the support for the plan';
    const at = typed.actions?.findIndex((action) => action.id === id) ?? 0;
    return `action ${String(at + 1)}, ${partWords[part] ?? assessment.actionFields.find((field) => field.id === part)?.label ?? part}`;
  };
  const said = (field: string, value: Typed): string => {
    if (typeof value === 'boolean') return value ? 'Yes' : 'No';
    const text = value === undefined || value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
    return field.endsWith('.owner') && text !== '' ? nameIn(assessment, text) : text;
  };
  return (typed.both ?? [])
    .filter(({ field }) => of(field))
    .map(({ field, theirs }) => {
      const mine = mineIn(typed, field);
      const values = { mine, theirs, both: `${said(field, theirs)}\n\n${said(field, mine)}` };
      return (
        <BothVersions
          key={field}
          of={labelOf(field)}
          from={`Somebody else changed ${labelOf(field)} as well.`}
          mine={said(field, mine)}
          theirs={said(field, theirs)}
          together={texts.test(field)}
          choose={(which) => {
            change(chosen(typed, field, values[which]));
          }}
        />
      );
    });
}

const partWords: Readonly<Record<string, string>> = {
  task: 'what is to be done',
  owner: 'who does it',
  due: 'by when',
  status: 'its status',
};
