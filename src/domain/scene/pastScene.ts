import type { Meeting } from '../case/caseState.ts';
import type { Fact } from '../case/fact.ts';
import { factsOf } from '../case/factsOf.ts';
import { foldFacts } from '../case/foldFacts.ts';
import { inviteesOf } from '../case/inviteesOf.ts';
import { keptWith } from '../keptWith.ts';
import { lazily } from '../lazily.ts';
import { knownOf } from './knownOf.ts';
import { latelyOf } from './latelyOf.ts';
import type { Scene } from './scene.ts';

/** The case as it stood for an earlier meeting: nothing of the meetings after it, apart from facts that say they are about it. */
export const pastScene = (scene: Scene, meeting: Meeting): Scene => {
  const seen = pastScenes(scene);
  const past = seen.get(meeting) ?? asItStood(scene, meeting);
  seen.set(meeting, past);
  return past;
};

/** The earlier meetings looked back on so far. */
const pastScenes = keptWith((_: Scene) => new Map<Meeting, Scene>());

const asItStood = (scene: Scene, meeting: Meeting): Scene => {
  const next = scene.state.meetings.find((each) => each.number > meeting.number && each.heldAt !== undefined);
  const held = next && factsOf(scene.state.log, 'meeting.held').find((fact) => [fact.startedAt, fact.at].includes(next.heldAt));
  const until = held ? scene.state.log.indexOf(held) : -1;
  const log = scene.state.log.filter((fact, index) => {
    const { number } = fact;
    if (typeof number === 'number' && number > meeting.number) return false;
    return until < 0 || index < until || number === meeting.number || isWordOfMouth(fact);
  });
  const state = {
    ...scene.state,
    log,
    facts: lazily(() => foldFacts(scene.opening, log, scene.state.isAnswer)),
    invitees: inviteesOf(log),
    meetings: scene.state.meetings.filter((each) => each.number <= meeting.number),
  };
  return {
    ...scene,
    state,
    meeting,
    isPast: true,
    known: knownOf(state, meeting, scene.now),
    lately: latelyOf(state, meeting),
    told: new Map(),
  };
};

/** Who is told how things came out is told of every meeting so far, unless it is said which one is meant. */
const isWordOfMouth = (fact: Fact): boolean =>
  fact.event === 'notification.sent' && fact.number === undefined && fact.notice === undefined && fact.effect === undefined;
