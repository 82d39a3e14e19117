import type { Stage } from './assessment.ts';
import { remembered } from '../remembered.ts';
import { asSentence, sayInstant } from '../time/words.ts';
import { circulatedAt, papersWords } from './circulation.ts';
import { decisionOf, needsNoDecision } from './decision.ts';
import { exclusionFindings } from './exclusions.ts';
import { beginsAgain } from './scene.ts';
import type { Scene } from './scene.ts';

/** Where the case stands. */
export const stageOf = remembered((scene: Scene): Stage => {
  const { state, meeting } = scene;
  if (state.withdrawn) return 'withdrawn';
  if (state.ceased && (meeting?.heldAt === undefined || written(scene))) return 'ceased';
  if (meeting?.heldAt !== undefined) {
    if (circulatedAt(scene, meeting) !== undefined) return 'circulated';
    return meeting.finalisedAt === undefined ? 'held' : 'minuted';
  }
  if (exclusionFindings(scene).length > 0) return 'referred';
  if (meeting && !meeting.inquorate) return meeting.cancelledAt === undefined ? 'scheduled' : 'cancelled';
  const decided = decisionOf(scene);
  if (decided !== undefined) return decided === 'refused' ? 'refused' : 'approved';
  if (!state.submitted) return 'concern';
  return needsNoDecision(scene) ? 'approved' : 'requested';
});

/** Whether the papers of the last meeting are done, as far as the procedure wants any. */
const written = (scene: Scene): boolean =>
  scene.meeting?.finalisedAt !== undefined && (scene.rules.circulation === undefined || circulatedAt(scene, scene.meeting) !== undefined);

/** The stage as a sentence. */
export const stageText = (scene: Scene, stage: Stage): string => {
  const { meeting, policy, rules } = scene;
  const name = rules.name;
  const starts = meeting?.start === undefined ? '' : ` for ${sayInstant(meeting.start)}`;
  if (beginsAgain(scene)) return `The ${name}s begin again. Agree who comes and book a time.`;
  const texts: Readonly<Record<Stage, string>> = {
    concern: `${rules.request.with === 'disruption.requested' ? 'The home has ended.' : 'A concern is recorded.'} The ${name} has not been requested yet.`,
    requested: `The ${name} is requested and waits for ${rules.approval?.kind === 'discussion' ? 'a decision' : 'approval'}.`,
    refused: `The ${name} ${rules.approval?.kind === 'discussion' ? 'is not to be held' : 'was not approved'}.`,
    referred: `The ${name} is not used here: ${policy.exclusions.find((rule) => scene.known(`exclusions.${rule.code}`) === true)?.route ?? 'another procedure'} deals with it.`,
    approved: `The ${name} is ${needsNoDecision(scene) ? 'asked for' : rules.approval?.kind === 'discussion' ? 'to be held' : 'approved'}. Agree who comes and book a time.`,
    scheduled: meeting?.startedAt === undefined ? `The ${name} is booked${starts}.` : `The ${name} has started.`,
    held: `The ${name} was held. The notes are being written.`,
    minuted: rules.circulation ? 'The notes are final and go out next.' : 'The notes are final.',
    circulated: `${asSentence(papersWords(scene))} have gone to everybody who attended.`,
    cancelled: `The ${name} was cancelled. It can be booked again.`,
    withdrawn: 'The request was withdrawn.',
    ceased: 'These meetings have ended.',
  };
  return texts[stage];
};
