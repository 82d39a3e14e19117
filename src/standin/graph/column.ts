import { z } from 'zod';
import { guidOf } from './siteDoc.ts';
import { GraphProblem, invalidRequest } from './problem.ts';

const kinds = {
  text: z.strictObject({
    allowMultipleLines: z.boolean().optional(),
    appendChangesToExistingText: z.boolean().optional(),
    linesForEditing: z.int().optional(),
    maxLength: z.int().min(1).max(255).optional(),
    textType: z.enum(['plain', 'richText']).optional(),
  }),
  number: z.strictObject({
    decimalPlaces: z.enum(['automatic', 'none', 'one', 'two', 'three', 'four', 'five']).optional(),
    displayAs: z.enum(['number', 'percentage']).optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
  }),
  boolean: z.strictObject({}),
  dateTime: z.strictObject({
    displayAs: z.enum(['default', 'friendly', 'standard']).optional(),
    format: z.enum(['dateOnly', 'dateTime']).optional(),
  }),
  choice: z.strictObject({
    allowTextEntry: z.boolean().optional(),
    choices: z.array(z.string()),
    displayAs: z.enum(['checkBoxes', 'dropDownMenu', 'radioButtons']).optional(),
  }),
  personOrGroup: z.strictObject({
    allowMultipleSelection: z.boolean().optional(),
    chooseFromType: z.enum(['peopleAndGroups', 'peopleOnly']).optional(),
    displayAs: z.string().optional(),
  }),
  hyperlinkOrPicture: z.strictObject({ isPicture: z.boolean().optional() }),
};
export type ColumnKind = keyof typeof kinds;
export const columnKinds = Object.keys(kinds) as ColumnKind[];

const common = {
  displayName: z.string().optional(),
  description: z.string().optional(),
  columnGroup: z.string().optional(),
  indexed: z.boolean().optional(),
  enforceUniqueValues: z.boolean().optional(),
  required: z.boolean().optional(),
  hidden: z.boolean().optional(),
  defaultValue: z.strictObject({ formula: z.string().optional(), value: z.string().optional() }).optional(),
};
const facets = Object.fromEntries(Object.entries(kinds).map(([name, shape]) => [name, shape.optional()])) as {
  [K in ColumnKind]: z.ZodOptional<(typeof kinds)[K]>;
};

/** What creates a column (learn.microsoft.com/graph/api/resources/columndefinition). */
export const newColumn = z.strictObject({ name: z.string().min(1), ...common, ...facets });
/** What changes one; its kind and internal name stay. */
export const columnChange = z.strictObject({ ...common, ...facets });

export type ColumnDoc = z.infer<typeof newColumn> & {
  readonly id: string;
  readonly displayName: string;
  readonly readOnly: boolean;
  readonly builtIn: boolean;
};

/** A column made from its definition, with SharePoint's own rules on names, indexes and unique values. */
export function makeColumn(listId: string, asked: z.infer<typeof newColumn>): ColumnDoc {
  const given = columnKinds.filter((kind) => asked[kind] !== undefined);
  if (given.length !== 1)
    throw invalidRequest(`A column takes exactly one type facet; '${asked.name}' has ${given.length === 0 ? 'none' : given.join(', ')}.`);
  const column: ColumnDoc = {
    ...asked,
    name: internalName(asked.name),
    id: guidOf(`${listId}/${asked.name}`),
    displayName: asked.displayName ?? asked.name,
    readOnly: false,
    builtIn: false,
  };
  checkRules(column);
  return column;
}

/** A changed column, held to the same rules. */
export function changeColumn(column: ColumnDoc, change: z.infer<typeof columnChange>): ColumnDoc {
  if (column.builtIn && column.name !== 'Title')
    throw new GraphProblem(403, 'accessDenied', `The column '${column.name}' cannot be changed.`);
  const kind = kindOf(column);
  const other = columnKinds.find((one) => change[one] !== undefined && one !== kind);
  if (other) throw invalidRequest(`The type of the column '${column.name}' cannot be changed to ${other}.`);
  const changed: ColumnDoc = {
    ...column,
    ...change,
    displayName: change.displayName ?? column.displayName,
    ...(kind && change[kind] ? { [kind]: { ...column[kind], ...change[kind] } } : {}),
  };
  checkRules(changed);
  return changed;
}

export const kindOf = (column: ColumnDoc): ColumnKind | undefined => columnKinds.find((kind) => column[kind] !== undefined);
export const isMany = (column: ColumnDoc): boolean =>
  column.choice?.displayAs === 'checkBoxes' || column.personOrGroup?.allowMultipleSelection === true;

function checkRules(column: ColumnDoc): void {
  const unfit = column.text?.allowMultipleLines === true || column.hyperlinkOrPicture !== undefined || isMany(column);
  if (column.indexed && unfit) throw invalidRequest(`The column '${column.name}' is of a type that cannot be indexed.`);
  if (column.enforceUniqueValues && (unfit || column.boolean !== undefined))
    throw invalidRequest(`The column '${column.name}' is of a type that cannot enforce unique values.`);
  if (column.enforceUniqueValues && !column.indexed)
    throw invalidRequest(`The column '${column.name}' must be indexed to enforce unique values.`);
}

/** SharePoint's internal names: letters and digits as they are, the rest as _xHHHH_, at most 32 characters. */
function internalName(name: string): string {
  return name.replace(/[^A-Za-z0-9_]/g, (letter) => `_x${letter.charCodeAt(0).toString(16).padStart(4, '0')}_`).slice(0, 32);
}

/** The columns every list has. */
export function builtInColumns(listId: string): ColumnDoc[] {
  const column = (name: string, displayName: string, readOnly: boolean, facet: Partial<ColumnDoc>): ColumnDoc => ({
    name,
    displayName,
    readOnly,
    builtIn: true,
    id: guidOf(`${listId}/${name}`),
    indexed: false,
    ...facet,
  });
  return [
    column('Title', 'Title', false, { text: { allowMultipleLines: false, maxLength: 255 }, required: true }),
    column('ID', 'ID', true, { number: {}, indexed: true }),
    column('ContentType', 'Content Type', true, { text: {} }),
    column('Modified', 'Modified', true, { dateTime: { format: 'dateTime' } }),
    column('Created', 'Created', true, { dateTime: { format: 'dateTime' } }),
    column('Author', 'Created By', true, { personOrGroup: {} }),
    column('Editor', 'Modified By', true, { personOrGroup: {} }),
    column('_UIVersionString', 'Version', true, { text: {} }),
    column('Attachments', 'Attachments', true, { boolean: {} }),
  ];
}
