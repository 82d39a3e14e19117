import { cite } from './cite.ts';
import type { Doubt } from './doubt.ts';
import type { MeetingRules } from './meetingRules.ts';
import type { Policy } from './policy.ts';

/** Decisions that would be taken otherwise than they read: by more people, by fewer, or by nobody. */
export const decisionDoubts = (policy: Policy): readonly Doubt[] =>
  Object.entries(policy.meetings).flatMap(([kind, rules]) =>
    [...deciding(rules), ...excusing(policy, rules), ...endingInReview(rules)].map(({ path, says }) => ({
      path: ['meetings', kind, ...path],
      says,
    })),
  );

const deciding = ({ approval }: MeetingRules): readonly Doubt[] => {
  if (!approval) return [];
  const by = [approval.by].flat();
  const doubts: Doubt[] = [];
  if (approval.kind === 'single' && by.length > 1)
    doubts.push({
      path: ['approval', 'by'],
      says: 'one is to decide and several are named; write “kind: any-of” where any of them may, or “kind: dual” where each of them has to',
    });
  if ((approval.kind === 'dual' || approval.kind === 'any-of') && by.length === 1)
    doubts.push({
      path: ['approval', 'kind'],
      says: `it is ${approval.kind} and by names one alone; name the others, or leave the kind out`,
    });
  for (const [index, { role }] of approval.cover.entries())
    if (by.includes(role))
      doubts.push({
        path: ['approval', 'cover', index, 'role'],
        says: `${role} decides anyhow and cannot stand in for themself; name somebody else`,
      });
  return doubts;
};

/** An excuse that nobody who may take the step may give: those who may excuse are sent to those who may not. */
const excusing = (policy: Policy, rules: MeetingRules): readonly Doubt[] => {
  const may = rules['who-may'].acceptNotice ?? policy['who-may'].acceptNotice;
  if (!Array.isArray(may)) return [];
  return rules.gates.flatMap(({ excuse, clause }, index) =>
    excuse && !excuse.by.some((role) => may.includes(role))
      ? [
          {
            path: ['gates', index, 'excuse', 'by'],
            says: `only ${excuse.by.join(' or ')} may give the excuse, and may not accept the notice; name one of them under “who-may: acceptNotice” (${cite(policy, clause)})`,
          },
        ]
      : [],
  );
};

/** Meetings that may be ended in a statutory review, where no statutory review can be recorded. */
const endingInReview = (rules: MeetingRules): readonly Doubt[] =>
  rules.cease?.['in-review-by'] !== undefined && rules['statutory-review'] === undefined
    ? [
        {
          path: ['cease', 'in-review-by'],
          says: 'they are ended in a statutory review, and no act records one here; add “statutory-review” with its clause to this kind of meeting',
        },
      ]
    : [];
