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
  const { policy, rules, meeting } = scene;
  const window = windowOf(scene, toCome(scene));
  const opened = window?.startedAt ?? momentOf(scene, 'concern.raised');
  const limit = window?.latest === undefined ? {} : { due: window.latest, dueText: `the meeting is due by ${sayInstant(window.latest)}` };
  const late = window?.state === 'late';
  const organiser = rules.organiser.role;
  const owed = (
    id: string,
    label: string,
    act: string,
    rule: { clause: string; strength?: Duty['strength'] | undefined },
    role: string,
    why: string,
  ): Duty => ({
    id,
    label,
    clause: rule.clause,
    strength: strengthOf(policy, rule),
    state: late ? 'late' : 'open',
    ownerRoles: [role],
    owners: id !== 'request' && role === organiser ? organisersOf(scene) : holders(scene, role),
    ...(opened !== undefined && { opened }),
    ...limit,
    act,
    explanation: cited(policy, rule.clause, why),
  });
  const duties: Duty[] = [];
  if (stage === 'concern')
    duties.push(
      owed(
        'request',
        `Request the ${rules.name}, or record why not`,
        rules.request.with === 'disruption.requested' ? 'requestDisruption' : 'submitRequest',
        rules.request,
        rules.request.to,
        rules.request.with === 'disruption.requested'
          ? 'The home has ended and nobody has asked for the meeting yet.'
          : `A concern is recorded and nobody has made the request yet.${ageOfConcern(scene)}`,
      ),
    );
  if (['approved', 'scheduled', 'cancelled'].includes(stage) && meeting?.startedAt === undefined) {
    const open = seats.filter((seat) => seat.applies !== 'no' && ['ask', 'nobody-named', 'to-decide', 'incomplete'].includes(seat.state));
    if (open.length)
      duties.push(
        owed(
          'invite',
          `Decide who is invited: ${String(open.length)} still open`,
          'decideInvitee',
          rules['invite-list'] ?? rules.organiser,
          organiser,
          'Every seat on the list is decided before the invitations go.',
        ),
      );
  }
  if (stage === 'approved' || stage === 'cancelled' || beginsAgain(scene) || isWantedAnew(scene))
    duties.push(
      owed(
        'book',
        `Book the ${rules.name}`,
        'scheduleMeeting',
        window ?? rules.request,
        organiser,
        window?.explanation ??
          `The meeting is ${needsNoDecision(scene) ? 'asked for' : 'approved'} and has no time yet.${ageOfConcern(scene)}`,
      ),
    );
  if (stage === 'scheduled' && meeting?.start !== undefined) {
    const started = !isAfter(meeting.start, scene.now);
    duties.push({
      ...owed(
        'hold',
        `Hold the ${rules.name}, and record who came`,
        'holdMeeting',
        window ?? rules.request,
        organiser,
        `It is booked for ${sayInstant(meeting.start)}.`,
      ),
      // Who came can be recorded once it is over.
      opened: meeting.end ?? meeting.start,
      due: meeting.end ?? meeting.start,
      dueText: sayInstant(meeting.start),
      state: started ? 'open' : 'not-yet',
    });
  }
  return duties;
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
