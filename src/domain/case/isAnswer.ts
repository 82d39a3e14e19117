/** Whether something said under a fact can be an answer to its question. */
export type IsAnswer = (fact: string, value: unknown) => boolean;
