import type { Duty, Finding } from '../assessment.ts';
import type { ActionItem } from '../assessment.ts';
import { factsOf } from '../../case/factsOf.ts';
import { cited, finding, strengthOf } from '../../policy/cite.ts';
import { isAfter } from '../../time/instant.ts';
import { keptWith } from '../../keptWith.ts';
import { endOfDay } from '../../time/london.ts';
import { sayDay } from '../../time/words.ts';
import { dutyOwners } from '../people/organiser.ts';
import type { Scene } from '../../scene/scene.ts';

/** Actions agreed in meetings that were held, each as it was agreed last. */
export const agreedActions = keptWith((scene: Scene): readonly ActionItem[] => {
  const [latestFirst, seen]: [ActionItem[], Set<string>] = [[], new Set()];
  for (const meeting of scene.state.meetings.toReversed())
    for (const action of meeting.heldAt === undefined ? [] : meeting.actions.toReversed()) {
      if (seen.has(action.id)) continue;
      seen.add(action.id);
      latestFirst.push(action);
    }
  return latestFirst.reverse();
});

/** Whether an action is still to be done. */
export const unsettled = (action: ActionItem): boolean => action.status === 'open' || action.status === 'delayed';

/** Actions past their day of which nobody has said since how they stand. */
const silent = (scene: Scene): readonly ActionItem[] =>
  agreedActions(scene).filter((action) => {
    if (!unsettled(action) || action.due === undefined) return false;
    const due = endOfDay(action.due);
    if (!isAfter(scene.now, due)) return false;
    const word = factsOf(scene.state.log, 'action.updated').findLast((fact) => fact['action'] === action.id);
    return word === undefined || !isAfter(word.at, due);
  });

/** Each action past its day without a word, as something the one who keeps them in view has to follow up. */
export const oversightFindings = (scene: Scene): readonly Finding[] => {
  const rule = scene.rules.oversight;
  if (!rule) return [];
  return silent(scene).map((action) =>
    finding(
      scene.policy,
      'action-incomplete',
      rule,
      `An action agreed for ${sayDay(action.due ?? '')} is past its day, and nobody has said how it stands.`,
      { about: { field: action.id }, wayOn: 'Ask whoever has it, and record whether it is done, delayed or cancelled.' },
    ),
  );
};

/** The duty to keep the agreed actions in view: open until each is done or cancelled, due with the first that is not. */
export const oversightDuty = (scene: Scene): readonly Duty[] => {
  const rule = scene.rules.oversight;
  const actions = agreedActions(scene);
  if (!rule || actions.length === 0) return [];
  const open = actions.filter(unsettled);
  const next = open.flatMap((action) => action.due ?? []).sort()[0];
  return [
    {
      id: 'oversight',
      label: open.length === 0 ? 'Keep the actions in view' : `Keep the actions in view: ${String(open.length)} not settled`,
      clause: rule.clause,
      strength: strengthOf(scene.policy, rule),
      state: open.length === 0 ? 'done' : silent(scene).length ? 'late' : 'open',
      ownerRoles: [rule.owner],
      owners: dutyOwners(scene, rule.owner),
      ...(next !== undefined && { due: endOfDay(next), dueText: `the next is due ${sayDay(next)}` }),
      act: 'updateAction',
      about: { field: 'actions' },
      explanation: cited(scene.policy, rule.clause, 'Each agreed action is followed up until it is done or cancelled.'),
    },
  ];
};
