import type { Finding } from '../assessment.ts';
import { finding } from '../../policy/cite.ts';
import type { MeetingRules } from '../../policy/meetingRules.ts';
import { sayList } from '../../time/words.ts';
import { factWords } from '../words/factWords.ts';
import { fillersOf } from './fillers.ts';
import { maySpare, unfilled } from '../../scene/emptySeats.ts';
import { isOtherForm } from '../../scene/present.ts';
import type { Present } from '../../scene/present.ts';
import type { Scene } from '../../scene/scene.ts';
import { applies } from '../../scene/applies.ts';
import { holders } from '../../scene/holders.ts';
import { nameOf } from '../../scene/nameOf.ts';

/** A call or the like that the procedure does not count as its meeting. */
export const formFindings = (scene: Scene, attendance: Present): readonly Finding[] => {
  const { form } = scene.rules;
  return form && isOtherForm(scene.rules, attendance)
    ? [
        finding(scene.policy, 'quorum-not-met', form, form.says, {
          about: { field: 'attendance' },
          wayOn: 'Record it as one that does not count (inquorate), and meet again.',
        }),
      ]
    : [];
};

/** Seats nobody may spare in this case, among those somebody wants to. */
export const notSpared = (scene: Scene, spared: readonly string[]): readonly string[] =>
  spared.filter((id) => !(scene.rules.quorum?.seats ?? []).some((seat) => seat.id === id && maySpare(seat, scene.known)));

/**
 * Too few of those who have to be there: such a meeting meets no limit and opens no gate. While nobody has said whether they have to be,
 * it is asked.
 */
export const quorumFindings = (scene: Scene, attendance: Present, spared: readonly string[] = []): readonly Finding[] => {
  const { quorum } = scene.rules;
  if (!quorum) return [];
  const { is, unknown } = applies(scene, quorum.when);
  const empty = is === 'false' ? [] : unfilled(scene.rules, quorum.seats, scene.state.people, scene.known, attendance, spared);
  if (empty.length === 0) return [];
  if (is === 'unknown')
    return [
      finding(
        scene.policy,
        'precondition-unanswered',
        quorum,
        `Not there: ${sayList(empty.map((seat) => seat.label))}. Whether a meeting without them counts depends on ${sayList([...new Set(unknown)].map((fact) => factWords(scene, fact)))}, which nobody has said.`,
        { about: { field: 'attendance', fact: unknown[0] ?? '' }, wayOn: 'Answer the question first.' },
      ),
    ];
  const spareable = empty.filter((seat) => maySpare(seat, scene.known));
  const chair = spareable.length
    ? ` There may be no ${sayList(spareable.map((seat) => seat.label.replace(/^the /, '')))} in this kind of home: then the chair says so (spared: ${spareable.map(({ id }) => id).join(', ')}).`
    : '';
  return [
    finding(
      scene.policy,
      'quorum-not-met',
      quorum,
      `Not there: ${sayList(empty.map((seat) => seat.label))}. Without them this was no meeting that counts.`,
      {
        about: { field: 'attendance', ...(spareable[0] && { seat: spareable[0].id }) },
        wayOn: `Record it as held without a quorum (inquorate), and meet again.${chair}`,
      },
    ),
  ];
};

/** A meeting with a quorum of which nobody recorded who was there. */
export const unlistedFindings = (scene: Scene): readonly Finding[] => {
  const { quorum } = scene.rules;
  if (!quorum || scene.meeting?.unlisted !== true || applies(scene, quorum.when).is !== 'true') return [];
  const says = 'It is not recorded who was there, so nobody can say whether this meeting counts.';
  return [finding(scene.policy, 'quorum-not-met', quorum, says, { about: { field: 'attendance' }, wayOn: 'Record who was there.' })];
};

/** People the procedure expects at the meeting, who were not there. It still counts. */
export const expectedFindings = (scene: Scene, attendance: Present): readonly Finding[] =>
  scene.rules.expected.flatMap((rule) => {
    const seat = scene.rules.invite.find((each) => each.seat === rule.seat);
    const roles = seat ? rolesOf(scene, seat) : [];
    if (roles.length === 0) return [];
    const people = holders(scene, ...roles);
    if (people.some((person) => attendance.some((each) => each.present && each.person === person.id))) return [];
    const who = people.length
      ? sayList(
          people.map((person) => nameOf(scene, person)),
          'or',
        )
      : (seat?.label ?? rule.seat);
    return [
      finding(scene.policy, 'expected-absent', rule, `${who} should have been there.`, {
        about: { seat: rule.seat, field: 'attendance' },
        wayOn: 'Say why they were not.',
      }),
    ];
  });

/** The roles a seat has in this case; none while nobody has said what it turns on. */
const rolesOf = (scene: Scene, seat: MeetingRules['invite'][number]): readonly string[] => {
  const { is, roles } = fillersOf(scene, seat);
  return is === 'true' ? roles : [];
};
