import type { ActionItem } from '../assess/assessment.ts';
import { isDay } from '../time/london.ts';
import type { Fact } from './fact.ts';
import { asRecord, asText } from './read.ts';

/** What stands under each heading of the record, as a fact tells it. */
export const sectionsOf = (fact: Fact): Readonly<Record<string, string>> => {
  const told = asRecord(fact.sections);
  return areTexts(told) ? told : Object.fromEntries(Object.entries(told).filter((entry): entry is [string, string] => isText(entry[1])));
};

const isText = (value: unknown): value is string => typeof value === 'string';

const areTexts = (told: Readonly<Record<string, unknown>>): told is Readonly<Record<string, string>> => Object.values(told).every(isText);

/** The action plan as a fact tells it: an entry without an id or a task is none. */
export const actionsOf = (fact: Fact): readonly ActionItem[] => {
  const actions: ActionItem[] = [];
  for (const each of Array.isArray(fact.actions) ? (fact.actions as readonly unknown[]) : []) {
    const { due, status, ...action }: Record<string, unknown> = asRecord(each);
    if (asText(action['id']) === undefined || asText(action['task']) === undefined) continue;
    action['owner'] = asText(action['owner']) ?? '';
    action['status'] = isStatus(status) ? status : 'open';
    if (isDay(due)) action['due'] = due;
    actions.push(action as ActionItem);
  }
  return actions;
};

const isStatus = (value: unknown): value is ActionItem['status'] => ['open', 'done', 'delayed', 'cancelled'].includes(value as never);
