import type { Assessment } from '../../src/domain/assess/assessment.ts';
import { sayInstant } from '../../src/domain/time/words.ts';
import type { Tone } from './parts.ts';
import { whoDid } from './who.ts';

export type Decided = {
  readonly word: 'Approved' | 'One has agreed' | 'Refused' | 'Withdrawn';
  readonly tone: Tone;
  readonly says: string;
};

const events: Readonly<Record<string, Pick<Decided, 'word' | 'tone'>>> = {
  'approval.granted': { word: 'Approved', tone: 'good' },
  'approval.refused': { word: 'Refused', tone: 'attention' },
  'request.withdrawn': { word: 'Withdrawn', tone: 'warning' },
};

/** What became of the request, by whom and when: the newest of approval, refusal and withdrawal. */
export function decidedOn(assessment: Assessment): Decided | undefined {
  return assessment.timeline
    .flatMap((entry) => {
      const found = events[entry.event];
      return found === undefined
        ? []
        : [
            {
              ...asFarAs(assessment, found),
              at: entry.at,
              says: `${found.word} by ${whoDid(assessment, entry.by)}, ${sayInstant(entry.at)}`,
            },
          ];
    })
    .sort((a, b) => b.at.localeCompare(a.at))[0];
}

/** Where two have to agree, the first yes approves nothing yet. */
const asFarAs = ({ stage }: Assessment, found: Pick<Decided, 'word' | 'tone'>): Pick<Decided, 'word' | 'tone'> =>
  found.word === 'Approved' && stage === 'requested' ? { word: 'One has agreed', tone: 'warning' } : found;
