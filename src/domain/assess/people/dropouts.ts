import type { Finding } from '../assessment.ts';
import { finding } from '../../policy/cite.ts';
import { factsOf } from '../../case/factsOf.ts';
import { asRecord, asText } from '../../case/read.ts';
import { sayStretch } from '../../slots/sayStretch.ts';
import { bookingsOf } from '../../effects/bookings.ts';
import { isAfter, isInstant } from '../../time/instant.ts';
import { sayList } from '../../time/words.ts';
import { windowFindings } from '../limits/windows.ts';
import { emptySeats } from '../../scene/emptySeats.ts';
import type { Scene } from '../../scene/scene.ts';
import { nameOf } from '../../scene/nameOf.ts';
import { lastTo, occurrencesNow } from '../../scene/occurrences.ts';

/** What findings of this file are about: the answers to the invitations. */
export const answersField = 'answers';

/** What findings on a room that is taken are about. */
export const roomField = 'room';

/** Whether a finding is about what people, or a room, answered to the invitation. */
export const isAnswer = ({ field }: NonNullable<Finding['about']>): boolean =>
  field === answersField || field === proposedField || field === roomField;

/** What findings on another time proposed are about. */
export const proposedField = 'proposed';

/** Other times that people proposed with their answer, each weighed against the limits. */
const proposals = (scene: Scene): readonly Finding[] =>
  scene.state.people.flatMap((person) => {
    const proposed = asRecord(lastTo(scene, 'invitation.answered', person)?.['proposed']);
    const [start, end] = [asText(proposed['start']), asText(proposed['end'])];
    if (!isInstant(start) || !isInstant(end) || !isAfter(start, scene.now)) return [];
    const [against] = windowFindings(scene, start, scene.meeting);
    return [
      finding(
        scene.policy,
        'expected-absent',
        { clause: scene.rules.organiser.clause, strength: 'may' },
        `${nameOf(scene, person)} proposes ${sayStretch(start, end)} instead.${against ? ` ${against.says}` : ' The limits let that stand.'}`,
        {
          about: { field: proposedField, person: person.id },
          wayOn: 'Move the meeting there, look for another time, or leave it as it is.',
        },
      ),
    ];
  });

/** A room answers by itself: it declines when somebody else has it by then. */
const roomFindings = (scene: Scene): readonly Finding[] => {
  const room = scene.meeting?.venue?.room;
  const answers = room === undefined ? [] : factsOf(scene.state.log, 'room.answered');
  if (room === undefined || answers.length === 0) return [];
  const booking = bookingsOf(scene.state.log).findLast(({ state }) => state === 'live');
  if (booking === undefined) return [];
  const entry = `/calendar/${String(booking.meeting.number)}/${String(booking.version)}`;
  const said = answers.findLast((fact) => String(fact['entry']).endsWith(entry));
  if (said?.['answer'] !== 'declined' || said['room'] !== room.email) return [];
  return [
    finding(
      scene.policy,
      'expected-absent',
      { clause: scene.rules.organiser.clause, strength: 'should' },
      `${room.name} has declined the invitation: it is taken then.`,
      { about: { field: roomField }, wayOn: 'Choose another room or another time, or hold the meeting online.' },
    ),
  ];
};

/** Whether the meeting to come still has its chair, its quorum and its room, by what was answered to the invitation. */
export const dropoutFindings = (scene: Scene): readonly Finding[] => {
  const { meeting, state, rules, policy } = scene;
  if (meeting?.start === undefined || meeting.cancelledAt !== undefined || meeting.startedAt !== undefined || meeting.heldAt !== undefined)
    return [];
  if (!isAfter(meeting.start, scene.now)) return [];
  if (occurrencesNow(scene, 'invitation.answered').length === 0) return roomFindings(scene);
  const declined = state.people.filter((person) => lastTo(scene, 'invitation.answered', person)?.answer === 'declined');
  if (declined.length === 0) return [...roomFindings(scene), ...proposals(scene)];
  const about = { field: answersField };
  const chair = declined.find(({ id }) => id === meeting.chair);
  const attendance = (gone: readonly { readonly id: string }[]) =>
    state.people.map(({ id }) => ({ person: id, present: !gone.some((one) => one.id === id) }));
  const before = emptySeats(rules, state.people, scene.known, attendance([]), meeting.spared);
  const lost = emptySeats(rules, state.people, scene.known, attendance(declined), meeting.spared).filter(
    ({ id }) => !before.some((seat) => seat.id === id),
  );
  const proposed = proposals(scene);
  const names = sayList(declined.map((person) => nameOf(scene, person)));
  return [
    ...(chair && rules.chair[0]
      ? [
          finding(
            policy,
            'expected-absent',
            { clause: rules.chair[0].clause, strength: 'should' },
            `${nameOf(scene, chair)}, who is to chair, has declined the invitation.`,
            { about: { ...about, person: chair.id }, wayOn: 'Choose another time, or agree on another chair.' },
          ),
        ]
      : []),
    ...(rules.quorum && lost.length > 0
      ? [
          finding(
            policy,
            'quorum-not-met',
            { clause: rules.quorum.clause, strength: 'should' },
            `${names} declined the invitation. Then nobody fills the place of ${sayList(lost.map(({ label }) => label))}, and the meeting would not count.`,
            { about, wayOn: 'Ask somebody else to fill the place, or look for another time.' },
          ),
        ]
      : []),
    ...roomFindings(scene),
    ...proposed,
  ];
};
