/** A refusal of the practice desk's own endpoints: one sentence for the person in front of it. */
export class PracticeProblem extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
