import type { Clock, Finding } from '../assessment.ts';
import type { Day, Instant } from '../../case/fact.ts';
import { asRecord } from '../../case/read.ts';
import { finding, theRoles } from '../../policy/cite.ts';
import { parseDuration } from '../../time/duration.ts';
import { isAfter } from '../../time/instant.ts';
import { dayOf } from '../../time/london.ts';
import { asSentence, sayDay } from '../../time/words.ts';
import { leadDay, preparationRules, readyAmong, theDocument } from '../papers/preparation.ts';
import type { Scene } from '../../scene/scene.ts';
import { windowOf } from './windowOf.ts';

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
    return [
      finding(
        scene.policy,
        'window-infeasible',
        // Short notice refuses nobody: it wants a reason and a name (X11).
        { clause: rule.clause, strength: 'should' },
        `${asSentence(theDocument(scene, rule.document))} would have had to be ready by ${sayDay(due)} for a meeting on the last day, ${sayDay(dayOf(latest))}. The window stays as it is.`,
        { about: { document: rule.document, field: 'reason' }, wayOn: shortNoticeWay(scene) },
      ),
    ];
  });
};

const shortNoticeWay = (scene: Scene): string => {
  const late = scene.rules.clocks.flatMap((rule) => rule.late ?? [])[0];
  return `Say why short notice is right, and who accepts it${late ? `; ${theRoles(scene.policy, late.by, 'and')} are asked to discuss it` : ''}.`;
};

/**
 * Papers that could not be ready as long before a meeting at that time as they have to be: their day has passed. Short notice somebody
 * accepted with the request is accepted.
 */
export const shortNoticeFindings = (scene: Scene, start: Instant): readonly Finding[] => {
  const today = dayOf(scene.now);
  if (accepted(scene)) return [];
  const latest = windowOf(scene, undefined)?.latest;
  return preparationRules(scene).flatMap((rule) => {
    const lead = rule['ready-before'] === undefined ? undefined : parseDuration(rule['ready-before']);
    const due = lead && leadDay(scene, dayOf(start), lead);
    if (!lead || due === undefined || due >= today || readyAmong(scene, rule) !== undefined) return [];
    const first = leadDay(scene, today, { ...lead, n: -lead.n });
    const inTime = first !== undefined && (latest === undefined || first <= dayOf(latest));
    return [
      finding(
        scene.policy,
        'window-infeasible',
        { clause: rule.clause, strength: 'should' },
        `${asSentence(theDocument(scene, rule.document))} would have had to be ready by ${sayDay(due)}, which has passed.`,
        {
          about: { document: rule.document, field: 'start' },
          wayOn: `${inTime ? `Choose a day from ${sayDay(first)}, or say` : 'Say'} why short notice is right, and who accepts it.`,
        },
      ),
    ];
  });
};

const accepted = ({ state }: Scene): boolean =>
  [state.submitted?.['reasons']].flat().some((reason) => asRecord(reason)['code'] === 'window-infeasible');
