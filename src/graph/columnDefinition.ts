import type { Column, ColumnKind } from '../domain/record/columns.ts';

/** A column as Graph is asked to make it (resources/columndefinition). */
export const columnDefinition = (column: Column) => ({
  name: column.name,
  displayName: column.displayName,
  indexed: column.indexed ?? column.unique ?? false,
  enforceUniqueValues: column.unique ?? false,
  ...facets[column.kind](column),
});

const facets: Readonly<Record<ColumnKind, (column: Column) => object>> = {
  text: () => ({ text: { allowMultipleLines: false, maxLength: 255 } }),
  note: () => ({ text: { allowMultipleLines: true, linesForEditing: 6, textType: 'plain' } }),
  number: () => ({ number: {} }),
  boolean: () => ({ boolean: {} }),
  dateTime: () => ({ dateTime: { displayAs: 'standard', format: 'dateTime' } }),
  choice: (column) => ({ choice: { allowTextEntry: false, choices: column.choices ?? [], displayAs: 'dropDownMenu' } }),
};
