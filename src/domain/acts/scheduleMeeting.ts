import { z } from 'zod';
import type { Finding } from '../assess/assessment.ts';
import { chairRoles, usualChair } from '../assess/people/chairRule.ts';
import { dutyFindingsAt } from '../assess/duties/duties.ts';
import { organisersOf } from '../assess/people/organiser.ts';
import type { Scene } from '../scene/scene.ts';
import { toBook } from '../scene/toBook.ts';
import { windowClock } from '../assess/limits/windowOf.ts';
import { finding } from '../policy/cite.ts';
import { tidyInstant } from '../time/instant.ts';
import { sayInstant } from '../time/words.ts';
import type { Chosen } from '../assess/people/chairChoice.ts';
import { nextNumber } from '../case/nextNumber.ts';
import { chairOf } from '../case/meetingSteps.ts';
import { chosenBy, chosenChair, chosenFact } from './chosenChair.ts';
import { bookingFindings } from './booking.ts';
import { defineAct } from './defineAct.ts';
import { acceptance, instant, key } from './fields.ts';
import { onInvitation, planned, withInvitation } from './onInvitation.ts';
import { reasonsFor } from './reasons.ts';
import { roomFindings, venueAnswers, venueFact, venueFields, venueSaid } from './venueOfBooking.ts';
import { withFacts } from './withFacts.ts';

const schema = z.strictObject({
  start: instant,
  end: instant,
  chair: key.optional(),
  ...onInvitation,
  hidePeople: z.boolean().optional(),
  ...venueFields,
  ...chosenChair,
  ...acceptance,
});

/**
 * Books the meeting. Late, or with another chair, it goes ahead with a recorded reason and the name of who accepted it.
 * `hidePeople`: nobody invited sees who else is. `place`, `room`: where it is, online where nothing is said. With `onInvitation`
 * the invitation is still being written in Outlook: only the reason is kept.
 */
export const scheduleMeeting = defineAct({
  name: 'scheduleMeeting',
  schema,
  judge: (whole, data, by) => {
    const invited = withInvitation(whole, data.onInvitation, by);
    const venue = venueSaid(data);
    const answers = venueAnswers(invited, venue, by);
    const scene = withFacts(invited, answers);
    const { rules } = scene;
    const number = nextNumber(scene.state);
    const before = agreedBefore(scene);
    const chair = data.chair ?? before.chair ?? usualChair(scene);
    const [start, end] = [tidyInstant(data.start), tidyInstant(data.end)];
    const chosen = chosenBy({ ...(before.chair === chair && before.chosen), ...data });
    const findings = [
      ...askedFindings(scene),
      ...roomFindings(scene, data),
      ...bookingFindings(scene, start, end, undefined, chair, chosen),
      ...dutyFindingsAt(toBook(scene), 'scheduleMeeting'),
    ];
    const organiser = organisersOf(scene)[0]?.id ?? by.id;
    const booked = {
      event: 'meeting.scheduled',
      at: scene.now,
      by: by.id,
      number,
      start,
      end,
      organiser,
      ...(chair !== undefined && { chair }),
      ...venueFact(venue),
      ...(data.hidePeople === true && { hidePeople: true }),
      ...(data.reason !== undefined && { reason: data.reason }),
      ...reasonsFor(scene, findings, data.reason, data.acceptedBy ?? by.id),
    };
    const agreed =
      chair === undefined
        ? []
        : [
            {
              event: 'chair.agreed',
              at: scene.now,
              by: by.id,
              number,
              person: chair,
              ...chosenFact(chosen),
              ...(data.reason !== undefined && { reason: data.reason }),
            },
          ];
    if (data.onInvitation) return planned(findings, booked, data, 'scheduleMeeting');
    const clock = windowClock(scene, undefined, { metAt: start });
    return {
      findings,
      facts: [...answers, booked, ...agreed],
      says: `The ${rules.name} is booked for ${sayInstant(start)}.`,
      reason: data.reason,
      details: {
        number,
        chairRoles: chairRoles(scene),
        ...(clock && { explanation: clock.explanation, warnings: clock.warnings }),
        ...(clock?.latest !== undefined && { latest: clock.latest }),
        ...(clock?.lastWorkable !== undefined && { lastWorkable: clock.lastWorkable }),
      },
    };
  },
});

/** A meeting of a kind that has a request of its own is asked for before it is booked. */
const askedFindings = (scene: Scene): readonly Finding[] => {
  const { rules, policy, state } = scene;
  if (rules.request.with === 'request.submitted' || state.submitted !== undefined) return [];
  return [
    finding(policy, 'form-incomplete', rules.request, `Nobody has asked for the ${rules.name} yet.`, { wayOn: 'Make the request first.' }),
  ];
};

/** Who was agreed to chair, and how, before there was a meeting to book. */
const agreedBefore = (scene: Scene): { readonly chair?: string; readonly chosen: Chosen } => {
  const { log } = scene.state;
  const booked = log.findLastIndex(({ event }) => event === 'meeting.scheduled');
  const said = log.slice(booked + 1).findLast(({ event }) => event === 'chair.agreed');
  if (!said || typeof said['number'] === 'number') return { chosen: {} };
  const { chair, chairAgreedBy, whyThisChair, chairStatement } = chairOf(said);
  return { ...(chair !== undefined && { chair }), chosen: { chairAgreedBy, whyThisChair, chairStatement } };
};
