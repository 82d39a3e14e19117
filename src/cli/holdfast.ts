import { writeSync } from 'node:fs';
import { runHoldfast } from './runHoldfast.ts';

/** Writes all of it, also into a pipe that is slow to read. */
const write = (stream: 1 | 2, text: string): void => {
  const bytes = Buffer.from(`${text}\n`);
  for (let done = 0; done < bytes.length;) {
    try {
      done += writeSync(stream, bytes, done);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
    }
  }
};

const args = process.argv.slice(2);
// Loaded for its own commands alone: signing in to a tenant takes longer to load than to assess a case.
const answered = async () =>
  ['verify', 'index', 'jobs', 'provision'].includes(args[0] ?? '')
    ? await (await import('./tenant/tenantCommand.ts')).tenantCommand(args)
    : runHoldfast(args);
// A fault of ours that nobody foresaw is one line too: its kind and no more, because a message may hold words out of a case.
const answer = await answered().catch((error: unknown) => ({
  status: 2,
  out: '',
  error: `Holdfast could not answer (${error instanceof Error ? error.name : 'unknown'}); please report it with the command you gave, without the case.`,
}));
if (answer.out !== '') write(1, answer.out);
if (answer.error !== '') write(2, answer.error);
process.exitCode = answer.status;
