import type { Assessment, Duty } from '../../src/domain/assess/assessment.ts';
import { sayInstant, sayList } from '../../src/domain/time/words.ts';
import type { Element } from './card.ts';
import { line, subheading } from './parts.ts';
import { sayClause } from '../../src/domain/assess/words/sayClause.ts';
import { timeLeft, urgency } from './timeLeft.ts';
import { unnamed, whoIs } from './who.ts';

/** What is owed now on a case, the late and the soonest first: who owes it, by when, which clause. */
export function dutyLines(assessment: Assessment, most = 3): readonly Element[] {
  const owed = assessment.duties.filter((duty) => duty.state === 'open' || duty.state === 'late').sort(bySoonest);
  if (owed.length === 0) return [];
  return [subheading('Next'), ...owed.slice(0, most).map((duty) => dutyLine(assessment, duty))];
}

/** One duty as a line. */
export function dutyLine(assessment: Assessment, duty: Duty, before = ''): Element {
  const owners = sayList(duty.owners.map((owner) => whoIs(assessment, owner)));
  const due = duty.due === undefined ? duty.dueText : `by ${sayInstant(duty.due)}`;
  const below = [owners, due, sayClause(assessment, duty.clause)].filter((part) => part !== undefined && part !== '').join(' · ');
  const right = duty.due === undefined ? '' : timeLeft(assessment.asOf, duty.due);
  // What is to be done was typed by somebody: it stands on the case page alone.
  const label =
    duty.act === 'updateAction' || duty.id.startsWith('action-') ? 'An action from the minutes' : unnamed(assessment, duty.label);
  return line(`${before}${label}`, right, below, duty.state === 'late' ? 'attention' : urgency(assessment.asOf, duty.due));
}

const bySoonest = (a: Duty, b: Duty): number => (a.due ?? '9').localeCompare(b.due ?? '9');
