import type { Assessment } from './assessment.ts';
import type { Fact, Person } from '../case/fact.ts';
import { asRecord, asText, instantIn, textIn } from '../case/read.ts';
import { folkOf } from '../case/folk.ts';
import { namedIn } from '../case/named.ts';
import { theRoles } from '../policy/cite.ts';
import { askOf } from './words/askOf.ts';
import { tableOf } from '../tableOf.ts';
import { inOrder } from '../time/instant.ts';
import { isDay } from '../time/london.ts';
import { asSentence, sayDay, sayInstant, sayList } from '../time/words.ts';
import type { Scene } from '../scene/scene.ts';
import { personOf } from '../scene/holders.ts';
import { nameOf } from '../scene/nameOf.ts';

/** The case's story, oldest first; of free text only that it is there, since it may hold a name. */
export const timelineOf = (scene: Scene): Assessment['timeline'] =>
  inOrder(
    scene.state.story.map((fact) => {
      const { at, recorded, by, event } = fact;
      const said = asSentence(says(scene, fact));
      return recorded === undefined ? { at, by, event, says: said } : { at, recorded, by, event, says: said };
    }),
  );

const says = (scene: Scene, fact: Fact): string => {
  const who = fact.by === 'system' ? 'Holdfast' : nameOf(scene, personOf(scene, fact.by));
  return words.get(fact.event)?.(scene, fact, who) ?? fact.event.replaceAll('.', ' ');
};

/** Every event there are words for. */
export const eventsInWords = (): readonly string[] => [...words.keys()];

const roleIn = (scene: Scene, fact: Fact): string => {
  const role = textIn(fact, 'role');
  return role === undefined ? 'somebody in the case' : theRoles(scene.policy, [role]);
};

const words = tableOf<(scene: Scene, fact: Fact, who: string) => string>({
  'concern.raised': (_, __, who) => `${who} raised a concern`,
  'concern.notified': (scene, fact) => `${theRoles(scene.policy, [textIn(fact, 'to') ?? scene.rules.request.to])} was told of it`,
  'request.submitted': (scene, _, who) => `${who} requested the ${scene.rules.name}`,
  'disruption.requested': (scene, _, who) => `${who} requested the ${scene.rules.name}`,
  'late.discussion': (_, fact, who) =>
    `${who} said that the late meeting ${fact['outcome'] === 'proceed' ? 'goes ahead' : 'does not go ahead'}`,
  'placement.ended': () => 'The child stopped living there',
  'request.withdrawn': (_, __, who) => `${who} withdrew the request`,
  'approval.granted': (_, __, who) => `${who} approved it`,
  'approval.refused': (_, __, who) => `${who} refused it`,
  'role.assigned': (scene, fact) => `${person(scene, fact)} became ${roleIn(scene, fact)}`,
  'role.ended': (scene, fact) => `${person(scene, fact)} is no longer ${roleIn(scene, fact)}`,
  'fact.recorded': (scene, fact, who) => {
    const ask = askOf(scene.whole, textIn(fact, 'fact') ?? '');
    return ask === undefined ? `${who} answered a question` : `${who} answered “${ask}”`;
  },
  'invitee.decided': (scene, fact, who) => {
    const seat = fact.person === undefined ? scene.rules.invite.find(({ seat: id }) => id === fact['seat']) : undefined;
    if (seat && fact.decision === 'leave-out') return `${who} decided that nobody is asked for “${seat.label}”`;
    return `${who} decided ${fact.decision === 'leave-out' ? 'to leave out' : fact.decision === 'contribute' ? 'to ask for a contribution from' : 'to invite'} ${person(scene, fact)}`;
  },
  'non-invite.recorded': (scene, fact, who) => `${who} recorded why ${person(scene, fact)} is not invited`,
  'carer.informed': (scene, fact) => `${person(scene, fact)} was told of the meeting and why they are not invited`,
  'notification.sent': (scene, fact) => `${person(scene, fact)} was told of the meeting`,
  'notification.reminded': (scene, fact) => `${person(scene, fact)} was reminded of what is due`,
  'meeting.scheduled': (_, fact, who) => {
    const start = instantIn(fact, 'start');
    return start === undefined ? `${who} booked the meeting` : `${who} booked the meeting for ${sayInstant(start)}`;
  },
  'chair.agreed': (scene, fact) => `${person(scene, fact)} chairs`,
  'meeting.convened': () => 'The meeting is in the calendars',
  'child.identified': (_, __, who) => `${who} recorded who the child is`,
  'invitation.sent': (scene, fact) => `Invited: ${person(scene, fact)}`,
  'meeting.moved-outside': (_, fact) => {
    const start = instantIn(fact, 'start');
    return `In Outlook the meeting stands at ${start === undefined ? 'another time' : sayInstant(start)}`;
  },
  'invitation.planned': (_, __, who) => `${who} gave the reason for a time, for an invitation to be sent from Outlook`,
  'invitation.seen-outside': (_, fact) => {
    const start = instantIn(fact, 'start');
    return fact['gone'] === true || start === undefined
      ? 'The invitation sent from Outlook was taken back'
      : `An invitation was sent from Outlook for ${sayInstant(start)}, which the procedure does not let stand as it is`;
  },
  'meeting.put-back': (_, __, who) => `${who} had the time in Outlook put back`,
  'meeting.removed-outside': () => 'The meeting was taken out of the calendar in Outlook',
  'invitation.answered': (_, fact, who) =>
    `${who} ${fact['answer'] === 'accepted' ? 'accepted the invitation' : fact['answer'] === 'declined' ? 'declined the invitation' : fact['answer'] === 'tentative' ? 'may come' : 'has not answered the new invitation'}${fact['proposed'] === undefined ? '' : ' and proposed another time'}`,
  'room.answered': (_, fact) =>
    fact['answer'] === 'declined' ? 'The room declined: it is taken then' : 'The room is kept for the meeting',
  'travel.said': (scene, fact, who) => `${who} said how long the way of ${person(scene, fact)} is`,
  'outside.asked': (scene, fact, who) => `${who} asked ${person(scene, fact)} which times suit`,
  'outside.answered': (_, __, who) => `${who} answered which times suit`,
  'meeting.cancelled': (_, __, who) => `${who} cancelled the meeting`,
  'meeting.started': () => 'The meeting started',
  'meeting.held': () => 'The meeting was held',
  'minutes.drafted': (_, __, who) => `${who} saved the notes`,
  'minutes.finalised': (_, __, who) => `${who} finalised the notes`,
  'review.agreed': (_, fact) => (isDay(fact.date) ? `A review on ${sayDay(fact.date)} was agreed` : 'A review was agreed'),
  'looked-after-review.convened': (_, fact) =>
    isDay(fact.date) ? `The statutory review was set for ${sayDay(fact.date)}` : 'The statutory review was set',
  'looked-after-review.earlier-asked': (_, __, who) => `${who} asked for an earlier review or meeting`,
  'looked-after-review.earlier-agreed': () => 'An earlier review or meeting was agreed to',
  'looked-after-review.earlier-declined': () => 'An earlier review or meeting was not agreed to',
  'looked-after-review.given': (scene, fact) => `${person(scene, fact)} was given the papers for the statutory review`,
  'looked-after-review.held': () => 'The statutory review was held',
  'looked-after-review.recommended': () => 'The statutory review made a recommendation',
  'circulation.ordered': (_, __, who) => `${who} sent notes and plan round`,
  'minutes.circulated': (scene, fact) => `Notes and plan went to ${person(scene, fact)}`,
  'letter.returned': (scene, fact) => `A letter to ${person(scene, fact)} came back: it could not be delivered`,
  'oversight.handed-over': (scene, fact) => `${person(scene, fact)} keeps the reviews and actions in hand`,
  'filed.in-system-of-record': (_, __, who) => `${who} recorded where the record is filed`,
  'effect.done': (_, fact) =>
    fact.kind === 'card' ? 'Word went out in Teams' : fact.kind === 'mail' ? 'A letter went out' : 'A calendar entry was put right',
  'request-form.completed': (scene, fact, who) => `${who} completed the ${formTitle(scene, fact)}`,
  'report.completed': (scene, fact, who) => `${who} completed the ${formTitle(scene, fact)}`,
  'learning-log.completed': (scene, fact, who) => `${who} completed the ${formTitle(scene, fact)}`,
  'report.shared': (_, __, who) => `${who} shared the reports`,
  'action.updated': (_, __, who) => `${who} updated an action`,
  'row.put-right': (_, fact, who) => {
    const columns = Array.isArray(fact['columns']) ? fact['columns'].filter((one) => typeof one === 'string') : [];
    return `${who} changed ${sayList(columns)} by hand in the list ${textIn(fact, 'list') ?? ''} in SharePoint; it was put right from the record`;
  },
});

const formTitle = (scene: Scene, fact: Fact): string => scene.policy.forms.find((form) => form.id === fact['form'])?.title ?? 'form';

const person = (scene: Scene, fact: Fact): string => {
  const id = textIn(fact, 'person') ?? asText(asRecord(fact.person).id);
  if (id !== undefined) return nameOf(scene, personOf(scene, id));
  const role = textIn(fact, 'role');
  if (role !== undefined) return theRoles(scene.policy, [role]);
  const named = namedIn(fact);
  const people = peopleNamed(scene, named);
  return people.length
    ? sayList(people.map((each) => nameOf(scene, each)))
    : named.length > 1
      ? `${String(named.length)} people`
      : 'somebody';
};

/** Those the names stand for, in the order of the case's people. */
const peopleNamed = (scene: Scene, named: readonly string[]): readonly Person[] => {
  const { byName } = folkOf(scene.state.people);
  const [only, ...more] = named;
  if (only === undefined || more.length === 0) return (only !== undefined && byName.get(only)) || [];
  const meant = new Set(named.flatMap((name) => byName.get(name) ?? []));
  return scene.state.people.filter((each) => meant.has(each));
};
