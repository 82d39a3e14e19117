import type { Finding } from '../assess/assessment.ts';
import { asSentence } from '../time/words.ts';

const ended = (words: string): string => asSentence(/[.?!]$/.test(words) ? words : `${words}.`);

/** What the findings say in a row, each with its way on; what would be said twice is said once, the last time. */
export const sayAll = (findings: readonly Finding[]): string => {
  const sentences = findings.flatMap(({ says, wayOn }) => (wayOn === undefined ? [ended(says)] : [ended(says), ended(wayOn)]));
  return sentences.filter((sentence, index) => sentences.lastIndexOf(sentence) === index).join(' ');
};
