import type { Finding } from './assessment.ts';
import type { Meeting } from '../case/caseState.ts';
import { evaluate } from '../policy/evaluate.ts';
import type { Known } from '../policy/evaluate.ts';
import { cite, finding } from '../policy/cite.ts';
import type { Policy } from '../policy/policy.ts';
import type { MeetingRules } from '../policy/meetingRules.ts';
import { sayList } from '../time/words.ts';
import type { Scene } from './scene.ts';
import { nameOf } from './scene.ts';

type Present = readonly { readonly person: string; readonly present: boolean }[];
type Folk = readonly { readonly id: string; readonly roles: readonly string[] }[];

/** The seats of the quorum that nobody present fills, by what is known. One person may fill one seat only once. */
export const emptySeats = (rules: MeetingRules, people: Folk, known: Known, attendance: Present): readonly string[] => {
  const { quorum } = rules;
  if (!quorum || evaluate(quorum.when, known).is !== 'true') return [];
  const here = attendance.filter((each) => each.present).map((each) => each.person);
  return quorum.seats
    .filter((seat) => evaluate(seat.when, known).is !== 'false')
    .filter((seat) => {
      const roles = [seat.role].flat();
      return !here.some(
        (id) => roles.includes(id) || people.some((person) => person.id === id && person.roles.some((role) => roles.includes(role))),
      );
    })
    .map((seat) => seat.label);
};

/** Too few of those who have to be there: such a meeting meets no limit and opens no gate. */
export const quorumFindings = (scene: Scene, attendance: Present): readonly Finding[] => {
  const { quorum } = scene.rules;
  const empty = emptySeats(scene.rules, scene.state.people, scene.known, attendance);
  if (!quorum || empty.length === 0) return [];
  return [
    finding(scene.policy, 'quorum-not-met', quorum, `Not there: ${sayList(empty)}. Without them this was no meeting that counts.`, {
      about: { field: 'attendance' },
      wayOn: 'Record it as held without a quorum (inquorate), and meet again.',
    }),
  ];
};

/** People the procedure expects at the meeting, who were not there. It still counts. */
export const expectedFindings = (scene: Scene, attendance: Present): readonly Finding[] =>
  scene.rules.expected.flatMap((rule) => {
    const seat = scene.rules.invite.find((each) => each.seat === rule.seat);
    const roles = seat ? rolesOf(scene, seat) : [];
    const people = scene.state.people.filter((person) => person.roles.some((role) => roles.includes(role)));
    const here = people.some((person) => attendance.some((each) => each.present && each.person === person.id));
    if (here || roles.length === 0) return [];
    const who = people.length ? sayList(people.map((person) => nameOf(scene, person))) : (seat?.label ?? rule.seat);
    return [
      finding(scene.policy, 'expected-absent', rule, `${who} should have been there.`, {
        about: { seat: rule.seat, field: 'attendance' },
        wayOn: 'Say why they were not.',
      }),
    ];
  });

const rolesOf = (scene: Scene, seat: MeetingRules['invite'][number]): readonly string[] => {
  const filled = seat['filled-by'];
  if (typeof filled === 'string') return [filled];
  if (Array.isArray(filled))
    return filled.flatMap((each) =>
      typeof each === 'string' ? [each] : evaluate(each.when, scene.known).is === 'true' ? [each.role] : [],
    );
  const value = scene.known(seat.by ?? 'placement.type');
  return typeof value === 'string' && Object.hasOwn(filled, value) ? [filled[value] ?? []].flat() : [];
};

/** A meeting of the log whose quorum was not met counts as inquorate, by what was known when it was held. */
export const countedMeeting = (rules: MeetingRules, people: Folk, known: Known, meeting: Meeting): Meeting => {
  if (meeting.heldAt === undefined || emptySeats(rules, people, known, meeting.attendance).length === 0) return meeting;
  const { heldAt: _held, ...rest } = meeting;
  return { ...rest, inquorate: true };
};

/** A sentence on who has to be there for the meeting to count. */
export const quorumWords = (policy: Policy, rules: MeetingRules): string | undefined =>
  rules.quorum &&
  `To count, there have to be: ${sayList(rules.quorum.seats.map((seat) => seat.label))}. ${cite(policy, rules.quorum.clause)}`;
