import type { Assessment, Seat, SeatPerson } from '../../src/domain/assess/assessment.ts';
import { openPage, press } from './actions.ts';
import { card, type Card, type Element } from './card.ts';
import { overline } from './caseLines.ts';
import { findingNotes } from './findings.ts';
import { choose, reason } from './inputs.ts';
import { heading, line, note, say } from './parts.ts';
import { sayClause } from '../../src/domain/assess/words/sayClause.ts';
import { anyRole, whoIs } from './who.ts';

export type Checklist = {
  readonly reference: string;
  readonly assessment: Assessment;
  /** Whether the person reading may decide who comes. */
  readonly mayDecide: boolean;
  readonly link: string;
  readonly newCommand: () => string;
  readonly says?: readonly string[] | undefined;
};

const choices = [
  { title: 'Invite', value: 'invite' },
  { title: 'Leave out (give the reason below)', value: 'leave-out' },
  { title: 'Decide later', value: 'later' },
];
const contributes = { value: 'contribute', title: 'Ask to contribute without coming' };
const words = { invite: 'Invited', contribute: 'Asked to contribute', 'leave-out': 'Left out', undecided: 'To decide' } as const;
const tones = { invite: 'good', contribute: 'good', 'leave-out': 'warning', undecided: 'default' } as const;

/** Every seat the procedure asks for in this case, how strongly and by which clause, who fills it, and whether they are invited. */
export function inviteesCard({ reference, assessment, mayDecide, link, newCommand, says = [] }: Checklist): Card {
  const seats = assessment.seats.filter((seat) => seat.applies !== 'no' && seat.mode !== 'notify');
  const open = mayDecide
    ? seats.flatMap((seat) => seat.people.filter(({ decision }) => decision === 'undecided').map((one) => ({ seat, one })))
    : [];
  const asked = new Set(open.map(({ one }) => one));
  const missing = seats.filter((seat) => seat.state === 'nobody-named' || seat.state === 'ask');
  return card(
    `${reference}: who is invited, and who is still to be decided on.`,
    [
      heading('Who to invite', overline(assessment, reference)),
      says.length > 0
        ? note('emphasis', ...says.slice(0, 2), ...(says.length > 2 ? ['And more: see the checklist on the case page.'] : []))
        : undefined,
      ...seats.flatMap((seat) => seatLines(assessment, seat, asked)),
      ...findingNotes(
        assessment,
        seats.flatMap((seat) => seat.findings).filter(({ strength }) => strength === 'must' || strength === 'forbid'),
        2,
      ),
      // Whether it is right for the child to come is never answered beforehand.
      ...open.map(({ seat, one }, at) =>
        choose(
          {
            id: `decision-${String(at)}`,
            label: `${[...new Set([whoIs(assessment, one.person), seat.label])].join(': ')} (${seat.strength}, ${sayClause(assessment, seat.clause)})`,
            value: one.person.roles.includes('child') ? 'later' : 'invite',
          },
          seat.mode === 'contribute' ? [...choices, contributes] : choices,
          'Choose',
        ),
      ),
      open.length > 0 ? reason({ id: 'reason', label: 'Why is anybody left out? (kept in the record, shown in no chat)' }) : undefined,
      missing.length > 0 ? say('Seats without a person are filled on the case page.') : undefined,
    ],
    [
      open.length > 0
        ? press(
            'Save',
            'decideInvitee',
            { reference, decisions: open.map(({ seat, one }) => ({ seat: seat.id, person: one.person.id, command: newCommand() })) },
            'positive',
          )
        : undefined,
      press('Offer times', 'offerCaseTimes', { reference }, undefined, false),
      openPage('Open the checklist', link),
    ],
  );
}

/** The people of a seat, those asked about further down left out; or who is wanted, when nobody is named. */
function seatLines(assessment: Assessment, seat: Seat, asked: ReadonlySet<SeatPerson>): readonly Element[] {
  const below = `${seat.strength} · ${sayClause(assessment, seat.clause)}`;
  if (seat.people.length > 0)
    return seat.people
      .filter((one) => !asked.has(one))
      .map((one) => line(whoIs(assessment, one.person), stateOf(one), `${seat.label} · ${below}`, tones[one.decision]));
  return [
    line(
      seat.label,
      seat.applies === 'unknown' ? 'To answer' : 'Nobody named',
      `${anyRole(assessment, seat.roles)} · ${below}`,
      // Whoever is only thought of may stay away.
      seat.applies === 'unknown' || seat.mode !== 'suggest' ? 'warning' : 'default',
    ),
  ];
}

const stateOf = ({ decision, invitedAt, answer }: SeatPerson): string =>
  answer === 'accepted'
    ? 'Accepted'
    : answer === 'declined'
      ? 'Declined'
      : decision === 'invite' && invitedAt === undefined
        ? 'To invite'
        : words[decision];
