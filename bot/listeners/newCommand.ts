import { randomUUID } from 'node:crypto';

/** The id of one press, made when its button is drawn: pressing twice is the same command. */
export const newCommand = (): string => randomUUID();
