import { randomUUID } from 'node:crypto';
import { GatewayFailure } from '../usecases/gatewayFailure.ts';
import type { CaseLog, Log, StoredCase } from '../usecases/ports.ts';
import { hashOf, positionOf, readEntry, writeEntry, type Entry } from './caseLogEntry.ts';
import { entryColumns, fieldsOf, itemColumns, winners, type Winner } from './caseLogItem.ts';
import { linksOf } from './linksOf.ts';
import type { Fields, Lists } from './lists.ts';
import { noteParts } from './noteParts.ts';
import { verifyChain } from './verifyChain.ts';
import type { ListItem } from './wire.ts';

/** How many tails are remembered, so that an append need not ask for the hash before it. Any may be forgotten: it is asked for again. */
const remembered = 500;

/** The case log in a SharePoint list: one item per append. The lowest item id of a position is the one that counts. */
export function createCaseLog(lists: Lists, log: Log): CaseLog {
  const tails = new Map<string, { readonly length: number; readonly hash: string }>();

  function remember(reference: string, length: number, hash: string): void {
    tails.delete(reference);
    tails.set(reference, { length, hash });
    for (const oldest of tails.keys()) if (tails.size > remembered) tails.delete(oldest);
  }

  async function at(position: string): Promise<Winner | undefined> {
    return winners(await lists.where('Case log', 'Position', position, itemColumns))[0];
  }

  async function hashBefore(reference: string, length: number): Promise<string | undefined> {
    if (length === 0) return '';
    const tail = tails.get(reference);
    return tail?.length === length ? tail.hash : (await at(positionOf(reference, length)))?.hash;
  }

  /** The first append of every case. */
  async function firsts(): Promise<readonly ListItem[]> {
    const columns = itemColumns.filter((name) => !entryColumns.includes(name));
    try {
      return await lists.where('Case log', 'Sequence', 1, columns);
    } catch (failure) {
      // SharePoint answers no filter that more than 5,000 items fit, however often it is asked; a list without one it gives page by page.
      if (!(failure instanceof GatewayFailure) || failure.kind !== 'too-many-items') throw failure;
      return lists.every('Case log', columns);
    }
  }

  /** Writes an item and gives the one that counts at its position. The position is unique, so the same item sent twice is kept once. */
  async function added(position: string, fields: Fields): Promise<Winner | undefined> {
    const [first] = winners((await quietly(position, () => lists.addAndLook('Case log', fields, 'Position', position, itemColumns))) ?? []);
    const there = first ?? (await at(position));
    if (there !== undefined) return there;
    // Graph took the two together and did not write, as when only the list was asked to wait.
    await quietly(position, () => lists.add('Case log', fields, { repeatable: true }));
    return at(position);
  }

  /** A no may mean that the position is taken, by another or by an earlier try of ours; silence may hide a yes. */
  async function quietly<T>(position: string, work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (failure) {
      if (!(failure instanceof GatewayFailure) || ['denied', 'throttled', 'missing'].includes(failure.kind)) throw failure;
      if ((await at(position)) === undefined) throw failure;
      return undefined;
    }
  }

  return {
    async read(reference) {
      const links = await linksOf(lists, reference);
      const last = links.at(-1);
      if (last === undefined) return undefined;
      const broken = verifyChain(reference, links);
      if (broken) log.error({ reference, position: broken.position }, 'the record of a case is not what was written');
      remember(reference, last.sequence, last.hash);
      return stored(reference, links, last.sequence);
    },

    async append(reference, length, facts, opening, policy) {
      const previous = await hashBefore(reference, length);
      if (previous === undefined) return 'changedMeanwhile';
      const position = positionOf(reference, length + 1);
      const text = writeEntry({ facts, ...(opening && { opening }), ...(policy !== undefined && { policy }) });
      const hash = hashOf(previous, position, text);
      const writer = randomUUID();
      const parts = noteParts(text);
      if (parts.length > entryColumns.length)
        throw new GatewayFailure('unexpected', `An entry for ${reference} is too long for the record (${text.length} characters)`);
      const fields = fieldsOf({ reference, sequence: length + 1, position, hash, previous, writer, parts });
      const winner = await added(position, fields);
      if (winner?.writer !== writer) {
        tails.delete(reference);
        return 'changedMeanwhile';
      }
      remember(reference, length + 1, hash);
      return 'appended';
    },

    async references() {
      const first = (await firsts()).filter(({ fields }) => fields['Sequence'] === 1);
      return [...winners(first)].sort((a, b) => b.id - a.id).map((one) => one.reference);
    },
  };
}

function stored(reference: string, links: readonly Winner[], length: number): StoredCase {
  const entries = links.map(read);
  const first = entries[0];
  return { reference, policy: first?.policy ?? '', opening: first?.opening ?? {}, log: entries.flatMap((entry) => entry.facts), length };
}

function read(link: Winner): Entry {
  try {
    return readEntry(link.text);
  } catch {
    // The reason would quote the entry.
    throw new GatewayFailure('unexpected', `${link.position} of the record cannot be read: it is not what was written`);
  }
}
