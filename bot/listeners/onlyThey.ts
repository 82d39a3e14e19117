import type { Assessment } from '../../src/domain/assess/assessment.ts';
import { sayList } from '../../src/domain/time/words.ts';
import { sayClause } from '../../src/domain/assess/words/sayClause.ts';
import { sayRole, whoIs } from '../cards/who.ts';
import type { Answer } from './listener.ts';

/** Whether a person's roles in the case allow an act that it is ready for. */
export const mayDo = (assessment: Assessment, personId: string, act: string): boolean => {
  const roles = assessment.people.find((person) => person.id === personId)?.roles ?? [];
  return assessment.openActs.some((open) => open.act === act && open.roles.some((role) => roles.includes(role)));
};

/** "Only Tess Lindqvist (team manager) can decide this.", or undefined when the case is not ready for the act at all. */
export function onlyThey(assessment: Assessment, act: string, doThis: string): Answer | undefined {
  const open = assessment.openActs.find((one) => one.act === act);
  if (open === undefined) return undefined;
  const clause = open.clause ? ` (${sayClause(assessment, open.clause)})` : '';
  const holders = assessment.people.flatMap((person) => {
    const role = person.roles.find((one) => open.roles.includes(one));
    return role === undefined ? [] : [`${whoIs(assessment, person)} (${sayRole(assessment, role).toLowerCase()})`];
  });
  if (holders.length > 0) return { says: `Only ${sayList(holders, 'or')} can ${doThis}${clause}.` };
  const roles = sayList(
    open.roles.map((role) => sayRole(assessment, role).toLowerCase()),
    'or',
  );
  return { says: `Only the ${roles} can ${doThis}${clause}, and nobody holds that part yet. Name somebody under People on the case page.` };
}
