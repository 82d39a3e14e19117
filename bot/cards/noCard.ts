import type { Assessment, Finding } from '../../src/domain/assess/assessment.ts';
import { openPage, press } from './actions.ts';
import { card, type Card } from './card.ts';
import { findingNotes } from './findings.ts';
import { heading, say } from './parts.ts';
import { unnamed } from './who.ts';

export type No = {
  readonly title: string;
  readonly over: string;
  readonly assessment: Assessment;
  readonly says: string;
  readonly findings: readonly Finding[];
  /** The case it is about, when there is one. */
  readonly reference?: string | undefined;
  readonly link: string;
};

/** The procedure's no, with the clause and the way on. */
export const noCard = ({ title, over, assessment, says, findings, reference, link }: No): Card =>
  card(
    title,
    [
      heading(title, over, 'warning'),
      findings.some((finding) => says.includes(finding.says)) ? undefined : say(unnamed(assessment, says)),
      ...findingNotes(assessment, findings),
    ],
    [reference ? press('Back to the case', 'readCase', { reference }, undefined, false) : undefined, openPage('Open the tab', link)],
  );
