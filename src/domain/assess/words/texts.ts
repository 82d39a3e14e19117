import type { Assessment, Stage } from '../assessment.ts';
import { stages } from '../../policy/glossary.ts';
import type { MeetingRules } from '../../policy/meetingRules.ts';
import { own } from '../../policy/own.ts';
import type { Policy } from '../../policy/policy.ts';
import { remembered } from '../../remembered.ts';
import type { Scene } from '../../scene/scene.ts';
import { dayOf } from '../../time/london.ts';
import { sayDay, sayList } from '../../time/words.ts';
import { applies } from '../../scene/applies.ts';
import { dayTold, heldBefore } from '../../scene/heldBefore.ts';

/** Texts of the procedure to read at this stage: aims, scope, and guidance that goes with this kind of home. */
export const textsOf = (scene: Scene, stage: Stage): Assessment['texts'] => {
  const { policy, rules } = scene;
  const shown = textsAt(policy)(rules)[stage];
  const placement = policy.placements.kinds.find((kind) => kind.type === scene.known('placement.type'));
  const clause = rules.scope ?? placement?.clause;
  const said = rules.scope === undefined ? placement?.says : undefined;
  const scope = placement && clause !== undefined ? [{ clause, text: said ?? own(policy.clauses, clause)?.text ?? placement.label }] : [];
  const guidance = rules.guidance
    .filter((each) => applies(scene, each.when).is === 'true')
    .map((each) => ({
      clause: each.clause,
      text: `${each.title}: ${each.text}${heldWords(scene, each['held-before'])}`,
      ...(each.link !== undefined && { link: each.link }),
    }));
  return [...guidance, ...scope, ...shown];
};

/** The clauses a procedure shows at each stage. */
const textsAt = remembered((policy: Policy) =>
  remembered((rules: MeetingRules) => {
    const text = (clause: string): Assessment['texts'][number] => {
      const told = own(policy.clauses, clause);
      return { clause, text: told?.text ?? clause, ...(told?.link !== undefined && { link: told.link }) };
    };
    const at = (stage: Stage): Assessment['texts'] =>
      rules.shown.filter((each) => each.at.includes(stage)).flatMap((each) => each.clauses.map(text));
    return Object.fromEntries(stages.map((stage) => [stage, at(stage)])) as Readonly<Record<Stage, Assessment['texts']>>;
  }),
);

/** The meetings held before a date of the case, for whoever asks what had been tried. */
const heldWords = (scene: Scene, fact: string | undefined): string => {
  const day = fact === undefined ? undefined : dayTold(scene.state, fact);
  if (day === undefined) return '';
  const days = heldBefore(scene.state, day).flatMap((meeting) => (meeting.heldAt === undefined ? [] : [sayDay(dayOf(meeting.heldAt))]));
  return days.length ? ` Held before ${sayDay(day)}: ${sayList(days)}.` : ` None was held before ${sayDay(day)}.`;
};

/** Words the procedure has read out when the meeting starts, or printed on every copy of its record. */
export const fixedWordsOf = ({ policy, rules }: Scene): Assessment['fixedWords'] =>
  rules.record['fixed-words'].map(({ at, clause }) => ({ clause, at, text: own(policy.clauses, clause)?.text ?? clause }));
