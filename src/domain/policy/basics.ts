import { z } from 'zod';
import { durationHelp, parseDuration } from '../time/duration.ts';
import { findingCodes, strengths } from './glossary.ts';

/** Parts every rule is made of. */
export const id = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, { error: 'small letters, digits and hyphens, such as child-team-manager' });
export const factName = z.string().regex(/^[a-z][A-Za-z0-9-]*(\.[A-Za-z0-9-]+){0,3}$/, { error: 'a fact’s name, such as placement.type' });
export const clauseId = z.string().regex(/^[A-Z]{2,5}(-[A-Za-z0-9.]+){1,3}$/, { error: 'a clause id, such as DOR-2.6' });
export const words = z.string().trim().min(1).max(600);
export const label = z.string().trim().min(1).max(160);
export const strength = z.enum(strengths);
export const findingCode = z.enum(findingCodes);
export const length = z.string().refine((text) => parseDuration(text) !== undefined, { error: durationHelp });
/** When somebody is reminded of what they owe: so long after it opened, or before it is due. */
export const reminder = z.strictObject({ after: length.optional(), before: length.optional() });
export type Reminder = z.infer<typeof reminder>;
export const oneOrMore = <T extends z.ZodType>(item: T) => z.union([item, z.array(item).min(1).max(40)]);

/** What a rule always carries: where it stands in the procedure, and how strongly it binds when not as its clause does. */
export const cited = { clause: clauseId, strength: strength.optional() };
