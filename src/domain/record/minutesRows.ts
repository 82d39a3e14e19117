import type { Assessment } from '../assess/assessment.ts';
import type { CaseRows } from './caseRows.ts';
import { meetingsOf } from './meetingsOf.ts';
import { shortText } from './shortText.ts';

/** One row for each section of each meeting's minutes that has words, in the procedure's order; sections it does not know come last. */
export const minutesRows = (reference: string, assessment: Assessment): CaseRows['minutes'] =>
  meetingsOf(assessment).flatMap(({ number, minutes }) => {
    if (minutes === undefined) return [];
    const known = assessment.sections.map(({ id }) => id);
    const sections = [...known, ...Object.keys(minutes.sections).filter((id) => !known.includes(id))];
    return sections.flatMap((id, at) => {
      const words = minutes.sections[id];
      if (words === undefined || words.trim() === '') return [];
      const section = assessment.sections.find((one) => one.id === id);
      return [
        {
          key: `${reference}/${number}/${id}`,
          fields: {
            Reference: reference,
            MeetingNumber: number,
            Section: shortText(id),
            SectionNumber: at + 1,
            SectionLabel: shortText(section?.label ?? id),
            Clause: section?.clause,
            Words: words,
            MinutesState: minutes.state,
            FinalisedAt: minutes.finalisedAt,
          },
        },
      ];
    });
  });
