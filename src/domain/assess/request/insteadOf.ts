import type { Duty, Finding, Question } from '../assessment.ts';
import type { Fact } from '../../case/fact.ts';
import { textIn, textsIn } from '../../case/read.ts';
import { cite, finding, strengthOf } from '../../policy/cite.ts';
import { isAfter } from '../../time/instant.ts';
import { decisionOf } from './decision.ts';
import type { Scene } from '../../scene/scene.ts';
import { holders } from '../../scene/holders.ts';
import { occurrences } from '../../scene/occurrences.ts';

/** The fact under which it is kept that something agreed in place of the meeting was done: `instead.1` for the first. */
const insteadFact = (nth: number): string => `instead.${String(nth)}`;

/** The refusal that stands, where the procedure wants it to say what is done instead. */
const refusal = (scene: Scene): { readonly said: Fact; readonly rule: { readonly clause: string } } | undefined => {
  const rule = scene.rules.approval?.refusal.alternatives;
  const said = occurrences(scene, 'approval.refused').at(-1);
  return rule && said && decisionOf(scene) !== 'granted' ? { said, rule } : undefined;
};

const agreed = (scene: Scene): readonly string[] => textsIn(refusal(scene)?.said ?? { event: '', at: '', by: '' }, 'alternatives');

const doneAt = (scene: Scene, nth: number): string | undefined => {
  const since = refusal(scene)?.said.at;
  const last = occurrences(scene, 'fact.recorded').findLast(
    (fact) => fact['fact'] === insteadFact(nth) && (since === undefined || !isAfter(since, fact.at)),
  );
  return last?.['value'] === true ? last.at : undefined;
};

/** What was agreed in place of the meeting, each owed by whoever would have asked for it. What it is was typed: it stands in the explanation, never in the label. */
export const insteadDuties = (scene: Scene): readonly Duty[] => {
  const refused = refusal(scene);
  if (!refused) return [];
  const { said, rule } = refused;
  const owner = scene.rules.request.to;
  const all = agreed(scene);
  return all.map((what, index) => {
    const done = doneAt(scene, index + 1);
    return {
      id: `instead-${String(index + 1)}`,
      label: all.length === 1 ? 'Do what was agreed instead of the meeting' : `Do what was agreed instead of the meeting: ${String(index + 1)} of ${String(all.length)}`, // prettier-ignore
      clause: rule.clause,
      strength: strengthOf(scene.policy, rule),
      state: done === undefined ? ('open' as const) : ('done' as const),
      ownerRoles: [owner],
      owners: holders(scene, owner),
      opened: said.at,
      ...(done !== undefined && { doneAt: done }),
      act: 'recordFact',
      about: { duty: `instead-${String(index + 1)}`, fact: insteadFact(index + 1) },
      explanation: `Agreed instead of the meeting: “${what}”. No limit is given. ${cite(scene.policy, rule.clause)}.`,
    };
  });
};

/** How it is asked of each thing agreed in place of the meeting whether it is done; answered ones too, since an answer can be corrected. */
export const insteadAsked = (scene: Scene): readonly Question[] => {
  const clause = refusal(scene)?.rule.clause ?? '';
  return agreed(scene).map((what, index) => ({
    fact: insteadFact(index + 1),
    ask: `Is it done: “${what}”?`,
    kind: 'yes-no',
    clause,
    why: `It was agreed instead of the meeting. ${cite(scene.policy, clause)}.`,
  }));
};

/** Those of them nobody has said are done. */
export const insteadQuestions = (scene: Scene): readonly Question[] =>
  insteadAsked(scene).filter((_, index) => doneAt(scene, index + 1) === undefined);

/** What a refusal on record does not say although the procedure wants it. */
export const refusalFindings = (scene: Scene): readonly Finding[] => {
  const rule = scene.rules.approval?.refusal;
  const said = occurrences(scene, 'approval.refused').at(-1);
  if (!rule || !said || decisionOf(scene) !== 'refused') return [];
  const reason = textIn(said, 'reason') ?? textIn(said, 'rationale');
  return [
    ...(rule.reason === 'required' && reason === undefined
      ? [
          finding(
            scene.policy,
            'refusal-incomplete',
            { clause: rule.clause, strength: 'must' },
            'It is not on record why it was refused.',
            {
              about: { field: 'reason' },
              wayOn: 'Have it written down by whoever decided.',
            },
          ),
        ]
      : []),
    ...(rule.alternatives && agreed(scene).length === 0
      ? [
          finding(scene.policy, 'refusal-incomplete', rule.alternatives, 'It is not on record what is done instead of the meeting.', {
            about: { field: 'alternatives' },
            wayOn: 'Have at least one thing agreed and written down.',
          }),
        ]
      : []),
  ];
};
