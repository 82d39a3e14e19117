import { z } from 'zod';
import type { Finding } from '../assess/assessment.ts';
import type { Chosen } from '../assess/people/chairChoice.ts';
import type { Scene } from '../scene/scene.ts';
import type { Fact, Person } from '../case/fact.ts';
import { invitationTo } from '../appointment/invitationTo.ts';
import type { Judgement } from './defineAct.ts';
import { key } from './fields.ts';
import { withFacts } from './withFacts.ts';

/** Ids of the people on an invitation that is being written in Outlook and has not gone out. */
export const onInvitation = { onInvitation: z.array(key).max(500).optional() };

/** The scene as it would be once that invitation had gone out: it would be the decision to invite those on it. */
export const withInvitation = (scene: Scene, people: readonly string[] | undefined, by: Person): Scene =>
  people === undefined ? scene : withFacts(scene, [invitationTo([...people, by.id], by.id, scene.now)]);

type Said = Chosen & {
  readonly reason?: string | undefined;
  readonly acceptedBy?: string | undefined;
  readonly hidePeople?: boolean | undefined;
};

/** The words kept for a meeting that will be booked by sending the invitation from Outlook. It is booked when that is seen, not before. */
export const planned = (
  findings: readonly Finding[],
  { event: _booked, number: _number, ...booked }: Fact,
  { reason, acceptedBy, hidePeople, chairAgreedBy, whyThisChair, chairStatement }: Said,
  act: string,
): Judgement => ({
  findings,
  facts: [
    {
      ...booked,
      event: 'invitation.planned',
      act,
      ...(acceptedBy !== undefined && { acceptedBy }),
      ...(hidePeople !== undefined && { hidePeople }),
      ...(chairAgreedBy !== undefined && { chairAgreedBy }),
      ...(whyThisChair !== undefined && { whyThisChair }),
      ...(chairStatement !== undefined && { chairStatement }),
    },
  ],
  says: 'Kept with the case. It counts once the invitation is sent for exactly these times.',
  reason,
});
