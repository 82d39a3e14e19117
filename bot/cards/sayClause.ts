import type { Assessment } from '../../src/domain/assess/assessment.ts';

/** A clause as people say it, "Dorset 2.6"; by its id where the procedure is of no one council. */
export const sayClause = ({ policy }: Pick<Assessment, 'policy'>, clause: string): string =>
  policy.council === undefined ? `clause ${clause}` : `${policy.council} ${clause.replace(/^[A-Z]+-/, '')}`;
