import type { Expectation } from '../support/expectation.ts';
import { after } from './snm/after.ts';
import { byClause } from './snm/byClause.ts';
import { fewWords } from './snm/fewWords.ts';
import { meeting } from './snm/meeting.ts';
import { people } from './snm/people.ts';
import { request } from './snm/request.ts';
import { whatFollows } from './snm/whatFollows.ts';
import { whoMay } from './snm/whoMay.ts';

/** What the Stability Network Meetings make of cases, clause by clause. Whatever rule of the pack is dropped or altered, one of these fails. */
export const expectations: readonly Expectation[] = [
  ...request,
  ...people,
  ...meeting,
  ...after,
  ...whoMay,
  ...fewWords,
  ...byClause,
  ...whatFollows,
];
