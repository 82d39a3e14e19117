import { itemColumns, winners, type Winner } from './caseLogItem.ts';
import type { Lists } from './lists.ts';

/** The appends of a case that count, in order; empty for a reference nobody opened. One request for an ordinary case. */
export async function linksOf(lists: Lists, reference: string): Promise<readonly Winner[]> {
  // SharePoint finds `sm-7k2q` for `SM-7K2Q`; a reference is the one or the other.
  return winners(await lists.where('Case log', 'Reference', reference, itemColumns)).filter((link) => link.reference === reference);
}
