/** An expected no that is not the policy's: the person, the reference or the moment is wrong. A value, never thrown. */
export type Refusal = {
  readonly refused: 'not-found' | 'not-allowed' | 'changed-meanwhile' | 'not-understood' | 'no-manager' | 'procedure-missing';
  readonly says: string;
  readonly wayOn?: string;
};

/** Whether an answer of a use case is an expected no. */
export const isRefusal = (answer: object): answer is Refusal => 'refused' in answer;
