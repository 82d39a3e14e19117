import type { Duty } from '../assessment.ts';
import type { Writable } from '../../writable.ts';

/** A duty as far as it is known: what nobody can tell may be undefined. */
type Known = Required<Pick<Duty, 'id' | 'label' | 'clause' | 'strength' | 'state' | 'ownerRoles' | 'owners' | 'explanation'>> & {
  readonly [Field in 'opened' | 'due' | 'dueText' | 'remindAt' | 'doneAt' | 'act' | 'about']?: Duty[Field] | undefined;
};

/** A duty without the fields that are undefined. One is made for all there is to do in a case, so field by field: spreads cost five times as much. */
export const asDuty = (known: Known): Duty => {
  const { id, label, clause, strength, state, ownerRoles, owners } = known;
  const duty = { id, label, clause, strength, state, ownerRoles, owners } as Writable<Duty>;
  if (known.opened !== undefined) duty.opened = known.opened;
  if (known.due !== undefined) duty.due = known.due;
  if (known.dueText !== undefined) duty.dueText = known.dueText;
  if (known.remindAt !== undefined) duty.remindAt = known.remindAt;
  if (known.doneAt !== undefined) duty.doneAt = known.doneAt;
  if (known.act !== undefined) duty.act = known.act;
  if (known.about !== undefined) duty.about = known.about;
  duty.explanation = known.explanation;
  return duty;
};
