import type { Finding } from '../assess/assessment.ts';
import { chairFindings } from '../assess/people/chairFindings.ts';
import { unansweredExclusions } from '../assess/request/exclusions.ts';
import type { Chosen } from '../assess/people/chairChoice.ts';
import { asOldAt } from '../scene/asOldAt.ts';
import type { Scene } from '../scene/scene.ts';
import { listFindings } from '../assess/people/inviteList.ts';
import { eligibleFindings } from '../assess/request/eligible.ts';
import { shortNoticeFindings } from '../assess/limits/feasibility.ts';
import { seatsOf } from '../assess/people/seats.ts';
import { laterPartFindings } from '../assess/meeting/series.ts';
import { windowFindings } from '../assess/limits/windows.ts';
import type { Meeting } from '../case/caseState.ts';
import type { Instant } from '../case/fact.ts';
import { isAfter, msOf } from '../time/instant.ts';
import { sayInstant } from '../time/words.ts';
import { wrongField } from './moments.ts';

/** What stands in the way of booking a time: the time itself, the limits, who chairs, who is invited. */
export const bookingFindings = (
  scene: Scene,
  start: Instant,
  end: Instant,
  meeting: Meeting | undefined,
  chair: string | undefined,
  chosen?: Chosen,
): readonly Finding[] => {
  const wrong = timeFindings(scene, start, end);
  if (wrong.length) return wrong;
  return [
    ...unansweredExclusions(scene),
    ...eligibleFindings(scene),
    ...windowFindings(scene, start, meeting),
    ...laterPartFindings(scene, start),
    ...shortNoticeFindings(scene, start),
    ...chairFindings(scene, chair, chosen ?? meeting ?? {}),
    ...inviteFindings(asOldAt(scene, start)),
  ];
};

/** Seats that are not settled: a carer left out without a reason stops the invitations. */
export const inviteFindings = (scene: Scene): readonly Finding[] => {
  const seats = seatsOf(scene);
  const asked = seats.filter((seat) => seat.applies === 'unknown' && seat.mode !== 'suggest');
  const questions = asked.map((seat): Finding => ({
    code: 'invitee-missing',
    strength: seat.strength,
    clause: seat.clause,
    says: seat.because,
    about: { seat: seat.id },
    wayOn: 'Answer the question, so that the right people are invited.',
  }));
  return [...listFindings(scene, seats), ...seats.flatMap((seat) => seat.findings), ...questions];
};

const timeFindings = (scene: Scene, start: Instant, end: Instant): readonly Finding[] => {
  if (!isAfter(end, start)) return [wrongField(scene, 'end', 'The meeting would end before it starts.', 'Give an end after the start.')];
  if (msOf(end) - msOf(start) > 24 * 3_600_000)
    return [wrongField(scene, 'end', 'The meeting would last longer than a day.', 'Check the date of the end.')];
  if (!isAfter(start, scene.now))
    return [
      wrongField(
        scene,
        'start',
        `${sayInstant(start)} is in the past: it is ${sayInstant(scene.now)} now.`,
        'Choose a time to come, or record a meeting that was held.',
      ),
    ];
  return [];
};
