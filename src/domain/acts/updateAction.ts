import { z } from 'zod';
import { defineAct } from './defineAct.ts';
import { key, text } from './fields.ts';
import { wrongField } from './moments.ts';

const schema = z.strictObject({
  action: key,
  status: z.enum(['open', 'done', 'delayed', 'cancelled'], { error: 'is open, done, delayed or cancelled' }),
  note: text.optional(),
  escalatedTo: text.optional(),
});

/** Says how an agreed action stands. */
export const updateAction = defineAct({
  name: 'updateAction',
  schema,
  judge: (scene, { action, status, note, escalatedTo }, by) => {
    const actions = scene.state.meetings.flatMap((meeting) => meeting.actions);
    if (!actions.some((each) => each.id === action))
      return {
        findings: [wrongField(scene, 'action', 'There is no such action in the plan.', 'Choose one of the plan.')],
        facts: [],
        says: 'There is no such action.',
      };
    return {
      findings: [],
      facts: [
        {
          event: 'action.updated',
          at: scene.now,
          by: by.id,
          action,
          status,
          ...(note !== undefined && { note }),
          ...(escalatedTo !== undefined && { escalatedTo }),
        },
      ],
      says: `The action is ${status} now.`,
    };
  },
});
