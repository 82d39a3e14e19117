import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { GatewayFailure } from '../usecases/gatewayFailure.ts';
import type { Draft, Drafts } from '../usecases/ports.ts';
import type { Fields, Lists } from './lists.ts';
import { noteParts } from './noteParts.ts';
import type { ListItem } from './wire.ts';

/** Columns the typed text is spread over, since a note column takes 63,999 characters. */
const typedColumns: readonly string[] = ['Typed', 'Typed2', 'Typed3', 'Typed4'];
const select = ['RowKey', 'Holder', 'Form', 'SavedAt', 'Revision', ...typedColumns];

const empty = z.string().default('');
const row = z.object({
  RowKey: z.string(),
  Form: z.string(),
  SavedAt: z.string(),
  Revision: z.string(),
  Typed: empty,
  Typed2: empty,
  Typed3: empty,
  Typed4: empty,
});

/** What people are typing, in a list of the site: one item for each case, person and form, with a revision of its own each time it is kept. */
export function createDrafts(lists: Lists): Drafts {
  const holderOf = (reference: string, personId: string): string => `${reference}:${personId}`;

  const find = async (key: string): Promise<ListItem | undefined> =>
    (await lists.where('Drafts', 'RowKey', key, select)).find(({ fields }) => fields['RowKey'] === key);

  async function put(key: string, fields: Fields, item: ListItem | undefined): Promise<void> {
    if (item) await lists.change('Drafts', item.id, fields, item['@odata.etag']);
    else await lists.add('Drafts', Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)), { repeatable: true });
  }

  return {
    async of(reference, personId) {
      const holder = holderOf(reference, personId);
      const items = await lists.where('Drafts', 'Holder', holder, select);
      return items.filter(({ fields }) => fields['Holder'] === holder).flatMap(draftOf);
    },

    async keep(reference, personId, { form, value, savedAt }, replaces) {
      const key = `${holderOf(reference, personId)}:${form}`;
      const item = await find(key);
      if (item?.fields['Revision'] !== replaces) return 'changedMeanwhile';
      const parts = noteParts(JSON.stringify(value));
      if (parts.length > typedColumns.length) throw new GatewayFailure('unexpected', `A draft in ${reference} is too long for its columns`);
      const revision = randomUUID();
      const fields = {
        ...(item
          ? {}
          : { Title: reference, RowKey: key, Holder: holderOf(reference, personId), Reference: reference, PersonId: personId, Form: form }),
        SavedAt: savedAt,
        Revision: revision,
        ...Object.fromEntries(typedColumns.map((column, at) => [column, parts[at] ?? null])),
      };
      try {
        await put(key, fields, item);
      } catch (failure) {
        // The same person typed elsewhere at the same moment, or our own first try got through.
        if (!(failure instanceof GatewayFailure) || !['conflict', 'missing', 'unexpected', 'unavailable'].includes(failure.kind))
          throw failure;
        const now = (await find(key))?.fields['Revision'];
        if (now === item?.fields['Revision']) throw failure;
        return now === revision ? { revision } : 'changedMeanwhile';
      }
      return { revision };
    },

    async remove(reference, personId, form, revision) {
      const key = `${holderOf(reference, personId)}:${form}`;
      const item = await find(key);
      if (item === undefined) return 'removed';
      if (item.fields['Revision'] !== revision) return 'changedMeanwhile';
      try {
        await lists.remove('Drafts', item.id, item['@odata.etag']);
      } catch (failure) {
        if (failure instanceof GatewayFailure && failure.kind === 'conflict') return 'changedMeanwhile';
        if (!(failure instanceof GatewayFailure) || failure.kind === 'denied' || (await find(key)) !== undefined) throw failure;
      }
      return 'removed';
    },
  };
}

/** An item that is no draft of ours, such as one added by hand, counts for nothing. */
function draftOf({ fields }: ListItem): readonly Draft[] {
  const found = row.safeParse(fields).data;
  if (found === undefined) return [];
  const { Form: form, SavedAt: savedAt, Revision: revision, Typed, Typed2, Typed3, Typed4 } = found;
  try {
    return [{ form, savedAt, revision, value: JSON.parse(Typed + Typed2 + Typed3 + Typed4) as unknown }];
  } catch {
    return [];
  }
}
