import { z } from 'zod';
import { closingOf, uselessAfter } from '../asking/closingOf.ts';
import { everyTimesAsked } from '../asking/timesAsked.ts';
import { whoIsOutside } from '../asking/whoIsOutside.ts';
import { personOf } from '../scene/holders.ts';
import { nameOf } from '../scene/nameOf.ts';
import { seatsOf } from '../assess/people/seats.ts';
import { windows } from '../assess/limits/timeNeeds.ts';
import { instantOf, isAfter, msOf, tidyInstant } from '../time/instant.ts';
import { sayInstant, sayList } from '../time/words.ts';
import type { Finding } from '../assess/assessment.ts';
import { defineAct } from './defineAct.ts';
import { instant, key } from './fields.ts';
import { wrongField } from './moments.ts';
import { refuse } from './refuse.ts';

const schema = z.strictObject({
  people: z.array(key, { error: 'needs somebody' }).min(1, { error: 'needs somebody' }).max(60),
  times: z
    .array(z.strictObject({ start: instant, end: instant }), { error: 'needs a time' })
    .min(1, { error: 'needs a time' })
    .max(12, { error: 'are more than twelve' }),
  closes: instant.optional(),
});

/**
 * Asks people outside the council which of some times suit them, by a link in a letter. It closes by itself before the time limit does, so
 * that there is time left to book; an earlier end may be given (`closes`).
 */
export const askTimes = defineAct({
  name: 'askTimes',
  schema,
  judge: (scene, data, by) => {
    // In the order of the calendar, whatever order they were offered in: that is how people look through them.
    const times = data.times
      .map(({ start, end }) => ({ start: tidyInstant(start), end: tidyInstant(end) }))
      .sort((a, b) => msOf(a.start) - msOf(b.start) || msOf(a.end) - msOf(b.end));
    const outside = whoIsOutside(seatsOf(scene));
    const wrong: Finding[] = data.people
      .filter((id) => !outside.includes(id))
      .map((id) => {
        const person = scene.state.people.find((one) => one.id === id);
        return wrongField(
          scene,
          'people',
          `${person === undefined ? 'Somebody named here' : nameOf(scene, personOf(scene, id))} cannot be asked by link.`,
          'Ask people outside the council who have a seat, are not left out and have an e-mail address; the calendars of colleagues are looked into.',
        );
      });
    for (const { start, end } of times) {
      if (!isAfter(end, start) || msOf(end) - msOf(start) > 12 * 3_600_000)
        wrong.push(
          wrongField(scene, 'times', 'One of the times ends before it starts, or lasts longer than half a day.', 'Check the times.'),
        );
      else if (!isAfter(start, scene.now))
        wrong.push(
          wrongField(scene, 'times', `${sayInstant(start)} is in the past: it is ${sayInstant(scene.now)} now.`, 'Offer times to come.'),
        );
    }
    if (wrong.length) return refuse(wrong, 'This cannot be asked yet.');
    const limits = windows(scene);
    const useless = uselessAfter(scene.now, limits, times);
    const closes = data.closes === undefined ? closingOf(scene.now, limits, times) : instantOf(msOf(data.closes));
    if (closes === undefined)
      return {
        findings: [
          wrongField(
            scene,
            'closes',
            `Nobody would have the time to answer: the last of these times, or the time limit, is ${sayInstant(useless)}.`,
            'Ring them up instead.',
          ),
        ],
        facts: [],
        says: 'There is no time left to ask.',
      };
    if (!isAfter(closes, scene.now) || !isAfter(useless, closes))
      return {
        findings: [
          wrongField(
            scene,
            'closes',
            `Asking has to close after now and before ${sayInstant(useless)}, when the last of these times begins or the time limit runs out.`,
            'Choose an end between the two, or leave it open: then it is half-way.',
          ),
        ],
        facts: [],
        says: 'The end of asking is not possible.',
      };
    const people = [...new Set(data.people)];
    const ask = Math.max(0, ...everyTimesAsked(scene.state.story, scene.now).map((one) => one.ask)) + 1;
    return {
      findings: [],
      facts: [{ event: 'outside.asked', at: scene.now, by: by.id, ask, people, times, closes }],
      says: `${sayList(people.map((id) => nameOf(scene, personOf(scene, id))))} ${people.length === 1 ? 'gets' : 'get'} a letter with a link. Answers are taken until ${sayInstant(closes)}; then asking closes by itself.`,
      details: { ask, closes },
    };
  },
});
