import { momentOf } from '../scene/momentOf.ts';
import type { Scene } from '../scene/scene.ts';
import { preparationDue, preparationRules } from '../assess/papers/preparation.ts';
import type { Instant } from '../case/fact.ts';
import type { FormRule } from '../policy/formRules.ts';
import { parseDuration } from '../time/duration.ts';
import { limitOf } from '../time/limit.ts';
import { isNotCovered } from '../time/workingDays.ts';

/** By when a form is due: as the preparation of its document says, or so long after it is first wanted. */
export const dueOf = (scene: Scene, form: FormRule): Instant | undefined => {
  const prepared = preparationRules(scene).find((rule) => rule.document === form.document);
  if (prepared) return preparationDue(scene, prepared);
  const length = form.latest === undefined ? undefined : parseDuration(form.latest);
  const opened = openedOf(scene, form);
  const limit = length && opened !== undefined ? limitOf(scene.calendar, opened, length) : undefined;
  return isNotCovered(limit) ? undefined : limit;
};

/** When a form is first wanted: with the case, or with the event it follows. */
export const openedOf = (scene: Scene, form: FormRule): Instant | undefined =>
  form.after === undefined ? (scene.state.log[0]?.at ?? scene.now) : momentOf(scene, form.after, { meeting: scene.meeting });
