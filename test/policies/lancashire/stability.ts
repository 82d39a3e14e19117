import type { Expectation } from '../../support/expectation.ts';
import { after } from './stability/after.ts';
import { meeting } from './stability/meeting.ts';
import { request } from './stability/request.ts';
import { whoMay } from './stability/whoMay.ts';

/** What Lancashire's procedure makes of stability and support meetings, clause by clause. */
export const stability: readonly Expectation[] = [...request, ...meeting, ...after, ...whoMay];
