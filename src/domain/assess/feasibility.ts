import type { Clock, Finding } from './assessment.ts';
import type { Day } from '../case/fact.ts';
import { asRecord } from '../case/read.ts';
import { finding } from '../policy/cite.ts';
import { parseDuration } from '../time/duration.ts';
import { isAfter } from '../time/instant.ts';
import { dayOf } from '../time/london.ts';
import { sayDay } from '../time/words.ts';
import { leadDay, preparationRules, readyAmong, theDocument } from './preparation.ts';
import type { Scene } from './scene.ts';

/**
 * Papers that could not be ready as long before the meeting as they have to be, were it held on the last day of its window. The window stays
 * where it is; somebody accepts the short notice, or the meeting is discussed as a late one.
 */
export const feasibilityFindings = (scene: Scene, clocks: readonly Clock[], today: Day): readonly Finding[] => {
  const latest = scene.rules.clocks
    .filter((rule) => rule.earliest !== undefined)
    .flatMap((rule) => clocks.find((clock) => clock.id === rule.id)?.latest ?? [])
    .at(0);
  if (latest === undefined || isAfter(scene.now, latest) || accepted(scene)) return [];
  return preparationRules(scene).flatMap((rule) => {
    const lead = rule['ready-before'] === undefined ? undefined : parseDuration(rule['ready-before']);
    const due = lead && leadDay(scene, dayOf(latest), lead);
    if (due === undefined || due >= today || readyAmong(scene, rule) !== undefined) return [];
    const name = theDocument(scene, rule.document);
    return [
      finding(
        scene.policy,
        'window-infeasible',
        // Short notice refuses nobody: it wants a reason and a name (X11).
        { clause: rule.clause, strength: 'should' },
        `${name.charAt(0).toUpperCase()}${name.slice(1)} would have had to be ready by ${sayDay(due)} for a meeting on the last day, ${sayDay(dayOf(latest))}. The window stays as it is.`,
        { about: { document: rule.document, field: 'reason' }, wayOn: 'Say why short notice is right, and who accepts it.' },
      ),
    ];
  });
};

const accepted = ({ state }: Scene): boolean =>
  [state.submitted?.['reasons']].flat().some((reason) => asRecord(reason)['code'] === 'window-infeasible');
