import { finding, theRoles } from '../../policy/cite.ts';
import { sayList } from '../../time/words.ts';
import type { Scene } from '../../scene/scene.ts';
import { applies } from '../../scene/applies.ts';
import { personOf } from '../../scene/holders.ts';
import { nameOf } from '../../scene/nameOf.ts';
import type { Finding } from '../assessment.ts';
import { factWords } from '../words/factWords.ts';
import type { ChairRule } from './chairRule.ts';
import { attestFindings } from './chairChoice.ts';
import type { Chosen } from './chairChoice.ts';

/** While it is not known which rule holds, an unknown is a question and no refusal: only somebody no rule allows is told so. */
export const undecidedChair = (
  scene: Scene,
  first: ChairRule,
  unknown: readonly string[],
  chair: string | undefined,
  chosen: Chosen,
): readonly Finding[] => {
  const possible = scene.rules.chair.filter((rule) => applies(scene, rule.when).is !== 'false');
  const roles = chair === undefined ? [] : [chair, ...personOf(scene, chair).roles];
  const allowing = possible.filter((rule) => [rule.role].flat().some((role) => roles.includes(role)));
  const asksMore = possible.some((rule) => rule['agreed-between'] !== undefined);
  if (chair !== undefined && allowing.length === possible.length && !asksMore) {
    // Whichever of them holds, what each asks to be said is asked already.
    const unsaid = possible.map((rule) => attestFindings(scene, rule, personOf(scene, chair), chosen));
    return unsaid.every((each) => each.length > 0) ? (unsaid[0] ?? []) : [];
  }
  const who = theRoles(scene.policy, [...new Set(possible.flatMap((rule) => [rule.role].flat()))]);
  const turnsOn = sayList([...new Set(unknown)].map((fact) => factWords(scene, fact)));
  if (chair !== undefined && allowing.length === 0)
    return [
      finding(
        scene.policy,
        'chair-not-allowed',
        first,
        `${nameOf(scene, personOf(scene, chair))} would chair. In this procedure ${who} does.`,
        {
          about: { person: chair, field: 'chair' },
          wayOn: 'Choose one of them to chair, or give a reason.',
        },
      ),
    ];
  return [
    finding(scene.policy, 'precondition-unanswered', first, `Who may chair depends on ${turnsOn}, which nobody has said.`, {
      about: { field: 'chair', fact: unknown[0] ?? '' },
      wayOn: 'Answer the question, so that the right person chairs.',
    }),
  ];
};
