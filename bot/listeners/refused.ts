import type { Refusal } from '../../src/usecases/refusal.ts';
import type { Answer } from './listener.ts';

/** An expected no, said with its way on. */
export const refused = ({ says, wayOn }: Refusal): Answer => ({ says: wayOn ? `${says} ${wayOn}` : says });
