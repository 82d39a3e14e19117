import { Temporal } from 'temporal-polyfill';
import { asText } from '../odata/passes.ts';
import type { ItemDoc } from './itemDoc.ts';
import { isMany, kindOf, type ColumnDoc } from './column.ts';
import type { ListDoc } from './listDoc.ts';
import { invalidRequest } from './problem.ts';

/** Time zone of the site: decides which day a date-only column holds. */
const siteZone = 'Europe/London';
type Given = Readonly<Record<string, unknown>>;

/**
 * The values of a new or changed item, as SharePoint keeps them; wrong names and types are refused.
 * An empty value empties the column. Date-only columns hold midnight of the site's zone in UTC, so a summer day reads T23:00:00Z of the day before.
 */
export function keepFields(list: ListDoc, before: Given, given: Given): Given {
  const kept: Record<string, unknown> = { ...before };
  for (const [name, value] of Object.entries(given)) {
    if (name.includes('@odata.')) continue;
    const { column, lookup } = columnOf(list, name);
    if (column.readOnly) throw invalidRequest(`Field '${name}' is read-only.`);
    if (value === null || value === '') Reflect.deleteProperty(kept, name);
    else kept[name] = convert(column, lookup, name, value, given[`${name}@odata.type`]);
  }
  return kept;
}

function columnOf(list: ListDoc, name: string): { column: ColumnDoc; lookup: boolean } {
  const column = list.columns.find((one) => one.name === name);
  if (column && !column.personOrGroup) return { column, lookup: false };
  const person = list.columns.find((one) => one.personOrGroup && `${one.name}LookupId` === name);
  if (person) return { column: person, lookup: true };
  throw invalidRequest(column ? `Field '${name}' is a person column: write '${name}LookupId'.` : `Field '${name}' is not recognized`);
}

function convert(column: ColumnDoc, lookup: boolean, name: string, value: unknown, note: unknown): unknown {
  const bad = (wanted: string) => invalidRequest(`Invalid value for field '${name}': it takes ${wanted}.`);
  if (isMany(column)) {
    const wanted = lookup ? ['Collection(Edm.Int32)', 'Collection(Edm.String)'] : ['Collection(Edm.String)'];
    if (!Array.isArray(value) || !wanted.includes(String(note)))
      throw invalidRequest(
        `General exception while processing: '${name}' is sent as an array with "${name}@odata.type": "${wanted[0] ?? ''}".`,
      );
    return value.map((one) => convertOne(column, lookup, one, bad));
  }
  return convertOne(column, lookup, value, bad);
}

function convertOne(column: ColumnDoc, lookup: boolean, value: unknown, bad: (wanted: string) => Error): unknown {
  if (lookup) {
    if (!/^\d+$/.test(asText(value))) throw bad('the number of a person in the User Information List');
    return asText(value);
  }
  switch (kindOf(column)) {
    case 'text': {
      if (typeof value !== 'string') throw bad('a text');
      const longest = column.text?.allowMultipleLines ? 63_999 : (column.text?.maxLength ?? 255);
      if (value.length > longest) throw bad(`at most ${longest} characters`);
      return value;
    }
    case 'number': {
      if (typeof value !== 'number') throw bad('a number');
      const { minimum = -Infinity, maximum = Infinity } = column.number ?? {};
      if (value < minimum || value > maximum) throw bad(`a number from ${minimum} to ${maximum}`);
      return value;
    }
    case 'boolean':
      if (typeof value !== 'boolean') throw bad('true or false');
      return value;
    case 'dateTime':
      return keepInstant(column, value, bad);
    case 'choice': {
      const { choices = [], allowTextEntry = false } = column.choice ?? {};
      if (typeof value !== 'string' || (!allowTextEntry && !choices.includes(value))) throw bad(`one of ${choices.join(', ')}`);
      return value;
    }
    case 'hyperlinkOrPicture':
      if (typeof value !== 'object' || value === null || !('Url' in value)) throw bad('{ Url, Description }');
      return value;
    default:
      throw bad('a value of a kind the local Microsoft 365 does not have');
  }
}

function keepInstant(column: ColumnDoc, value: unknown, bad: (wanted: string) => Error): string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/.test(value))
    throw bad('a date and time in ISO 8601');
  const whole = !value.includes('T') ? `${value}T00:00:00Z` : /(Z|[+-]\d{2}:\d{2})$/.test(value) ? value : `${value}Z`;
  const at = Date.parse(whole);
  if (Number.isNaN(at)) throw bad('a date and time in ISO 8601');
  const instant = Temporal.Instant.fromEpochMilliseconds(Math.floor(at / 1000) * 1000);
  if (column.dateTime?.format !== 'dateOnly') return instant.toString();
  return instant.toZonedDateTimeISO(siteZone).toPlainDate().toZonedDateTime(siteZone).toInstant().toString();
}

/** Refuses a value another item already holds in a column with unique values (SharePoint's own sentence). */
export function holdUnique(list: ListDoc, items: readonly ItemDoc[], fields: Given, self?: string): void {
  for (const column of list.columns.filter((one) => one.enforceUniqueValues)) {
    const value = fields[column.name];
    if (value === undefined) continue;
    const same = (other: unknown) =>
      typeof other === 'string' && typeof value === 'string' ? other.toLowerCase() === value.toLowerCase() : other === value;
    if (items.some((item) => item.id !== self && same(item.fields[column.name])))
      throw invalidRequest(
        `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${column.displayName}].`,
      );
  }
}
