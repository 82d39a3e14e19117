import { z } from 'zod';
import { dutyFindingsAt } from '../assess/duties/duties.ts';
import { leftOutDuties } from '../assess/people/leftOut.ts';
import { noticeFindings } from '../assess/duties/notices.ts';
import { preparationFindings } from '../assess/papers/preparation.ts';
import type { Finding } from '../assess/assessment.ts';
import { quorumFindings } from '../assess/people/quorum.ts';
import { seatsOf } from '../assess/people/seats.ts';
import { tidyInstant } from '../time/instant.ts';
import { defineAct } from './defineAct.ts';
import { askedAgain, weighExclusions } from './exclusionAnswers.ts';
import { acceptance, answers, instant, key } from './fields.ts';
import { lateUnlessExplained } from './lateUnlessExplained.ts';
import { notInFuture } from './moments.ts';
import { reasonsFor } from './reasons.ts';
import { sayAll } from './sayAll.ts';

const schema = z.strictObject({
  at: instant.optional(),
  present: z.array(key).max(60).optional(),
  exclusions: answers.optional(),
  ...acceptance,
});

/** Starts the meeting: what rules it out is asked once more, and who had to be told before it has been told. */
export const startMeeting = defineAct({
  name: 'startMeeting',
  schema,
  judge: (scene, data, by) => {
    const at = tidyInstant(data.at ?? scene.now);
    const weighed = weighExclusions(scene, by, data.exclusions, 'start');
    if (weighed.excluded.length) return { findings: weighed.excluded, facts: weighed.facts, says: sayAll(weighed.excluded) };
    const number = scene.meeting?.number ?? 1;
    const owed = [...noticeFindings(scene), ...leftOutDuties(scene, seatsOf(scene)).flatMap((each) => each.finding ?? [])];
    const findings = [
      ...notInFuture(scene, 'at', at, 'The start'),
      ...weighed.unknown,
      ...weighed.unanswered,
      ...askedAgain(scene, data.exclusions, 'start'),
      ...owed,
      ...preparationFindings(scene),
      ...dutyFindingsAt(scene, 'startMeeting'),
      ...lateUnlessExplained(scene, at),
      ...(data.present ? quorumFindings(scene, data.present.map(isThere)).map(notThereYet) : []),
    ];
    const started = {
      event: 'meeting.started',
      at,
      by: by.id,
      number,
      ...(data.present && { present: data.present }),
      ...(data.exclusions && { exclusions: data.exclusions }),
      ...reasonsFor(scene, findings, data.reason, data.acceptedBy ?? by.id),
    };
    return { findings, facts: [started], says: `The ${scene.rules.name} has started.`, reason: data.reason };
  },
});

const isThere = (person: string) => ({ person, present: true });

/** Who is there may be said when the meeting starts; who comes later is written with the attendance. */
const notThereYet = (each: Finding): Finding => ({
  ...each,
  about: { ...each.about, field: 'present' },
  wayOn: 'Wait for them, or meet another time.',
});
