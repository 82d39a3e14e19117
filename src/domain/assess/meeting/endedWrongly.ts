import type { Finding } from '../assessment.ts';
import { finding, theRoles } from '../../policy/cite.ts';
import { gaveAs } from '../request/decision.ts';
import { hasPart } from '../people/organiser.ts';
import type { Scene } from '../../scene/scene.ts';
import { personOf } from '../../scene/holders.ts';
import { nameOf } from '../../scene/nameOf.ts';

/** That the meetings were ended by somebody the procedure does not leave it to; a statutory review that ended them has the right. */
export const endedWrongly = (scene: Scene): readonly Finding[] => {
  const { ceased } = scene.state;
  const { cease } = scene.rules;
  if (!ceased || !cease || (ceased['inReview'] === true && cease['in-review-by'] !== undefined)) return [];
  if (gaveAs(scene, ceased, cease.by) || cease.by.some((part) => hasPart(scene, part, ceased.by))) return [];
  const who = theRoles(scene.policy, cease.by);
  return [
    finding(
      scene.policy,
      'cease-not-allowed',
      { ...cease, strength: 'must' },
      `${nameOf(scene, personOf(scene, ceased.by))} ended these meetings, and is not ${who}.`,
      {
        about: { person: ceased.by },
        wayOn: `Ask ${who} to decide${cease['in-review-by'] === undefined ? '' : ', or have it decided in the statutory review'}.`,
      },
    ),
  ];
};
