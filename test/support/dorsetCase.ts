import type { Assessment } from '../../src/domain/assess/assessment.ts';
import { assess } from '../../src/domain/assess/assess.ts';
import { act } from '../../src/domain/acts/judge.ts';
import type { CaseFile, Instant, Person } from '../../src/domain/case/fact.ts';
import { desired } from '../../src/domain/effects/desired.ts';
import type { Effect } from '../../src/domain/effects/effect.ts';
import { happened } from '../../src/domain/effects/happened.ts';
import { outstanding } from '../../src/domain/effects/outstanding.ts';
import type { Policy } from '../../src/domain/policy/policy.ts';
import { readPacks } from '../../src/policies/packs.ts';
import { readWorkCalendar } from '../../src/policies/workCalendar.ts';
import { outsiders, people as council } from './people.ts';

const calendar = readWorkCalendar();
const dorset = readPacks().get('dorset');

const colleague = ({ id, name, email }: { id: string; name: string; email: string }, ...roles: string[]): Person => ({
  id,
  name,
  email,
  roles,
});
/** Everybody with a part in the case, by the name tests call them. Colin has no address: he is told by hand. */
export const cast = {
  sam: colleague(council.sam, 'child-social-worker'),
  tess: colleague(council.tess, 'child-team-manager'),
  quinn: colleague(council.quinn, 'reviewing-officer'),
  farida: colleague(council.farida, 'supervising-social-worker'),
  owen: colleague(council.owen, 'fostering-team-manager'),
  carla: { id: 'outside:carla', ...outsiders.carla, roles: ['foster-carer'] },
  colin: { id: 'outside:colin', name: outsiders.colin.name, roles: ['foster-carer'] },
} as const satisfies Readonly<Record<string, Person>>;

/** A case at one moment. Every step gives another; nothing is changed in place. */
export type DorsetCase = {
  readonly reference: string;
  readonly policy: Policy;
  readonly file: CaseFile;
  readonly now: Instant;
  readonly assessment: Assessment;
};

const reference = 'SM-7K2Q';
const noExclusion = { 'quality-of-care': false, allegation: false };
const documents = ['meeting-notes', 'action-plan'];

const at = (file: CaseFile, now: Instant): DorsetCase => {
  if (dorset === undefined) throw new Error('the Dorset pack is not there');
  return { reference, policy: dorset, file, now, assessment: assess(dorset, file, calendar, now) };
};

/** The case once a person has done an act at an instant. Throws when the procedure does not let it happen. */
export const does = (held: DorsetCase, now: Instant, by: Person, name: string, data: unknown): DorsetCase => {
  const result = act(held.policy, held.file, calendar, now, { act: name, by, data });
  if (result.facts.length === 0) throw new Error(`${name} by ${by.name ?? by.id}: ${result.outcome}: ${result.says}`);
  return at({ ...held.file, log: [...held.file.log, ...result.facts] }, now);
};

/** What should exist outside for the case and does not yet. */
export const owedOutside = ({ policy, file, assessment }: DorsetCase): readonly Effect[] =>
  outstanding(desired(policy, file, assessment, reference), file.log);

/** The case once everything owed outside has been done, one effect after another, as the program would. */
export const inStep = (held: DorsetCase): DorsetCase => {
  const [next] = owedOutside(held);
  if (next === undefined) return held;
  const facts = happened(
    next,
    next.kind === 'calendar' ? { eventId: `event-of-${next.key}`, joinUrl: 'https://teams.example/join' } : {},
    held.now,
  );
  return inStep(at({ ...held.file, log: [...held.file.log, ...facts] }, held.now));
};

const opening: CaseFile = { case: { placement: { type: 'foster' }, people: Object.values(cast) }, log: [] };

/** Farida has told Sam of a worry on Wed 2 Dec 2026 at 09:12, and Sam has asked for the meeting. */
export const aRequestedCase = (): DorsetCase => {
  const raised = does(at(opening, '2026-12-02T09:30:00Z'), '2026-12-02T09:30:00Z', cast.sam, 'raiseConcern', {
    triggers: ['carer-cannot-continue'],
    notifiedAt: '2026-12-02T09:12:00Z',
    placement: { type: 'foster' },
    exclusions: noExclusion,
  });
  return does(raised, '2026-12-02T09:40:00Z', cast.sam, 'submitRequest', {});
};

/** Tess has said yes. */
export const anApprovedCase = (): DorsetCase =>
  does(aRequestedCase(), '2026-12-02T10:00:00Z', cast.tess, 'decideRequest', { decision: 'approve', exclusions: noExclusion });

/** Everybody is invited and the meeting is booked for Thu 3 Dec 2026, 14:00 to 15:00. Nothing has gone out yet: see `inStep`. */
export const aScheduledCase = (): DorsetCase => {
  const approved = anApprovedCase();
  const seats = approved.assessment.seats.filter(({ applies, mode }) => applies === 'yes' && mode === 'invite');
  const invited = seats
    .flatMap((seat) => seat.people.map(({ person }) => ({ seat: seat.id, person: person.id, decision: 'invite' })))
    .reduce((held, data) => does(held, '2026-12-02T10:30:00Z', cast.sam, 'decideInvitee', data), approved);
  return does(invited, '2026-12-02T11:00:00Z', cast.sam, 'scheduleMeeting', { start: '2026-12-03T14:00:00Z', end: '2026-12-03T15:00:00Z' });
};

/** Invitations went out, and the meeting was held; Quinn and Owen sent apologies. */
export const aHeldCase = (): DorsetCase =>
  does(inStep(aScheduledCase()), '2026-12-03T15:10:00Z', cast.tess, 'holdMeeting', {
    startedAt: '2026-12-03T14:02:00Z',
    endedAt: '2026-12-03T15:05:00Z',
    attendance: [
      { person: cast.sam.id, present: true, how: 'room' },
      { person: cast.tess.id, present: true, how: 'room' },
      { person: cast.farida.id, present: true, how: 'teams' },
      { person: cast.carla.id, present: true, how: 'phone' },
      { person: cast.colin.id, present: true, how: 'phone' },
      { person: cast.quinn.id, present: false, apologies: true },
      { person: cast.owen.id, present: false, apologies: true },
    ],
  });

/** Notes, plan and review are agreed, and the notes are final. Nothing has been sent round yet. */
export const aFinalisedCase = (): DorsetCase => {
  const answered = does(aHeldCase(), '2026-12-03T15:30:00Z', cast.sam, 'recordFact', { fact: 'riskFromChildConduct', value: false });
  const known = does(answered, '2026-12-03T15:30:00Z', cast.sam, 'recordFact', { fact: 'childIdentifiedProblems', value: false });
  const needed = known.assessment.sections.filter(({ applies }) => applies === 'yes');
  const drafted = does(known, '2026-12-03T16:00:00Z', cast.sam, 'saveMinutes', {
    sections: Object.fromEntries(needed.map(({ id, label }) => [id, `What was said under: ${label}.`])),
    actions: [{ id: 'a1', task: 'A weekend of respite', owner: cast.farida.id, due: '2026-12-10', status: 'open', immediate: true }],
    supportedByAll: true,
  });
  const reviewed = does(drafted, '2026-12-03T16:10:00Z', cast.tess, 'agreeReview', { date: '2026-12-15' });
  return does(reviewed, '2026-12-03T16:20:00Z', cast.tess, 'finaliseMinutes', {});
};

/** Notes and plan have gone by mail to everybody who attended and has an address, and Colin was handed his. */
export const aCirculatedCase = (): DorsetCase => {
  const byMail = [cast.sam, cast.tess, cast.farida, cast.carla].map(({ id }) => id);
  // Colin's copy is on its way by hand: the act says so and asks for the reason.
  const byHand = does(aFinalisedCase(), '2026-12-03T16:30:00Z', cast.sam, 'circulateMinutes', {
    documents,
    to: [cast.colin.id],
    how: 'by-hand',
    reason: 'The others have theirs by mail.',
  });
  return inStep(does(byHand, '2026-12-03T16:40:00Z', cast.sam, 'circulateMinutes', { documents, to: byMail }));
};
