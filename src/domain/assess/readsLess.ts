import type { Person } from '../case/fact.ts';
import type { Policy } from '../policy/policy.ts';
import { mayRead } from '../record/mayRead.ts';
import { remembered } from '../remembered.ts';
import type { ReadsLess } from './assessment.ts';
import { isAllowed } from './openActs.ts';
import type { Scene } from './scene.ts';

/**
 * Who in the case reads less of it than the others, by person; undefined where nobody does. The worker of another child sees what is shared
 * in every kind of meeting (R03). Whoever is kept from a heading is kept from words that stand under none too, since nothing says that
 * they are free of what the heading keeps back (R04); who writes the record, or decides on what was asked with such words, reads them.
 */
export const readsLessOf = (scene: Scene): Readonly<Record<string, ReadsLess>> | undefined => {
  if (!keepsBack(scene.policy)) return undefined;
  const found = scene.state.people.flatMap((person) => {
    const less = lessFor(scene, person);
    return less ? [[person.id, less] as const] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
};

/** Whether a procedure keeps anything from anybody at all: most do not. */
const keepsBack = remembered((policy: Policy): boolean =>
  Object.values(policy.meetings).some(
    ({ circulation, record }) => (circulation?.except.length ?? 0) > 0 || record.sections.some(({ audience }) => audience !== undefined),
  ),
);

const lessFor = (scene: Scene, { id, roles }: Person): ReadsLess | undefined => {
  if (isAllowed(scene, 'saveMinutes', id)) return undefined;
  const except = Object.values(scene.policy.meetings).flatMap(({ circulation }) => circulation?.except ?? []);
  const other = except.find(({ role }) => roles.includes(role));
  if (other) return { reads: 'shared', clause: other.clause };
  const kept = scene.rules.record.sections.find(({ audience }) => audience !== undefined && !mayRead({ audience: audience.roles }, roles));
  if (kept?.audience === undefined || ['decideRequest', 'discussLate'].some((act) => isAllowed(scene, act, id))) return undefined;
  return { reads: 'no-words', clause: kept.audience.clause };
};
