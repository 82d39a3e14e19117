import type { Finding } from '../assess/assessment.ts';
import type { Judgement } from './defineAct.ts';
import { sayAll } from './sayAll.ts';

/** A judgement that writes nothing: what stands in the way, said in one sentence, or in those of the findings. */
export const refuse = (findings: readonly Finding[], says = sayAll(findings)): Judgement => ({ findings, facts: [], says });
