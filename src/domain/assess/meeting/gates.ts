import type { Finding } from '../assessment.ts';
import type { Fact } from '../../case/fact.ts';
import { factsOf } from '../../case/factsOf.ts';
import type { MeetingRules } from '../../policy/meetingRules.ts';
import { finding } from '../../policy/cite.ts';
import { isAfter } from '../../time/instant.ts';
import { asSentence, sayInstant } from '../../time/words.ts';
import { gaveAs } from '../request/decision.ts';
import { eventWords } from '../words/eventWords.ts';
import type { Scene } from '../../scene/scene.ts';
import { whoHolds } from '../../scene/nameOf.ts';

export type GateRule = MeetingRules['gates'][number];

/** Whether something came in that the step has not answered yet. */
export const waits = (scene: Scene, gate: GateRule): boolean => {
  const { log } = scene.state;
  if (factsOf(log, gate.received).length === 0) return false;
  const last = (event: string): number => log.findLastIndex((fact) => fact.event === event);
  return last(gate.received) > last(gate.step);
};

/** Whether what opens a gate has happened since the thing it holds back came in. A meeting that did not count opens none. */
const isOpen = (scene: Scene, gate: GateRule, received: string): boolean =>
  gate.needs === 'meeting.held'
    ? scene.state.meetings.some((meeting) => meeting.heldAt !== undefined && !isAfter(received, meeting.heldAt))
    : factsOf(scene.state.log, gate.needs).some((fact) => !isAfter(received, fact.at));

/** What still holds a step outside back: nothing when it was never received, or the meeting was held since. */
export const gateFindings = (scene: Scene, gate: GateRule): readonly Finding[] => {
  const received = factsOf(scene.state.log, gate.received).at(-1);
  if (!received || isOpen(scene, gate, received.at)) return [];
  const excuse = gate.excuse ? ` The only excuse: ${gate.excuse.what}.` : '';
  return [
    finding(
      scene.policy,
      'gate-closed',
      gate,
      `${gate.label}: not before a meeting has been held since ${sayInstant(received.at)}.${excuse}`,
      {
        about: { field: gate.id },
        wayOn: gate.excuse
          ? `Hold the meeting first, or have the excuse recorded (${gate.excuse.code}) by ${whoHolds(scene, gate.excuse.by)}.`
          : 'Hold the meeting first.',
      },
    ),
  ];
};

/** An excuse holds when it is the one the procedure names, in writing, by somebody who could give it. */
const excused = (scene: Scene, gate: GateRule, step: Fact): boolean =>
  gate.excuse !== undefined &&
  step.exception === gate.excuse.code &&
  typeof step.reason === 'string' &&
  gaveAs(scene, step, gate.excuse.by);

/** Steps outside that were taken although their gate was closed and nothing excused it. */
export const brokenGates = (scene: Scene): readonly Finding[] =>
  scene.rules.gates.flatMap((gate) => factsOf(scene.state.log, gate.step).flatMap((step) => brokenBy(scene, gate, step)));

const brokenBy = (scene: Scene, gate: GateRule, step: Fact): readonly Finding[] => {
  const received = factsOf(scene.state.log, gate.received).findLast((fact) => !isAfter(fact.at, step.at));
  if (!received || excused(scene, gate, step)) return [];
  const held = scene.state.meetings.filter(({ heldAt }) => heldAt !== undefined);
  const before = held.filter(({ heldAt }) => heldAt !== undefined && !isAfter(heldAt, step.at));
  if (isOpen({ ...scene, state: { ...scene.state, meetings: before } }, gate, received.at)) return [];
  const done = `${asSentence(eventWords(gate.step))} ${sayInstant(step.at)}, and no meeting had been held since ${sayInstant(received.at)}.`;
  const excuse = gate.excuse ? ` The only excuse would have been: ${gate.excuse.what}.` : '';
  return [
    finding(scene.policy, 'gate-closed', gate, `${done}${excuse}`, {
      about: { field: gate.id },
      ...(held.length === before.length && { wayOn: 'Hold the meeting as soon as possible.' }),
    }),
  ];
};
