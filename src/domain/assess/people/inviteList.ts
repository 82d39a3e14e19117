import type { Finding, Seat } from '../assessment.ts';
import { finding } from '../../policy/cite.ts';
import { inText } from '../../policy/inText.ts';
import { sayList } from '../../time/words.ts';
import type { Scene } from '../../scene/scene.ts';

/** People the procedure always has on the list, of whom nobody is asked and nobody says why not. */
export const listFindings = (scene: Scene, seats: readonly Seat[]): readonly Finding[] => {
  const rule = scene.rules['invite-list']?.always;
  const missing = seats.filter((seat) => rule?.seats.includes(seat.id) && isForgotten(seat));
  if (!rule || missing.length === 0) return [];
  return [
    finding(
      scene.policy,
      'invitee-missing',
      rule,
      `Always asked to come, and not on the list yet: ${sayList(missing.map((seat) => inText(seat.label)))}.`,
      {
        about: { seat: missing[0]?.id ?? '' },
        wayOn: 'Say who it is and invite them, or leave the seat out with the reason.',
      },
    ),
  ];
};

const isForgotten = (seat: Seat): boolean =>
  seat.applies !== 'no' &&
  seat.state !== 'complete' &&
  seat.people.every((seated) => seated.decision === 'undecided' || (seated.decision === 'leave-out' && seated.reason === undefined));
