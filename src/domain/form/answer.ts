/** One answered thing. */
export type Scalar = string | number | boolean;

/** Several things answered together: the parts of a field, a row of a table, the way taken of an either/or. */
export type Parts = { readonly [part: string]: Scalar };

/** `{ notKnown: 'why' }` is an answer too, where a field takes it. */
export type Answer = Scalar | Parts | readonly (string | Parts)[];

/** What was answered, by field. A field nobody answered is absent. */
export type Answers = { readonly [field: string]: Answer };

export const isParts = (answer: Answer | undefined): answer is Parts => typeof answer === 'object' && !Array.isArray(answer);
export const isRows = (answer: Answer | undefined): answer is readonly (string | Parts)[] => Array.isArray(answer);

/** Why an answer is not known; undefined for one that is, or was not given. */
export const notKnownReason = (answer: Answer | undefined): string | undefined =>
  isParts(answer) && Object.hasOwn(answer, 'notKnown') ? String(answer['notKnown']) : undefined;

/** Whether nothing is said: no words, no rows, no part. */
export const isBlank = (answer: Answer | undefined): boolean => {
  if (answer === undefined) return true;
  if (typeof answer === 'string') return answer.trim() === '';
  if (isRows(answer)) return answer.every((row) => isBlank(row));
  return isParts(answer) ? Object.values(answer).every((each) => isBlank(each)) : false;
};
