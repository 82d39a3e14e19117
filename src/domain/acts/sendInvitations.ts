import { z } from 'zod';
import { personOf } from '../scene/holders.ts';
import { nameOf } from '../scene/nameOf.ts';
import { seatsOf } from '../assess/people/seats.ts';
import { inviteFindings } from './booking.ts';
import { defineAct } from './defineAct.ts';
import { key, text } from './fields.ts';
import { wrongField } from './moments.ts';

const schema = z.strictObject({ people: z.array(key, { error: 'needs somebody' }).min(1, { error: 'needs somebody' }).max(60), how: text });

/** Records invitations sent by hand, for people without a mailbox. */
export const sendInvitations = defineAct({
  name: 'sendInvitations',
  schema,
  judge: (scene, { people, how }, by) => {
    const seated = seatsOf(scene).flatMap((seat) => seat.people);
    const wrong = people.flatMap((id) => {
      const found = seated.filter((each) => each.person.id === id);
      if (found.length === 0)
        return [wrongField(scene, 'people', 'Somebody named here has no seat at this meeting.', 'Say who they are first.')];
      const left = found.some((each) => each.decision === 'leave-out') && !found.some((each) => each.decision === 'invite');
      return left
        ? [
            wrongField(
              scene,
              'people',
              `${nameOf(scene, personOf(scene, id))} is left out of this meeting.`,
              'Decide to invite them first.',
            ),
          ]
        : [];
    });
    const stopping = inviteFindings(scene).filter(
      (each) => each.strength === 'must' && !(each.about?.person !== undefined && people.includes(each.about.person)),
    );
    const sent = {
      event: 'invitation.sent',
      at: scene.now,
      by: by.id,
      people: [...new Set(people)],
      how,
      number: scene.meeting?.number ?? 1,
    };
    return { findings: [...wrong, ...stopping], facts: [sent], says: 'The invitations are recorded.' };
  },
});
