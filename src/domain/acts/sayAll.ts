import type { Finding } from '../assess/assessment.ts';

const ended = (sentence: string): string => (/[.?!]$/.test(sentence) ? sentence : `${sentence}.`);

/** What the findings say, each with its way on, once. */
export const sayAll = (findings: readonly Finding[]): string =>
  [...new Set(findings.map(({ says, wayOn }) => (wayOn === undefined ? ended(says) : `${ended(says)} ${ended(wayOn)}`)))].join(' ');
