import { unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** More than the embedded database writes at once. */
const probeBytes = 20 * 1024 * 1024;

/** Why the embedded database in a folder cannot be opened, and what to do, told from whether the folder still takes a file. */
export async function whyUnopened(folder: string, cause: unknown): Promise<Error> {
  const probe = join(folder, 'probe');
  const code = await codeOf(() => writeFile(probe, Buffer.alloc(probeBytes)));
  await unlink(probe).catch(() => undefined);
  return new Error(says(folder, code), { cause });
}

/** The system's code of what went wrong; undefined when nothing did. */
async function codeOf(work: () => Promise<void>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (failure) {
    return (failure as NodeJS.ErrnoException).code ?? 'unknown';
  }
}

function says(folder: string, code: string | undefined): string {
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')
    return `There is no room left for the database in ${folder}. Make room on that disk, or name another folder (HOLDFAST_DATA), and start again. Nothing of a case is lost.`;
  if (code !== undefined)
    return `The database folder ${folder} cannot be written (${code}). Give this program the right to write there, or name another folder (HOLDFAST_DATA).`;
  return (
    `The database in ${folder} cannot be opened: it is damaged, or of another version. Nothing of a case is lost, the record is SharePoint's. ` +
    'Move the folder away and start again: what is in it is made again from the record. Everybody opens the chat with the bot once more.'
  );
}
