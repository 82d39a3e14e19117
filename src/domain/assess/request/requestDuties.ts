import type { Duty, Finding, Seat, Stage } from '../assessment.ts';
import { cited, finding, strengthOf, theRoles } from '../../policy/cite.ts';
import { isAfter, msOf } from '../../time/instant.ts';
import { atLondon, dayOf } from '../../time/london.ts';
import { sayInstant } from '../../time/words.ts';
import { startsAnew, toCome } from '../limits/clocks.ts';
import { decisionOf, needsNoDecision } from './decision.ts';
import { organisersOf } from '../people/organiser.ts';
import type { Scene } from '../../scene/scene.ts';
import { applies } from '../../scene/applies.ts';
import { holders } from '../../scene/holders.ts';
import { momentOf } from '../../scene/momentOf.ts';
import { beginsAgain } from '../../scene/seriesOf.ts';
import { windowOf } from '../limits/windowOf.ts';

/** What the organiser owes before the meeting: to ask for it, to decide who comes, to book it, to record that it was held. */
export const requestDuties = (scene: Scene, stage: Stage, seats: readonly Seat[]): readonly Duty[] => {
  const window = windowOf(scene, toCome(scene));
  return [
    ...askDuty(scene, stage, window),
    ...inviteDuty(scene, stage, seats, window),
    ...bookDuty(scene, stage, window),
    ...holdDuty(scene, stage, window),
  ];
};

/** One of them: what it is, who owes it and by which rule, and why. */
type Task = {
  readonly id: string;
  readonly label: string;
  readonly act: string;
  readonly rule: { readonly clause: string; readonly strength?: Duty['strength'] | undefined };
  readonly owner: string;
  readonly why: string;
};

/** A task as a duty that is open, due with the meeting. */
const owed = (scene: Scene, window: Window, { id, label, act, rule, owner, why }: Task): Duty => {
  const opened = window?.startedAt ?? momentOf(scene, 'concern.raised');
  return {
    id,
    label,
    clause: rule.clause,
    strength: strengthOf(scene.policy, rule),
    state: window?.state === 'late' ? 'late' : 'open',
    ownerRoles: [owner],
    owners: id !== 'request' && owner === scene.rules.organiser.role ? organisersOf(scene) : holders(scene, owner),
    ...(opened !== undefined && { opened }),
    ...(window?.latest !== undefined && { due: window.latest, dueText: `the meeting is due by ${sayInstant(window.latest)}` }),
    act,
    explanation: cited(scene.policy, rule.clause, why),
  };
};

type Window = ReturnType<typeof windowOf>;

const askDuty = (scene: Scene, stage: Stage, window: Window): readonly Duty[] => {
  if (stage !== 'concern') return [];
  const { name, request } = scene.rules;
  const homeEnded = request.with === 'disruption.requested';
  const task = {
    id: 'request',
    label: `Request the ${name}, or record why not`,
    act: homeEnded ? 'requestDisruption' : 'submitRequest',
    rule: request,
    owner: request.to,
    why: homeEnded
      ? 'The home has ended and nobody has asked for the meeting yet.'
      : `A concern is recorded and nobody has made the request yet.${ageOfConcern(scene)}`,
  };
  return [owed(scene, window, task)];
};

const inviteDuty = (scene: Scene, stage: Stage, seats: readonly Seat[], window: Window): readonly Duty[] => {
  const { rules, meeting } = scene;
  if (!['approved', 'scheduled', 'cancelled'].includes(stage) || meeting?.startedAt !== undefined) return [];
  const open = seats.filter((seat) => seat.applies !== 'no' && ['ask', 'nobody-named', 'to-decide', 'incomplete'].includes(seat.state));
  if (open.length === 0) return [];
  const task = {
    id: 'invite',
    label: `Decide who is invited: ${String(open.length)} still open`,
    act: 'decideInvitee',
    rule: rules['invite-list'] ?? rules.organiser,
    owner: rules.organiser.role,
    why: 'Every seat on the list is decided before the invitations go.',
  };
  return [owed(scene, window, task)];
};

const bookDuty = (scene: Scene, stage: Stage, window: Window): readonly Duty[] => {
  const { rules } = scene;
  if (stage !== 'approved' && stage !== 'cancelled' && !beginsAgain(scene) && !isWantedAnew(scene)) return [];
  const untimed = () => `The meeting is ${needsNoDecision(scene) ? 'asked for' : 'approved'} and has no time yet.${ageOfConcern(scene)}`;
  const task = {
    id: 'book',
    label: `Book the ${rules.name}`,
    act: 'scheduleMeeting',
    rule: window ?? rules.request,
    owner: rules.organiser.role,
    why: window?.explanation ?? untimed(),
  };
  return [owed(scene, window, task)];
};

const holdDuty = (scene: Scene, stage: Stage, window: Window): readonly Duty[] => {
  const { rules, meeting } = scene;
  if (stage !== 'scheduled' || meeting?.start === undefined) return [];
  const task = {
    id: 'hold',
    label: `Hold the ${rules.name}, and record who came`,
    act: 'holdMeeting',
    rule: window ?? rules.request,
    owner: rules.organiser.role,
    why: `It is booked for ${sayInstant(meeting.start)}.`,
  };
  // Who came can be recorded once it is over.
  const over = meeting.end ?? meeting.start;
  const state = isAfter(meeting.start, scene.now) ? ('not-yet' as const) : ('open' as const);
  return [{ ...owed(scene, window, task), opened: over, due: over, dueText: sayInstant(meeting.start), state }];
};

/** Whether a limit has started anew since the last meeting was held, and none is booked yet: it has turned urgent in between. */
const isWantedAnew = (scene: Scene): boolean =>
  scene.meeting?.heldAt !== undefined &&
  scene.rules.clocks.some((rule) => applies(scene, rule.when).is === 'true' && startsAnew(scene, rule, undefined));

/** Whether no limit runs until it is decided to meet. */
export const startsWithDecision = ({ rules }: Scene): boolean =>
  rules.clocks.every((clock) => clock.after === 'decision.hold' || clock.after === 'approval.granted');

/** How long the worry has been known, where no limit runs yet: silence of numbers is no leave to wait. */
export const ageOfConcern = (scene: Scene): string => {
  const waits = startsWithDecision(scene) && windowOf(scene, scene.meeting)?.startedAt === undefined;
  const raised = waits ? momentOf(scene, 'concern.raised') : undefined;
  if (raised === undefined) return '';
  const days = Math.round((msOf(atLondon(dayOf(scene.now), '12:00')) - msOf(atLondon(dayOf(raised), '12:00'))) / 86_400_000);
  const ago = days === 0 ? 'today' : days === 1 ? 'yesterday' : `${String(days)} days ago`;
  return ` The worry was first recorded ${ago}, ${sayInstant(raised)}; the procedure gives no number of days${scene.rules.clocks.length === 0 ? '' : ' for that'}.`;
};

/** Whether the case has the person the procedure leaves the organising to. */
export const organiserFindings = (scene: Scene): readonly Finding[] =>
  organisersOf(scene).length > 0 || (scene.rules.organiser['agreed-among'] !== undefined && decisionOf(scene) !== 'granted')
    ? []
    : [
        finding(
          scene.policy,
          'organiser-missing',
          scene.rules.organiser,
          scene.rules.organiser['agreed-among']
            ? 'It is not agreed who arranges the meeting.'
            : `Nobody is named as ${theRoles(scene.policy, [scene.rules.organiser.role])}, who sees to the invitations.`,
          { about: { seat: scene.rules.organiser.role }, wayOn: 'Record who it is.' },
        ),
      ];
