import type { Assessment, Stage } from './assessment.ts';
import { own } from '../policy/own.ts';
import type { Scene } from './scene.ts';
import { dayOf, isDay } from '../time/london.ts';
import { sayDay, sayList } from '../time/words.ts';
import { applies, heldBefore } from './scene.ts';

/** Texts of the procedure to read at this stage: aims, scope, and guidance that goes with this kind of home. */
export const textsOf = (scene: Scene, stage: Stage): Assessment['texts'] => {
  const { policy, rules } = scene;
  const shown = rules.shown
    .filter((each) => each.at.includes(stage))
    .flatMap((each) => each.clauses)
    .map((clause) => {
      const told = own(policy.clauses, clause);
      return { clause, text: told?.text ?? clause, ...(told?.link !== undefined && { link: told.link }) };
    });
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

/** The meetings held before a date of the case, for whoever asks what had been tried. */
const heldWords = (scene: Scene, fact: string | undefined): string => {
  const day = fact === undefined ? undefined : scene.known(fact);
  if (!isDay(day)) return '';
  const days = heldBefore(scene.state, day).flatMap((meeting) => (meeting.heldAt === undefined ? [] : [sayDay(dayOf(meeting.heldAt))]));
  return days.length ? ` Held before ${sayDay(day)}: ${sayList(days)}.` : ` None was held before ${sayDay(day)}.`;
};

/** Words the procedure has read out when the meeting starts, or printed on every copy of its record. */
export const fixedWordsOf = ({ policy, rules }: Scene): Assessment['fixedWords'] =>
  rules.record['fixed-words'].map(({ at, clause }) => ({ clause, at, text: own(policy.clauses, clause)?.text ?? clause }));
