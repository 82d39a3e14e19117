import type { CaseLog } from '../../usecases/ports.ts';
import type { Lists } from '../../graph/lists.ts';
import { linksOf } from '../../graph/linksOf.ts';
import { verifyChain } from '../../graph/verifyChain.ts';
import { asReference } from '../../usecases/reference.ts';
import { NotUnderstood } from '../notUnderstood.ts';

export type Verified = { readonly holds: boolean; readonly lines: readonly string[] };

/** `verify [REFERENCE]`: goes along the hash chain of one case or of all, and names the first link of each that is not what was written. */
export const verify = async (record: { lists: Lists; caseLog: CaseLog }, asked: string | undefined): Promise<Verified> => {
  const reference = asked === undefined ? undefined : asReference(asked);
  if (asked !== undefined && reference === undefined) throw new NotUnderstood(`${asked} is no reference such as SM-7K2Q`);
  const references = reference === undefined ? await record.caseLog.references() : [reference];
  const lines: string[] = [];
  let entries = 0;
  for (const each of references) {
    const links = await linksOf(record.lists, each);
    if (links.length === 0) throw new NotUnderstood(`there is no case ${each} in the record`);
    entries += links.length;
    const broken = verifyChain(each, links);
    if (broken) lines.push(`${each}: ${broken.says}`);
  }
  const cases = `${String(references.length)} ${references.length === 1 ? 'case' : 'cases'}, ${String(entries)} entries`;
  return lines.length === 0
    ? { holds: true, lines: [`${cases}: every link holds`] }
    : {
        holds: false,
        lines: [
          ...lines,
          `${cases}: ${String(lines.length)} not as written. Compare with SharePoint's version history of the items named.`,
        ],
      };
};
