import type { Assessment } from '../assessment.ts';

/** A clause as people say it: "Dorset 2.6". */
export const sayClause = ({ policy }: Pick<Assessment, 'policy'>, clause: string): string =>
  `${policy.cite} ${clause.startsWith(policy.prefix) ? clause.slice(policy.prefix.length) : clause}`;
