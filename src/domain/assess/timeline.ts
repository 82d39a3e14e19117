import type { Assessment } from './assessment.ts';
import type { Fact } from '../case/fact.ts';
import { asRecord, asText, instantIn, textIn } from '../case/read.ts';
import { namedIn } from '../case/named.ts';
import { roleLabel } from '../policy/cite.ts';
import { msOf } from '../time/instant.ts';
import { isDay } from '../time/london.ts';
import { sayDay, sayInstant } from '../time/words.ts';
import type { Scene } from './scene.ts';
import { nameOf, personOf } from './scene.ts';

/** The case's story, oldest first; of free text only that it is there, since it may hold a name. */
export const timelineOf = (scene: Scene): Assessment['timeline'] =>
  scene.state.log
    .map((fact) => ({
      at: fact.at,
      ...(fact.recorded !== undefined && { recorded: fact.recorded }),
      by: fact.by,
      event: fact.event,
      says: says(scene, fact),
    }))
    .sort((a, b) => msOf(a.at) - msOf(b.at));

const says = (scene: Scene, fact: Fact): string => {
  const who = fact.by === 'system' ? 'Holdfast' : nameOf(scene, personOf(scene, fact.by));
  const whom = person(scene, fact);
  const start = instantIn(fact, 'start');
  const words: Readonly<Record<string, string | undefined>> = {
    'concern.raised': `${who} raised a concern`,
    'concern.notified': `The ${roleLabel(scene.policy, textIn(fact, 'to') ?? scene.rules.request.to)} was told of it`,
    'request.submitted': `${who} requested the ${scene.rules.name}`,
    'request.withdrawn': `${who} withdrew the request`,
    'approval.granted': `${who} approved it`,
    'approval.refused': `${who} refused it`,
    'role.assigned': `${whom} became ${roleLabel(scene.policy, textIn(fact, 'role') ?? 'somebody in the case')}`,
    'role.ended': `${whom} is no longer ${roleLabel(scene.policy, textIn(fact, 'role') ?? 'somebody in the case')}`,
    'fact.recorded': `${who} answered a question`,
    'invitee.decided': `${who} decided ${fact.decision === 'leave-out' ? 'to leave out' : 'to invite'} ${whom}`,
    'non-invite.recorded': `${who} recorded why ${whom} is not invited`,
    'carer.informed': `${whom} was told of the meeting and why they are not invited`,
    'notification.sent': `${whom} was told of the meeting`,
    'meeting.scheduled': start === undefined ? `${who} booked the meeting` : `${who} booked the meeting for ${sayInstant(start)}`,
    'chair.agreed': `${whom} chairs`,
    'meeting.convened': 'The meeting is in the calendars',
    'invitation.sent': `${whom} was invited`,
    'meeting.cancelled': `${who} cancelled the meeting`,
    'meeting.started': 'The meeting started',
    'meeting.held': 'The meeting was held',
    'minutes.drafted': `${who} saved the notes`,
    'minutes.finalised': `${who} finalised the notes`,
    'review.agreed': isDay(fact.date) ? `A review on ${sayDay(fact.date)} was agreed` : 'A review was agreed',
    'circulation.ordered': `${who} sent notes and plan round`,
    'minutes.circulated': `Notes and plan went to ${whom}`,
    'action.updated': `${who} updated an action`,
  };
  return Object.hasOwn(words, fact.event) ? (words[fact.event] ?? fact.event) : fact.event.replaceAll('.', ' ');
};

const person = (scene: Scene, fact: Fact): string => {
  const id = textIn(fact, 'person') ?? asText(asRecord(fact.person).id);
  if (id !== undefined) return nameOf(scene, personOf(scene, id));
  const role = textIn(fact, 'role');
  if (role !== undefined) return `the ${roleLabel(scene.policy, role)}`;
  const named = namedIn(fact);
  const people = scene.state.people.filter(
    (each) => named.includes(each.id.toLowerCase()) || (each.email !== undefined && named.includes(each.email.toLowerCase())),
  );
  return people.length
    ? people.map((each) => nameOf(scene, each)).join(', ')
    : named.length > 1
      ? `${String(named.length)} people`
      : 'somebody';
};
