import type { Source } from './source.ts';

/** The subject of whatever leaves the council about a case: the meeting's local name, the reference, and what it is about; never a name. */
export const subjectOf = ({ assessment, reference }: Pick<Source, 'assessment' | 'reference'>, about?: string): string =>
  `${assessment.meetingName} ${reference}${about === undefined ? '' : `: ${about}`}`;
