import { z } from 'zod';
import type { Finding } from '../assess/assessment.ts';
import type { Instant } from '../case/fact.ts';
import { absentChairFindings, unmarkedChairFindings } from '../assess/people/absentChair.ts';
import { chairFindings } from '../assess/people/chairFindings.ts';
import { usualChair } from '../assess/people/chairRule.ts';
import { dutyFindingsAt } from '../assess/duties/duties.ts';
import { expectedFindings, formFindings, notSpared, quorumFindings } from '../assess/people/quorum.ts';
import { leftOutDuties } from '../assess/people/leftOut.ts';
import { noticeFindings } from '../assess/duties/notices.ts';
import { preparationFindings } from '../assess/papers/preparation.ts';
import { seatsOf } from '../assess/people/seats.ts';
import { isAfter, tidyInstant } from '../time/instant.ts';
import { finding } from '../policy/cite.ts';
import { sayInstant } from '../time/words.ts';
import type { Scene } from '../scene/scene.ts';
import { reviewLimit } from '../assess/after/review.ts';
import { defineAct } from './defineAct.ts';
import { acceptance, instant, key } from './fields.ts';
import { lateUnlessExplained } from './lateUnlessExplained.ts';
import { notInFuture, wrongField } from './moments.ts';
import { reasonsFor } from './reasons.ts';
import { refuse } from './refuse.ts';
import { withFacts } from './withFacts.ts';

const attendance = z.strictObject({
  person: key,
  present: z.boolean({ error: 'is yes or no' }),
  how: z.enum(['room', 'teams', 'phone'], { error: 'is room, teams or phone' }).optional(),
  apologies: z.boolean().optional(),
});
const schema = z.strictObject({
  startedAt: instant,
  endedAt: instant.optional(),
  attendance: z.array(attendance).max(60),
  chair: key.optional(),
  inquorate: z.boolean().optional(),
  spared: z.array(key).max(20).optional(),
  ...acceptance,
});

/** Records that the meeting was held and who was there. What was left undone before it stays owed; the record is never refused for it. */
export const holdMeeting = defineAct({
  name: 'holdMeeting',
  schema,
  judge: (scene, data, by) => {
    const { meeting } = scene;
    const times = {
      startedAt: meeting?.startedAt ?? tidyInstant(data.startedAt),
      endedAt: data.endedAt === undefined ? undefined : tidyInstant(data.endedAt),
    };
    const chair = data.chair ?? meeting?.chair ?? usualChair(scene);
    const wrong = [...wrongTimes(scene, times), ...wrongAttendance(scene, data.attendance)];
    if (wrong.length) return refuse(wrong, 'The record is not complete yet.');
    const spared = sparing(scene, data.spared ?? [], by.id, chair);
    if (spared.length) return refuse(spared);
    const { startedAt, endedAt } = times;
    const told = { at: endedAt ?? startedAt, by: by.id, number: meeting?.number ?? 1, startedAt };
    if (data.inquorate === true)
      return {
        findings: [],
        facts: [{ event: 'meeting.inquorate', ...told, attendance: data.attendance, ...(chair !== undefined && { chair }) }],
        says: 'It is recorded that too few came. This was no meeting that counts: book another.',
      };
    const away = chair !== undefined && data.attendance.some(({ person, present }) => person === chair && !present);
    const findings = [
      ...formFindings(scene, data.attendance),
      ...quorumFindings(scene, data.attendance, data.spared),
      // A meeting that was held is recorded as it was: who should have been there and was not, or that nobody agreed to it late, wants a reason.
      ...[...expectedFindings(scene, data.attendance), ...lateUnlessExplained(scene, startedAt)].map(explained),
      ...dutyFindingsAt(scene, 'holdMeeting'),
      ...chairing(scene, chair, data.attendance, away, by.id),
      ...leftUndone(scene),
    ];
    const started = meeting?.startedAt === undefined ? [{ event: 'meeting.started', at: startedAt, by: by.id, number: told.number }] : [];
    const held = {
      event: 'meeting.held',
      ...told,
      ...(endedAt !== undefined && { endedAt }),
      attendance: data.attendance,
      ...(data.spared?.length && { spared: data.spared }),
      ...(chair !== undefined && !away && { chair }),
      ...reasonsFor(scene, findings, data.reason, data.acceptedBy ?? by.id),
    };
    const facts = [...started, held];
    const after = withFacts(scene, facts);
    const review = reviewLimit(after, after.meeting);
    return {
      findings,
      facts,
      says: `The ${scene.rules.name} is recorded as held. Next: the notes${scene.rules.review ? ', the plan and the review date' : ' and the plan'}.`,
      reason: data.reason,
      details: { ...(review?.latest !== undefined && { reviewBy: review.latest }) },
    };
  },
});

type Times = { readonly startedAt: Instant; readonly endedAt: Instant | undefined };

/** Times that cannot be those of a meeting that was held. */
const wrongTimes = (scene: Scene, { startedAt, endedAt }: Times): readonly Finding[] => [
  ...notInFuture(scene, 'startedAt', startedAt, 'The start'),
  ...notInFuture(scene, 'endedAt', endedAt, 'The end'),
  ...(endedAt !== undefined && isAfter(startedAt, endedAt)
    ? [wrongField(scene, 'endedAt', `The meeting would end before it started, ${sayInstant(startedAt)}.`, 'Check both times.')]
    : []),
];

type Attended = z.output<typeof schema>['attendance'];

/** A list of who was there that names nobody as present, somebody twice, or somebody who is not in the case. */
const wrongAttendance = (scene: Scene, attended: Attended): readonly Finding[] => {
  const wrong = (says: string, wayOn: string): Finding => wrongField(scene, 'attendance', says, wayOn);
  const marked = attended.map((each) => each.person);
  const isStranger = (id: string): boolean => id !== 'child' && !scene.state.people.some((person) => person.id === id);
  return [
    ...(attended.some((each) => each.present)
      ? []
      : [wrong('Nobody is marked as present.', 'Mark who was there, in the room, on Teams or by phone.')]),
    ...(new Set(marked).size < marked.length ? [wrong('Somebody is marked twice.', 'Mark each person once.')] : []),
    ...(marked.some(isStranger)
      ? [wrong('Somebody marked here has no part in the case.', 'Say who they are first, under people and roles.')]
      : []),
  ];
};

/** Whether the chair may chair by the procedure, unless that was explained when they were chosen; and whether they were there, as whoever records it was. */
const chairing = (scene: Scene, chair: string | undefined, attended: Attended, away: boolean, by: string): readonly Finding[] => {
  if (chair === undefined) return chairFindings(scene, chair);
  const { meeting } = scene;
  const agreed = chair === meeting?.chair && meeting.reasons.some((reason) => reason.code === 'chair-not-allowed');
  const marked = [...attended.map((each) => each.person), by];
  return [
    ...(away ? absentChairFindings(scene, chair) : agreed ? [] : chairFindings(scene, chair)),
    ...unmarkedChairFindings(scene, chair, marked),
  ];
};

/** What should have been done before the meeting and was not: shown, and no more. */
const leftUndone = (scene: Scene): readonly Finding[] =>
  [
    ...noticeFindings(scene),
    ...leftOutDuties(scene, seatsOf(scene)).flatMap((each) => each.finding ?? []),
    ...preparationFindings(scene),
    ...dutyFindingsAt(scene, 'startMeeting'),
  ].map((each): Finding => ({ ...each, strength: 'consider' }));

/** A seat of the quorum is only left empty where the procedure allows it, and on the chair's word. */
const sparing = (scene: Scene, spared: readonly string[], by: string, chair: string | undefined): readonly Finding[] => {
  const wrong = notSpared(scene, spared);
  if (wrong.length)
    return [
      wrongField(scene, 'spared', `“${wrong.join('”, “')}” has to be there in this case.`, 'Take it out.', scene.rules.quorum?.clause),
    ];
  if (spared.length === 0 || by === chair) return [];
  const rule = { clause: scene.rules.quorum?.clause ?? '', strength: 'must' as const };
  return [
    finding(scene.policy, 'not-eligible', rule, 'Only the chair says that a seat stays empty.', {
      about: { person: by, field: 'spared' },
      wayOn: 'Ask the chair to record the meeting.',
    }),
  ];
};

const explained = (each: Finding): Finding =>
  (each.code === 'expected-absent' || each.code === 'late-discussion-needed') && each.strength === 'must'
    ? { ...each, strength: 'should' }
    : each;
