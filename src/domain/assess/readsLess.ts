import type { Person } from '../case/fact.ts';
import type { MeetingRules } from '../policy/meetingRules.ts';
import type { Policy } from '../policy/policy.ts';
import { mayRead } from '../record/mayRead.ts';
import { remembered } from '../remembered.ts';
import type { ReadsLess } from './assessment.ts';
import { isAllowed } from './openActs.ts';
import type { Scene } from '../scene/scene.ts';

/**
 * Who in the case reads less of it than the others, by person; undefined where nobody does. The worker of another child sees what is shared
 * in every kind of meeting (R03). Whoever is kept from a heading is kept from words that stand under none too, since nothing says that
 * they are free of what the heading keeps back (R04); who writes the record, or decides on what was asked with such words, reads them.
 */
export const readsLessOf = (scene: Scene): Readonly<Record<string, ReadsLess>> | undefined => {
  if (exceptedBy(scene.policy).length === 0 && keptHeadings(scene.rules).length === 0) return undefined;
  const found: [string, ReadsLess][] = [];
  for (const person of scene.state.people) {
    const less = lessFor(scene, person);
    if (less) found.push([person.id, less]);
  }
  return found.length > 0 ? Object.fromEntries(found) : undefined;
};

/** Who gets no whole copy, by the rules of any kind of meeting. */
const exceptedBy = remembered(({ meetings }: Policy) => Object.values(meetings).flatMap(({ circulation }) => circulation?.except ?? []));

/** For whom headings are that are not for everybody. */
const keptHeadings = remembered(({ record }: MeetingRules) => record.sections.flatMap(({ audience }) => audience ?? []));

const lessFor = (scene: Scene, { id, roles }: Person): ReadsLess | undefined => {
  const other = exceptedBy(scene.policy).find(({ role }) => roles.includes(role));
  const kept = other ?? keptHeadings(scene.rules).find((audience) => !mayRead({ audience: audience.roles }, roles));
  if (!kept || isAllowed(scene, 'saveMinutes', id)) return undefined;
  if (other) return { reads: 'shared', clause: other.clause };
  return ['decideRequest', 'discussLate'].some((act) => isAllowed(scene, act, id)) ? undefined : { reads: 'no-words', clause: kept.clause };
};
