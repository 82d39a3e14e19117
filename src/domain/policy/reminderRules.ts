import { z } from 'zod';
import { clauseId, id, oneOrMore } from './basics.ts';

/** How far through the time between the start of what is owed and its limit, or `late`: once the limit is past. */
const moment = z.string().regex(/^(\d{1,2} %|late)$/, { error: 'a share of the time there is, such as 25 %, or late' });

/**
 * Who is reminded of what is owed, and when: of one duty (`of`, by its id) or of `any`. `tell` names roles, or `owners`: those who owe it.
 * The clause is the one that makes the duty, or the procedure's silence where the council sets the moment itself.
 */
export const reminderRule = z.strictObject({ id, of: id, at: moment, tell: oneOrMore(id), clause: clauseId });
