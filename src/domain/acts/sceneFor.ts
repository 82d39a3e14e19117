import { marksOf } from '../scene/marksOf.ts';
import { scenesOf } from '../scene/scenesOf.ts';
import type { Scene } from '../scene/scene.ts';
import { sceneWrittenUp } from '../assess/papers/writtenUp.ts';
import { asRecord, asText } from '../case/read.ts';
import { askedForWith, asksItself } from '../form/asksItself.ts';
import type { CaseFile, Instant } from '../case/fact.ts';
import type { Policy } from '../policy/policy.ts';
import type { WorkCalendar } from '../time/workCalendar.ts';

/** The event an act asks for a kind of meeting with. */
const asksWith: Readonly<Record<string, string>> = {
  raiseConcern: 'request.submitted',
  submitRequest: 'request.submitted',
  requestDisruption: 'disruption.requested',
};

/**
 * The scene an act is judged in: of the kind of meeting its data name (`kind`), of the kind the act itself asks for, of the plan that holds
 * the action it is about; else of the kind the case has come to. What writes up a meeting is judged in the scene of that meeting.
 */
export const sceneFor = (policy: Policy, file: CaseFile, calendar: WorkCalendar, now: Instant, act: string, data?: unknown): Scene => {
  const { kind, action, number, triggers } = asRecord(data);
  const reasons = Array.isArray(triggers) ? (triggers as readonly unknown[]) : [];
  const asked = marksOf(policy).find(
    (mark) => act === 'raiseConcern' && reasons.length > 0 && reasons.every((each) => mark.reasons?.includes(String(each))),
  )?.kind;
  const sceneAs = scenesOf(policy, file, calendar, now);
  const askedBy = (mark: { readonly asks: string }): boolean => mark.asks === asksWith[act];
  // Of several kinds asked for alike, the one the case has come to.
  const alike = marksOf(policy).filter(askedBy);
  const comeTo = act === 'submitRequest' && alike.length > 1 ? sceneAs(undefined).kind : undefined;
  const usual = alike.find((mark) => mark.kind === comeTo) ?? alike[0];
  // A form by which another kind of meeting is asked for is completed in its scene.
  const form = act === 'completeForm' ? policy.forms.find(({ id }) => id === asRecord(data)['form']) : undefined;
  const asksFor = form && asksItself(policy, form) ? askedForWith(policy) : undefined;
  const scene = sceneAs(asText(kind)?.split('.')[0] ?? asked ?? usual?.kind ?? asksFor);
  if (act !== 'updateAction' || kind !== undefined) return sceneWrittenUp(scene, act, typeof number === 'number' ? number : undefined);
  const holds = scene.state.everyMeeting.filter((meeting) => meeting.actions.some((each) => each.id === action));
  const other = holds.some((meeting) => meeting.kind === scene.kind) ? undefined : holds.at(-1)?.kind;
  return other === undefined ? scene : sceneAs(other);
};
