import type { Stage } from './assessment.ts';
import { sayInstant } from '../time/words.ts';
import { circulatedAt } from './circulation.ts';
import { exclusionFindings } from './exclusions.ts';
import type { Scene } from './scene.ts';

/** Where the case stands. */
export const stageOf = (scene: Scene): Stage => {
  const { state, meeting } = scene;
  if (state.withdrawn) return 'withdrawn';
  if (meeting?.heldAt !== undefined) {
    if (circulatedAt(scene, meeting) !== undefined) return 'circulated';
    return meeting.finalisedAt === undefined ? 'held' : 'minuted';
  }
  if (exclusionFindings(scene).length > 0) return 'referred';
  if (meeting && !meeting.inquorate) return meeting.cancelledAt === undefined ? 'scheduled' : 'cancelled';
  if (state.decision?.event === 'approval.refused') return 'refused';
  if (state.decision?.event === 'approval.granted') return 'approved';
  return state.submitted ? 'requested' : 'concern';
};

/** The stage as a sentence. */
export const stageText = (scene: Scene, stage: Stage): string => {
  const { meeting, policy, rules } = scene;
  const name = rules.name;
  const starts = meeting?.start === undefined ? '' : ` for ${sayInstant(meeting.start)}`;
  const texts: Readonly<Record<Stage, string>> = {
    concern: `A concern is recorded. The ${name} has not been requested yet.`,
    requested: `The ${name} is requested and waits for approval.`,
    refused: `The ${name} was not approved.`,
    referred: `The ${name} is not used here: ${policy.exclusions.find((rule) => scene.known(`exclusions.${rule.code}`) === true)?.route ?? 'another procedure'} deals with it.`,
    approved: `The ${name} is approved. Agree who comes and book a time.`,
    scheduled: meeting?.startedAt === undefined ? `The ${name} is booked${starts}.` : `The ${name} has started.`,
    held: `The ${name} was held. The notes are being written.`,
    minuted: 'The notes are final and go out next.',
    circulated: 'Notes and plan have gone to everybody who attended.',
    cancelled: `The ${name} was cancelled. It can be booked again.`,
    withdrawn: 'The request was withdrawn.',
    ceased: 'These meetings have ended.',
  };
  return texts[stage];
};
