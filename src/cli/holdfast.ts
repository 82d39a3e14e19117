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

const answer = runHoldfast(process.argv.slice(2));
if (answer.out !== '') write(1, answer.out);
if (answer.error !== '') write(2, answer.error);
process.exitCode = answer.status;
