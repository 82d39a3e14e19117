import { cite } from './cite.ts';
import type { Doubt } from './doubt.ts';
import type { MeetingRules } from './meetingRules.ts';
import type { Path } from './placeOf.ts';
import type { Policy } from './policy.ts';
import { functions } from './rolesNamed.ts';

/** Answers that only some may give, none of whom may record an answer: each is sent to the other. */
export const answerDoubts = (policy: Policy): readonly Doubt[] =>
  Object.entries(policy.meetings).flatMap(([kind, rules]) => {
    const may = rules['who-may'].recordFact ?? policy['who-may'].recordFact;
    if (!Array.isArray(may)) return [];
    return keptTo(rules).flatMap(({ by, clause, path }) =>
      by.some((role) => may.includes(role) || functions.includes(role))
        ? []
        : [
            {
              path: ['meetings', kind, ...path],
              says: `only ${by.join(' or ')} may say this, and may not record an answer; name one of them under “who-may: recordFact” (${cite(policy, clause)})`,
            },
          ],
    );
  });

/** Those an answer is kept to, and where the rule says so. */
type KeptTo = { readonly by: readonly string[]; readonly clause: string; readonly path: Path };

const keptTo = ({ duties, notify, series, chair }: MeetingRules): readonly KeptTo[] => [
  ...duties.flatMap(({ by, clause, act = 'recordFact' }, index) =>
    by && act === 'recordFact' ? [{ by, clause, path: ['duties', index, 'by'] }] : [],
  ),
  ...notify.flatMap(({ unless, clause }, index) => (unless ? [{ by: unless.by, clause, path: ['notify', index, 'unless', 'by'] }] : [])),
  ...(series ? [{ by: [series.by], clause: series.clause, path: ['series', 'by'] }] : []),
  ...chair.flatMap(({ attest }, index) =>
    attest?.by && !attest.signed ? [{ by: attest.by, clause: attest.clause, path: ['chair', index, 'attest', 'by'] }] : [],
  ),
];
