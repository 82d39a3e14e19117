import type { Finding } from '../assess/assessment.ts';
import { hasPart } from '../assess/people/organiser.ts';
import { personOf } from '../scene/holders.ts';
import { nameOf } from '../scene/nameOf.ts';
import type { Scene } from '../scene/scene.ts';
import { finding } from '../policy/cite.ts';
import { sayList } from '../time/words.ts';

/** Who agreed, who did not, and whether that makes a decision taken together. */
export type Together = {
  readonly joint?: boolean | undefined;
  readonly agreed?: readonly string[] | undefined;
  readonly dissenting?: readonly string[] | undefined;
  readonly dissent?: string | undefined;
};

/** What a decision taken together still lacks: the chair's word that it is one, and everybody present on one side or the other (G13). */
export const togetherFindings = (scene: Scene, said: Together, by: string): readonly Finding[] => {
  const joint = scene.rules.cease?.joint;
  if (!joint) return [];
  const must = { clause: joint.clause, strength: 'must' as const };
  const found: Finding[] = [];
  const add = (rule: typeof must | typeof joint, says: string, field: string, wayOn: string): void => {
    found.push(finding(scene.policy, 'cease-not-allowed', rule, says, { about: { field }, wayOn }));
  };
  if (said.joint !== undefined && !hasPart(scene, 'chair', by))
    add(must, 'Whether it was decided together is for the chair to say.', 'joint', 'Ask the chair to record it.');
  if (said.joint === undefined) add(must, joint.ask, 'joint', 'The chair says whether it was decided together.');
  if (said.joint === false) add(joint, joint.ask, 'joint', 'Go on meeting, or give the reason for stopping without agreement.');
  const spoken = [...(said.agreed ?? []), ...(said.dissenting ?? [])];
  const silent = (scene.meeting?.attendance ?? []).filter((each) => each.present && !spoken.includes(each.person));
  if (silent.length) {
    const names = sayList(silent.map((each) => nameOf(scene, personOf(scene, each.person))));
    add(must, `It is not recorded whether these agreed: ${names}.`, 'agreed', 'Put everybody who was there under agreed or dissenting.');
  }
  const against = (said.dissenting ?? []).map((id) => nameOf(scene, personOf(scene, id)));
  if (against.length && joint.consensus === 'all')
    add(must, `${sayList(against)} did not agree, and here everybody has to.`, 'dissenting', 'Go on meeting.');
  else if (against.length && said.dissent === undefined)
    add(joint, `${sayList(against)} did not agree, and what they say is not written down.`, 'dissent', 'Write down what they say.');
  return found;
};
