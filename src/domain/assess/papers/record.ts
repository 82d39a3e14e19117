import type { Finding, RecordSection } from '../assessment.ts';
import type { Meeting } from '../../case/caseState.ts';
import { asText } from '../../case/read.ts';
import type { ItemRule } from '../../policy/paperRules.ts';
import { finding, strengthOf, theRoles } from '../../policy/cite.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Verdict } from '../../policy/evaluate.ts';
import { remembered } from '../../remembered.ts';
import type { Scene } from '../../scene/scene.ts';
import { applies } from '../../scene/applies.ts';

/** Agenda items or headings of the notes, each with whether this case needs it. */
export const itemsOf = (scene: Scene, items: readonly ItemRule[]): readonly RecordSection[] =>
  items.length === 0 ? [] : sectionsOf(scene.policy)(items).map(({ when, sections }) => sections[applies(scene, when).is]);

/** Items, each as it is where the case needs it, where it does not, and where nobody can tell. */
const sectionsOf = remembered((policy: Policy) =>
  remembered((items: readonly ItemRule[]) => items.map((rule) => ({ when: rule.when, sections: sectionsBy(policy, rule) }))),
);

const sectionsBy = (policy: Policy, rule: ItemRule): Readonly<Record<Verdict['is'], RecordSection>> => {
  const as = (applies: RecordSection['applies']): RecordSection => ({
    id: rule.id,
    label: rule.label,
    clause: rule.clause,
    strength: strengthOf(policy, rule),
    applies,
    ...(rule.hint !== undefined && { hint: rule.hint }),
    ...(rule.from !== undefined && { from: rule.from }),
    ...(rule.audience && { audience: rule.audience.roles, audienceClause: rule.audience.clause }),
  });
  return { true: as('yes'), false: as('no'), unknown: as('unknown') };
};

/** Whether the case itself already shows what the heading is for. */
const shown = (scene: Scene, rule: ItemRule, meeting: Meeting): boolean =>
  (rule.from === 'attended' && meeting.attendance.some((each) => each.present)) ||
  (rule.from === 'actions' && meeting.actions.length > 0) ||
  (rule.from === 'review' && meeting.review !== undefined) ||
  (rule.from === 'invited' && scene.state.invitees.some((each) => each.decision === 'invite'));

/** Who took the minutes, where the procedure says who should. */
export const noteTakerFindings = (scene: Scene, meeting: Meeting): readonly Finding[] => {
  const rule = scene.rules.record['taken-by'];
  const taker = meeting.noteTaker;
  if (!rule || taker === undefined) return [];
  if (rule['never-by'] === 'chair' && taker === meeting.chair)
    return [
      finding(scene.policy, 'record-incomplete', { ...rule, strength: 'must' }, 'Whoever chairs does not take the minutes.', {
        about: { field: 'noteTaker', person: taker },
        wayOn: 'Save them with the name of whoever did.',
      }),
    ];
  const held = scene.state.holdings.some((holding) => holding.role === rule.role && holding.person === taker);
  return held || taker === rule.role
    ? []
    : [
        finding(scene.policy, 'record-incomplete', rule, `${theRoles(scene.policy, [rule.role])} should take the minutes.`, {
          about: { field: 'noteTaker' },
          wayOn: 'Say why somebody else did.',
        }),
      ];
};

/** Headings this case needs that the notes leave empty. One that may be needed is asked after, not demanded. */
export const sectionFindings = (scene: Scene, meeting: Meeting): readonly Finding[] =>
  scene.rules.record.sections.flatMap((rule) => {
    if (asText(meeting.sections[rule.id]) !== undefined || shown(scene, rule, meeting)) return [];
    const { is } = applies(scene, rule.when);
    if (is === 'false') return [];
    const unsure = is === 'unknown';
    const says = unsure
      ? `It is not known whether “${rule.label}” belongs in the notes; it is empty.`
      : `“${rule.label}” is empty in the notes.`;
    const rated = unsure ? { clause: rule.clause, strength: 'consider' as const } : rule;
    return [
      finding(scene.policy, rule.code ?? 'section-missing', rated, says, {
        about: { field: `sections.${rule.id}` },
        wayOn: unsure ? 'Answer the question, or write under it.' : 'Write under it, even if only that there was nothing to say.',
      }),
    ];
  });
