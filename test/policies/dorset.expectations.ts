import type { Expectation } from '../support/expectation.ts';
import { after } from './dorset/after.ts';
import { invite } from './dorset/invite.ts';
import { meeting } from './dorset/meeting.ts';
import { request } from './dorset/request.ts';
import { whoMay } from './dorset/whoMay.ts';

/** What Dorset's procedure makes of cases, clause by clause. Whatever rule of the pack is dropped or altered, one of these fails. */
export const expectations: readonly Expectation[] = [...request, ...invite, ...meeting, ...after, ...whoMay];
