import type { Expectation } from '../support/expectation.ts';
import { byClause } from './psm/byClause.ts';
import { duties } from './psm/duties.ts';
import { invite } from './psm/invite.ts';
import { meeting } from './psm/meeting.ts';
import { request } from './psm/request.ts';
import { whoMay } from './psm/whoMay.ts';

/** What Placement Stability Meetings make of cases, clause by clause. Whatever rule of the pack is dropped or altered, one of these fails. */
export const expectations: readonly Expectation[] = [...request, ...invite, ...duties, ...meeting, ...whoMay, ...byClause];
