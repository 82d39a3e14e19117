import type { Assessment, Finding } from '../../src/domain/assess/assessment.ts';
import type { Element } from './card.ts';
import { note, type Tone } from './parts.ts';
import { unnamed } from './who.ts';

const tones: Readonly<Record<Finding['strength'], Tone>> = {
  must: 'attention',
  forbid: 'attention',
  should: 'warning',
  may: 'emphasis',
  consider: 'emphasis',
  inform: 'emphasis',
};

/** What the procedure says about an act, each with its clause and the way on; the sentences name nobody outside the council. */
export const findingNotes = (assessment: Assessment, findings: readonly Finding[], most = 4): readonly Element[] => [
  ...findings.slice(0, most).map((finding) => note(tones[finding.strength], unnamed(assessment, findingSentence(finding)))),
  ...(findings.length > most ? [note('emphasis', `And ${String(findings.length - most)} more: they are on the case page.`)] : []),
];

/** What came of an act and what the procedure says about it, each sentence once: an answer may repeat its findings. */
export const saidOnce = (says: string, findings: readonly Finding[]): readonly string[] => [
  says,
  ...findings.filter((finding) => !says.includes(finding.says)).map(findingSentence),
];

/** What a finding says, with its way on and its clause. */
function findingSentence({ says, wayOn, clause }: Finding): string {
  const whole = wayOn === undefined || says.includes(wayOn) ? says : `${says} ${wayOn}`;
  // The engine's sentences mostly cite in the council's way: “Dorset 2.8-ii”.
  return whole.includes(clause.replace(/^[A-Z]+-/, '')) ? whole : `${whole} (${clause})`;
}
