import { mayAct } from '../domain/acts/judge.ts';
import type { Assessment } from '../domain/assess/assessment.ts';
import type { Fact, Instant } from '../domain/case/fact.ts';
import { asText } from '../domain/case/read.ts';
import type { HeldCase } from './heldCase.ts';
import type { CaseRows, RowEdit } from './ports.ts';
import type { World } from './world.ts';

const statuses: readonly string[] = ['open', 'done', 'delayed', 'cancelled'];

/** Since when a person's word on each action counts, by row key: since the case last recorded something of it, or of the plan. */
export function heardOf(rows: CaseRows['actions'], log: readonly Fact[]): ReadonlyMap<string, Instant> {
  const plan = log.findLast(({ event }) => event === 'minutes.drafted');
  return new Map(
    rows.flatMap(({ key, fields }) => {
      const last = log.findLast((fact) => fact.event === 'action.updated' && fact['action'] === asText(fields['ActionId'])) ?? plan;
      return last === undefined ? [] : [[key, last.recorded ?? last.at] as const];
    }),
  );
}

/** The status somebody set in SharePoint as a fact, or undefined when they may not say so in this case. */
export function factOfEdit(world: World, held: HeldCase, assessment: Assessment, edit: RowEdit): Fact | undefined {
  const person = assessment.people.find(({ id }) => id === edit.person);
  const action = edit.key.split('/').at(-1);
  if (person === undefined || !statuses.includes(edit.status)) return undefined;
  if (!mayAct(held.policy, held.file, world.workCalendar, world.clock.now(), person, 'updateAction')) return undefined;
  return {
    event: 'action.updated',
    at: edit.at,
    by: person.id,
    action,
    status: edit.status,
    via: 'sharepoint',
    row: edit.key,
    effect: `${edit.key}/edited/${edit.at}`,
  };
}
