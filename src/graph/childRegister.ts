import { z } from 'zod';
import { GatewayFailure } from '../usecases/gatewayFailure.ts';
import type { Child, ChildRegister, Opened } from '../usecases/ports.ts';
import type { Lists } from './lists.ts';
import type { ListItem } from './wire.ts';

const columns = ['Reference', 'ChildName', 'DateOfBirth', 'CaseNumber'];
const held = z.object({ ChildName: z.string().optional(), DateOfBirth: z.string().optional(), CaseNumber: z.string().optional() });

/** Who the child is, in the Cases list of the site: the one place that ties a reference to a child. */
export function createChildRegister(lists: Lists): ChildRegister {
  const find = async (reference: string): Promise<ListItem | undefined> =>
    (await lists.where('Cases', 'Reference', reference, columns)).toSorted(byId)[0];

  async function put(reference: string, child: Child, opened: Opened, item: ListItem | undefined): Promise<void> {
    const fields = { ChildName: child.name, DateOfBirth: child.dateOfBirth ?? null, CaseNumber: child.caseNumber ?? null };
    if (item) return lists.change('Cases', item.id, fields, item['@odata.etag']);
    const given = Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => field[1] !== null));
    return lists.add(
      'Cases',
      { Title: reference, Reference: reference, Policy: opened.policy, OpenedAt: opened.at, ...given },
      { repeatable: true },
    );
  }

  return {
    async read(reference) {
      const item = await find(reference);
      return item && childOf(item);
    },

    async write(reference, child, opened) {
      const item = await find(reference);
      if (item && same(childOf(item), child)) return;
      try {
        await put(reference, child, opened, item);
      } catch (failure) {
        // Somebody else wrote at the same moment, or our own first try got through: only the same words count as written.
        const now =
          failure instanceof GatewayFailure && ['conflict', 'unexpected', 'unavailable'].includes(failure.kind)
            ? await find(reference)
            : undefined;
        if (now && same(childOf(now), child)) return;
        if (now && now['@odata.etag'] !== item?.['@odata.etag'])
          throw new GatewayFailure('conflict', `Who the child of ${reference} is was changed by somebody else meanwhile`);
        throw failure;
      }
    },
  };
}

const byId = (a: ListItem, b: ListItem): number => Number(a.id) - Number(b.id);

function childOf(item: ListItem): Child | undefined {
  const { ChildName, DateOfBirth, CaseNumber } = held.parse(item.fields);
  if (ChildName === undefined) return undefined;
  return {
    name: ChildName,
    ...(DateOfBirth !== undefined && { dateOfBirth: DateOfBirth }),
    ...(CaseNumber !== undefined && { caseNumber: CaseNumber }),
  };
}

const same = (a: Child | undefined, b: Child): boolean =>
  a?.name === b.name && a.dateOfBirth === b.dateOfBirth && a.caseNumber === b.caseNumber;
