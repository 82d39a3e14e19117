import { hashOf, positionOf } from './caseLogEntry.ts';

/** One append as it stands in the list. */
export type Link = { readonly position: string; readonly text: string; readonly previous: string; readonly hash: string };

export type Broken = { readonly position: string; readonly says: string };

/** The first place where a case's record is not what was written, or undefined when every link holds. Takes the winning links in order. */
export function verifyChain(reference: string, links: readonly Link[]): Broken | undefined {
  let previous = '';
  for (const [index, link] of links.entries()) {
    const position = positionOf(reference, index + 1);
    if (link.position !== position) return { position, says: `${position} is missing from the record` };
    if (link.previous !== previous) return { position, says: `${position} does not follow the entry before it` };
    if (link.hash !== hashWritten(link)) return { position, says: `${position} was changed after it was written` };
    previous = link.hash;
  }
  return undefined;
}

function hashWritten(link: Link): string | undefined {
  try {
    return hashOf(link.previous, link.position, link.text);
  } catch {
    return undefined;
  }
}
