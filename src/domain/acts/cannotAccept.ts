import type { Finding } from '../assess/assessment.ts';
import type { Person } from '../case/fact.ts';
import { asRecord, asText } from '../case/read.ts';
import { isOfTheFamily } from '../policy/usuallyOutside.ts';
import { personOf } from '../scene/holders.ts';
import { nameOf } from '../scene/nameOf.ts';
import type { Scene } from '../scene/scene.ts';
import { sayList } from '../time/words.ts';
import { wrongField } from './moments.ts';

/** Whether somebody works on the case for the council: whoever answers for its being done otherwise than the procedure asks. */
const worksOnIt = ({ id, roles }: Person): boolean => !id.startsWith('outside:') && roles.some((role) => !isOfTheFamily(role));

/** That the one named cannot accept a reason here: whoever does the act can, and so can their colleagues in the case (T22). */
export const cannotAccept = (scene: Scene, by: Person, data: unknown): readonly Finding[] => {
  const named = asText(asRecord(data)['acceptedBy']);
  if (named === undefined || named === by.id) return [];
  const person = personOf(scene, named);
  if (worksOnIt(person)) return [];
  const others = scene.state.people.filter((each) => each.id !== by.id && worksOnIt(each)).map((each) => nameOf(scene, each));
  const why =
    person.roles.length > 0 ? `${nameOf(scene, person)} does not work on this case for the council` : `“${named}” has no part in this case`;
  return [
    wrongField(
      scene,
      'acceptedBy',
      `${why}, and so cannot accept the reason.`,
      `Leave it out, and you accept it yourself${others.length ? `; or choose ${sayList(others, 'or')}` : ''}. What was typed is kept.`,
    ),
  ];
};
