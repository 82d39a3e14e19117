/** One thing wrong with a policy file, where it stands and what is allowed there. */
export type PolicyProblem = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly field: string;
  readonly says: string;
};

/** A problem as one line: `dorset.yaml:12:5 meetings.stability.clocks.0.latest: …`. */
export const sayProblem = ({ file, line, column, field, says }: PolicyProblem): string =>
  `${file}:${String(line)}:${String(column)} ${field || '(whole file)'}: ${says}`;

/** A policy file that cannot be used: every problem found, none guessed away. */
export class PolicyUnreadable extends Error {
  readonly problems: readonly PolicyProblem[];

  constructor(problems: readonly PolicyProblem[]) {
    super(problems.map(sayProblem).join('\n'));
    this.name = 'PolicyUnreadable';
    this.problems = problems;
  }
}
