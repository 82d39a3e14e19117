import type { Expectation } from '../support/expectation.ts';
import { invite } from './gateshead/invite.ts';
import { meeting } from './gateshead/meeting.ts';
import { request } from './gateshead/request.ts';
import { whoMay } from './gateshead/whoMay.ts';

/** What Gateshead's procedure makes of cases, clause by clause. Whatever rule of the pack is dropped or altered, one of these fails. */
export const expectations: readonly Expectation[] = [...request, ...invite, ...meeting, ...whoMay];
