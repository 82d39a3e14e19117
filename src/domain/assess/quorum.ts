import type { Finding } from './assessment.ts';
import type { Meeting } from '../case/caseState.ts';
import { evaluate } from '../policy/evaluate.ts';
import type { Known } from '../policy/evaluate.ts';
import { finding } from '../policy/cite.ts';
import type { MeetingRules } from '../policy/meetingRules.ts';
import { own } from '../policy/own.ts';
import { sayList } from '../time/words.ts';
import { factWords } from './factWords.ts';
import { fillersOf } from './fillers.ts';
import type { Scene } from './scene.ts';
import { applies, holders, nameOf } from './scene.ts';

type Present = readonly { readonly person: string; readonly present: boolean; readonly how?: string | undefined }[];
type Folk = readonly { readonly id: string; readonly roles: readonly string[] }[];

type QuorumSeat = NonNullable<MeetingRules['quorum']>['seats'][number];

/** Whoever was there in a way that counts; where nobody said how, they count. */
const counted = ({ form }: MeetingRules, attendance: Present): readonly string[] =>
  attendance
    .filter(({ present, how }) => present && (how === undefined || !form || form.counts.some((way) => way === how)))
    .map(({ person }) => person);

/** Whether it was no meeting of a form that counts: fewer than two people were there in such a way, though others were in another. */
const isOtherForm = (rules: MeetingRules, attendance: Present): boolean => {
  const here = counted(rules, attendance).length;
  return here < 2 && attendance.filter(({ present }) => present).length > here;
};

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

/**
 * The seats of the quorum that nobody present fills, by what is known. One person fills one seat only. A seat the procedure lets be
 * empty here is asked for all the same until the chair spares it.
 */
export const emptySeats = (
  rules: MeetingRules,
  people: Folk,
  known: Known,
  attendance: Present,
  spared: readonly string[] = [],
): readonly QuorumSeat[] => {
  const { quorum } = rules;
  return quorum && evaluate(quorum.when, known).is === 'true' ? unfilled(rules, quorum.seats, people, known, attendance, spared) : [];
};

const unfilled = (
  rules: MeetingRules,
  seats: readonly QuorumSeat[],
  people: Folk,
  known: Known,
  attendance: Present,
  spared: readonly string[],
): readonly QuorumSeat[] => {
  const here = counted(rules, attendance);
  const fits = (seat: QuorumSeat): readonly string[] => {
    const roles = seatRoles(seat, known);
    return here.filter((id) => roles.includes(id) || people.some((person) => person.id === id && person.roles.some((role) => roles.includes(role)))); // prettier-ignore
  };
  const asked = seats.filter((seat) => !(spared.includes(seat.id) && maySpare(seat, known)));
  const seated = new Map<string, QuorumSeat>();
  const sits = (seat: QuorumSeat, tried: Set<string>): boolean =>
    fits(seat).some((person) => {
      if (tried.has(person)) return false;
      tried.add(person);
      const before = seated.get(person);
      if (before && !sits(before, tried)) return false;
      seated.set(person, seat);
      return true;
    });
  return asked.filter((seat) => !sits(seat, new Set()));
};

/** The roles that fill a seat of the quorum: by the kind of home where the rule says so, any of them while nobody has said which it is. */
export const seatRoles = ({ role }: QuorumSeat, known: Known): readonly string[] => {
  if (typeof role === 'string') return [role];
  if (Array.isArray(role)) return role;
  const home = known('placement.type');
  return typeof home === 'string' ? [own(role, home) ?? []].flat() : Object.values(role).flat();
};

const maySpare = (seat: QuorumSeat, known: Known): boolean =>
  seat.sparing === 'chair' && seat['spared-when'] !== undefined && evaluate(seat['spared-when'], known).is === 'true';

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

/** A meeting of the log whose quorum was not met counts as inquorate, by what was known when it was held. */
export const countedMeeting = (rules: MeetingRules, people: Folk, known: Known, meeting: Meeting): Meeting => {
  const { form } = rules;
  // Nobody said who was there: that is not to say that nobody was.
  if (meeting.heldAt === undefined || meeting.unlisted === true) return meeting;
  const otherForm = form !== undefined && isOtherForm(rules, meeting.attendance);
  if (!otherForm && emptySeats(rules, people, known, meeting.attendance, meeting.spared).length === 0) return meeting;
  const { heldAt: _held, ...rest } = meeting;
  return { ...rest, inquorate: true };
};
