import type { Stage } from './assessment.ts';
import { keptWith } from '../keptWith.ts';
import { asSentence, sayInstant } from '../time/words.ts';
import { circulatedAt } from './papers/unsentOf.ts';
import { papersWords } from './papers/circulationWords.ts';
import { theDocument } from './papers/preparation.ts';
import { decisionOf, needsNoDecision } from './request/decision.ts';
import { isExcluded } from './request/exclusions.ts';
import { beginsAgain } from '../scene/seriesOf.ts';
import type { Scene } from '../scene/scene.ts';

/** Where the case stands. */
export const stageOf = keptWith((scene: Scene): Stage => {
  const { state, meeting } = scene;
  if (state.withdrawn) return 'withdrawn';
  if (state.ceased && (meeting?.heldAt === undefined || written(scene))) return 'ceased';
  if (meeting?.heldAt !== undefined) {
    if (circulatedAt(scene, meeting) !== undefined) return 'circulated';
    return meeting.finalisedAt === undefined ? 'held' : 'minuted';
  }
  if (isExcluded(scene)) return 'referred';
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
export const stageText = (scene: Scene, stage: Stage): string =>
  beginsAgain(scene) ? `The ${scene.rules.name}s begin again. Agree who comes and book a time.` : texts[stage](scene);

const texts: Readonly<Record<Stage, (scene: Scene) => string>> = {
  concern: ({ rules }) =>
    `${rules.request.with === 'disruption.requested' ? 'The home has ended.' : 'A concern is recorded.'} The ${rules.name} has not been requested yet.`,
  requested: ({ rules }) =>
    `The ${rules.name} is requested and waits for ${rules.approval?.kind === 'discussion' ? 'a decision' : 'approval'}.`,
  refused: ({ rules }) => `The ${rules.name} ${rules.approval?.kind === 'discussion' ? 'is not to be held' : 'was not approved'}.`,
  referred: ({ policy, rules, known }) =>
    `The ${rules.name} is not used here: ${policy.exclusions.find((rule) => known(`exclusions.${rule.code}`) === true)?.route ?? 'another procedure'} deals with it.`,
  approved: (scene) =>
    `The ${scene.rules.name} is ${needsNoDecision(scene) ? 'asked for' : scene.rules.approval?.kind === 'discussion' ? 'to be held' : 'approved'}. Agree who comes and book a time.`,
  scheduled: ({ meeting, rules }) =>
    meeting?.startedAt === undefined
      ? `The ${rules.name} is booked${meeting?.start === undefined ? '' : ` for ${sayInstant(meeting.start)}`}.`
      : `The ${rules.name} has started.`,
  held: ({ rules }) => `The ${rules.name} was held. The notes are being written.`,
  minuted: ({ rules }) => (rules.circulation ? 'The notes are final and go out next.' : 'The notes are final.'),
  circulated: (scene) => {
    const [only, ...more] = scene.rules.circulation?.documents ?? [];
    return only !== undefined && more.length === 0
      ? `Everybody who attended has had ${theDocument(scene, only)}.`
      : `${asSentence(papersWords(scene))} have gone to everybody who attended.`;
  },
  cancelled: ({ rules }) => `The ${rules.name} was cancelled. It can be booked again.`,
  withdrawn: () => 'The request was withdrawn.',
  ceased: () => 'These meetings have ended.',
};
