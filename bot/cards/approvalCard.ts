import type { Procedure } from '../../src/api/contract.ts';
import type { Assessment, DecisionAsked } from '../../src/domain/assess/assessment.ts';
import { sayInstant, sayList } from '../../src/domain/time/words.ts';
import { openPage, press } from './actions.ts';
import { card, type Card, type Element } from './card.ts';
import { caseFacts, overline } from './caseLines.ts';
import { deadlineLine, nextClock } from './deadline.ts';
import { findingNotes } from './findings.ts';
import { choose, pick, reason, tick } from './inputs.ts';
import { heading, note, small } from './parts.ts';
import { sayClause } from '../../src/domain/assess/words/sayClause.ts';
import { sayRole, unnamed, whoDid, whoIs } from './who.ts';

export type Approval = {
  readonly reference: string;
  readonly assessment: Assessment;
  readonly home: string | undefined;
  readonly exclusions: Procedure['exclusions'];
  readonly link: string;
  readonly newCommand: () => string;
  readonly problems?: readonly string[] | undefined;
};

const yesNo = [
  { title: 'No', value: 'no' },
  { title: 'Yes', value: 'yes' },
];

/** A request that waits for this person's yes or no, with what they need to decide it and nothing that names the child. */
export function approvalCard({ reference, assessment, home, exclusions, link, newCommand, problems = [] }: Approval): Card {
  const { decision } = assessment;
  const clause = decision?.clause ?? assessment.openActs.find(({ act }) => act === 'decideRequest')?.clause;
  const runs = assessment.clocks.some(({ state }) => state === 'running' || state === 'late');
  // Who decides after talking with others does not approve what somebody else asked for.
  const discussed = decision?.kind === 'discussion';
  const title = discussed ? `Hold a ${assessment.meetingName}?` : `Approve a ${assessment.meetingName}?`;
  return card(
    `${reference}: a ${assessment.meetingName} waits for your ${discussed ? 'decision' : 'approval'}.`,
    [
      heading(title, overline(assessment, reference), 'accent'),
      problems.length > 0 ? note('attention', ...problems) : undefined,
      deadlineLine(assessment),
      caseFacts(assessment, home),
      ...(nextClock(assessment)?.warnings ?? []).slice(0, 2).map((warning) => note('warning', unnamed(assessment, warning))),
      ...findingNotes(
        assessment,
        assessment.findings.filter(({ strength }) => strength === 'must' || strength === 'forbid'),
        2,
      ),
      ...(decision ? agreedSoFar(assessment, decision) : []),
      ...exclusions.flatMap((exclusion) => [
        pick({ id: `exclusion-${exclusion.code}`, label: exclusion.ask }, yesNo),
        small(sayClause(assessment, exclusion.clause)),
      ]),
      ...(decision ? talkedWith(assessment, decision) : []),
      ...(decision ? whoArranges(assessment, decision) : []),
      decision?.refusal.alternatives === undefined || decision.reason?.required === true
        ? reason({ id: 'reason', label: `${whyAsked(decision)} (kept in the record, shown in no chat)` })
        : undefined,
      clause ? small(`Your decision: ${sayClause(assessment, clause)}.${runs ? ' The clock does not wait for it.' : ''}`) : undefined,
    ],
    [
      press(discussed ? 'Yes, hold it' : 'Approve', 'decideRequest', { reference, command: newCommand(), decision: 'approve' }, 'positive'),
      // What is to be done instead is said in words, and those are written on the page.
      decision?.refusal.alternatives === undefined
        ? press(
            discussed ? 'No meeting' : 'Refuse',
            'decideRequest',
            { reference, command: newCommand(), decision: 'refuse' },
            'destructive',
          )
        : undefined,
      openPage(decision?.refusal.alternatives === undefined ? 'Open the case' : 'Open the case, or refuse there', link),
    ],
  );
}

const whyAsked = (decision: DecisionAsked | undefined): string =>
  decision?.reason?.required === true ? 'Why the meeting is held, or why not' : 'Reason, if you refuse';

/** Where two have to agree, who has already. */
const agreedSoFar = (assessment: Assessment, { kind, given }: DecisionAsked): readonly Element[] =>
  kind === 'dual' && given.length > 0
    ? given.map(({ person, at }) => note('good', `${whoDid(assessment, person)} agreed, ${sayInstant(at)}. It takes both.`))
    : [];

/** Those the decision is to be talked over with, to be ticked; nobody is ticked beforehand. */
const talkedWith = (assessment: Assessment, { consult }: DecisionAsked): readonly Element[] => {
  const open = consult.filter(({ done }) => !done);
  const [first] = open;
  if (first === undefined) return [];
  return [
    tick(
      { id: 'consulted', label: 'Whom have you talked with about it?' },
      open.map(({ roles }) => {
        const holders = assessment.people.filter((person) => person.roles.some((role) => roles.includes(role)));
        const names =
          holders.length > 0
            ? `: ${sayList(
                holders.map((person) => whoIs(assessment, person)),
                'or',
              )}`
            : '';
        return {
          title: `${sayList(
            roles.map((role) => sayRole(assessment, role)),
            'or',
          )}${names}`,
          value: roles[0] ?? '',
        };
      }),
    ),
    small(sayClause(assessment, first.clause)),
  ];
};

/** Who arranges the meeting, where that is settled with the decision. */
const whoArranges = (assessment: Assessment, { organiser }: DecisionAsked): readonly Element[] => {
  if (organiser === undefined || organiser.person !== undefined) return [];
  const able = assessment.people.filter((person) => person.roles.some((role) => organiser.roles.includes(role)));
  return [
    choose(
      { id: 'organiser', label: 'Who arranges the meeting?' },
      able.map((person) => ({ title: whoIs(assessment, person), value: person.id })),
      'Choose',
    ),
    small(sayClause(assessment, organiser.clause)),
  ];
};
