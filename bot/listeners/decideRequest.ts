import { z } from 'zod';
import { procedure } from '../../src/usecases/procedure.ts';
import { readCase } from '../../src/usecases/readCase.ts';
import { isRefusal } from '../../src/usecases/refusal.ts';
import { saidOnce } from '../cards/findings.ts';
import { unnamed } from '../cards/who.ts';
import { approvalFor } from './approvals.ts';
import { decision } from './decision.ts';
import type { Listener } from './listener.ts';
import { onlyThey } from './onlyThey.ts';
import { forged, pressData, typedReason } from './pressData.ts';
import { refused } from './refused.ts';
import { saidNo } from './saidNo.ts';
import { tried } from './tried.ts';

const blank = (value: unknown): unknown => (value === '' ? undefined : value);
const pressedData = pressData.extend({
  decision: z.enum(['approve', 'refuse']),
  reason: typedReason,
  consulted: z.preprocess(blank, z.string().max(2000).optional()),
  organiser: z.preprocess(blank, z.string().max(200).optional()),
});

/** The manager's yes or no. Pressed twice, late or by somebody else it changes nothing and says who decided, or who can. */
export const decideRequest: Listener = async (world, personId, { data }) => {
  const pressed = pressedData.safeParse(data);
  if (!pressed.success) return forged;
  const { reference, command, decision: chosen, reason, consulted, organiser } = pressed.data;
  const view = await readCase(world, personId, reference);
  if (isRefusal(view)) return refused(view);
  const asks = procedure(world, view.assessment.policy.id).exclusions;
  const given = asks.flatMap(({ code }): [string, boolean][] => {
    const value = data[`exclusion-${code}`];
    return value === 'yes' || value === 'no' ? [[code, value === 'yes']] : [];
  });
  if (chosen === 'approve' && given.length < asks.length) {
    if (!view.mayAct.includes('decideRequest')) return onlyThey(view.assessment, 'decideRequest', 'decide this') ?? decision(world, view);
    return {
      cards: [
        approvalFor(world, view, [
          'Before you approve, answer each of the yes-or-no questions: things may have changed since the request.',
        ]),
      ],
    };
  }
  return tried(world, personId, {
    reference,
    act: 'decideRequest',
    doThis: 'decide this',
    data: {
      decision: chosen,
      ...(reason ? { reason } : {}),
      ...(given.length > 0 ? { exclusions: Object.fromEntries(given) } : {}),
      ...(consulted ? { consulted: consulted.split(',') } : {}),
      ...(organiser && chosen === 'approve' ? { organiser } : {}),
    },
    command,
    done: (performed) => decision(world, performed),
    no: (performed) => {
      const { outcome, assessment, says, findings } = performed;
      if (outcome !== 'incomplete' && outcome !== 'needs-reason') return saidNo(world, 'This cannot be approved', performed);
      return {
        cards: [
          approvalFor(
            world,
            performed,
            saidOnce(says, findings).map((sentence) => unnamed(assessment, sentence)),
          ),
        ],
      };
    },
    stale: (view) => decision(world, view),
  });
};
