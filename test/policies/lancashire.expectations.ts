import type { Expectation } from '../support/expectation.ts';
import { asWritten } from './lancashire/asWritten.ts';
import { disruption } from './lancashire/disruption.ts';
import { formPages } from './lancashire/formPages.ts';
import { forms } from './lancashire/forms.ts';
import { occasions } from './lancashire/occasions.ts';
import { stability } from './lancashire/stability.ts';

/** What Lancashire's procedure makes of cases, clause by clause: the two kinds of meeting, and the forms of the disruption meeting. */
export const expectations: readonly Expectation[] = [...stability, ...disruption, ...forms, ...formPages, ...occasions, ...asWritten];
