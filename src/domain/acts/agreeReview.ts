import { z } from 'zod';
import type { Finding } from '../assess/assessment.ts';
import { dutyFindingsAt } from '../assess/duties/duties.ts';
import { reviewLate } from '../assess/after/review.ts';
import type { Fact } from '../case/fact.ts';
import { dayOf } from '../time/london.ts';
import { sayDay } from '../time/words.ts';
import { defineAct } from './defineAct.ts';
import { aboutMeeting, acceptance, day } from './fields.ts';
import { wrongField } from './moments.ts';
import { reasonsFor } from './reasons.ts';
import { withFacts } from './withFacts.ts';

const schema = z.strictObject({ date: z.union([day, z.literal('none')], { error: 'needs a date' }), ...acceptance, ...aboutMeeting });

/** Sets the day of the review. Later than the procedure allows, it takes a reason. */
export const agreeReview = defineAct({
  name: 'agreeReview',
  schema,
  judge: (scene, data, by) => {
    const { meeting } = scene;
    const held = meeting?.heldAt;
    if (!meeting || held === undefined)
      return { findings: [wrongField(scene, 'date', 'No meeting was held yet.')], facts: [], says: 'Record the meeting as held first.' };
    // Whether the meetings go on is answered by what is agreed here.
    const asked = (agreed: Fact): readonly Finding[] => dutyFindingsAt(withFacts(scene, [agreed]), 'agreeReview');
    if (data.date === 'none') {
      const rule = scene.rules.review;
      const refused =
        rule?.['may-end'] === true
          ? []
          : [wrongField(scene, 'date', 'This procedure wants a date.', 'Give the day of the review.', rule?.clause)];
      const none = { event: 'review.agreed', at: scene.now, by: by.id, number: meeting.number, none: true };
      return {
        findings: [...refused, ...(refused.length ? [] : asked(none))],
        facts: refused.length ? [] : [{ ...none, ...(data.reason !== undefined && { reason: data.reason }) }],
        says: refused.length ? 'A date is needed.' : 'No further meeting is planned.',
        reason: data.reason,
      };
    }
    if (data.date <= dayOf(held))
      return {
        findings: [
          wrongField(
            scene,
            'date',
            `${sayDay(data.date)} is not after the meeting, ${sayDay(dayOf(held))}.`,
            'Choose a later day.',
            scene.rules.review?.clause,
          ),
        ],
        facts: [],
        says: 'The review comes after the meeting.',
      };
    const late = reviewLate(scene, meeting, data.date, data.reason);
    const said = data.reason === undefined ? {} : { reason: data.reason };
    const review = { event: 'review.agreed', at: scene.now, by: by.id, number: meeting.number, date: data.date, ...said };
    const findings = [...(late ? [late] : []), ...asked(review)];
    const agreed = {
      ...review,
      ...reasonsFor(scene, findings, data.reason, data.acceptedBy ?? by.id),
    };
    return { findings, facts: [agreed], says: `The review is on ${sayDay(data.date)}.`, reason: data.reason };
  },
});
