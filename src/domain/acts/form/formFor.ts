import { clauseOf } from '../../assess/words/clauseOf.ts';
import { openActsOf } from '../../assess/openActs.ts';
import type { Scene } from '../../scene/scene.ts';
import { nameOf } from '../../scene/nameOf.ts';
import { sceneOf } from '../../scene/scenesOf.ts';
import type { CaseFile, Instant } from '../../case/fact.ts';
import { own } from '../../policy/own.ts';
import type { Policy } from '../../policy/policy.ts';
import type { WorkCalendar } from '../../time/workCalendar.ts';
import { acts } from '../acts.ts';
import type { ActField, ActForm } from './actForm.ts';
import { consultsOwed } from './consultsOwed.ts';
import { fieldChoices } from './fieldChoices.ts';
import { isNamedHere, mayWait, valueWord, wordsFor } from './fieldWords.ts';
import { readSchema, type RawField } from './readSchema.ts';

/** What a person fills in to do an act in this case as it stands; undefined for a name that is no act. Pure. */
export const formFor = (policy: Policy, file: CaseFile, calendar: WorkCalendar, now: Instant, act: string): ActForm | undefined => {
  const definition = own(acts, act);
  if (!definition) return undefined;
  const scene = sceneOf(policy, file, calendar, now);
  const raw = readSchema(definition.schema);
  const owed = act === 'consult' ? consultsOwed(scene)[0] : undefined;
  const clause = owed?.clause ?? (act === 'consult' && !isConsulting(scene) ? undefined : clauseOf(scene, act));
  const label = openActsOf(scene).find((open) => open.act === act)?.label ?? definition.label;
  const says = owed?.ask ?? (clause === undefined ? undefined : own(policy.clauses, clause)?.text);
  return {
    act,
    label,
    ...(clause !== undefined && { clause }),
    ...(says !== undefined && { says }),
    fields: [...raw.filter((field) => isAsked(scene, act, field)).map((field) => worded(scene, act, field)), ...reviewAsked(scene, act)],
    press: own(presses, act) ?? 'Record it',
    asksWho: raw.some((field) => field.id === 'acceptedBy'),
  };
};

/** Whether the procedure has anybody talked with before the decision, so that the clause of the decision is about it. */
const isConsulting = ({ policy, rules }: Scene): boolean =>
  policy.triggers.other?.['after-consulting'] !== undefined || (rules.approval?.consulted ?? []).length > 0;

/** What the procedure asks of a statutory review that was held. */
const reviewAsked = (scene: Scene, act: string): readonly ActField[] =>
  act === 'recordStatutoryReview'
    ? (scene.rules['statutory-review']?.asked ?? []).map(({ id, ask }) => ({
        id: `answers.${id}`,
        label: ask,
        kind: 'yes-no',
        required: false,
        when: { field: 'step', is: ['held'] },
      }))
    : [];

/** The words on the button where “Record it” would say too little. */
const presses: Readonly<Record<string, string>> = {
  acceptNotice: 'Accept the notice',
  ceaseMeetings: 'End these meetings',
  reopenMeetings: 'Begin again',
  cancelMeeting: 'Cancel the meeting',
  withdrawRequest: 'Withdraw the request',
};

/**
 * A reason nobody asks for beforehand comes when the procedure wants one; the kind of meeting is the one the case has come to; some
 * fields are of other procedures only.
 */
const isAsked = (scene: Scene, act: string, { id, required }: RawField): boolean => {
  if (id === 'acceptedBy' || id === 'kind' || id === 'notice' || id === 'basedOn') return false;
  if (id === 'number' && heldIn(scene).length < 2) return false;
  if (id === 'reason' && !required && !isNamedHere(act, id)) return false;
  return own(only, `${act}.${id}`)?.(scene) ?? true;
};

const heldIn = ({ state }: Scene) => state.meetings.filter((meeting) => meeting.heldAt !== undefined);

const only: Readonly<Record<string, (scene: Scene) => boolean>> = {
  'ceaseMeetings.agreed': ({ rules }) => rules.cease?.joint !== undefined,
  'ceaseMeetings.dissenting': ({ rules }) => rules.cease?.joint !== undefined,
  'ceaseMeetings.joint': ({ rules }) => rules.cease?.joint !== undefined,
  'ceaseMeetings.dissent': ({ rules }) => rules.cease?.joint !== undefined,
  'ceaseMeetings.inReview': ({ rules }) => rules.cease?.['in-review-by'] !== undefined,
  'ceaseMeetings.because': ({ rules }) => rules.cease?.reasons !== undefined,
  'acceptNotice.exception': ({ state, rules }) =>
    rules.gates.some((gate) => gate.excuse !== undefined) && !state.meetings.some((meeting) => meeting.heldAt !== undefined),
  'acceptNotice.reason': ({ state }) => !state.meetings.some((meeting) => meeting.heldAt !== undefined),
};

/** Fields that make sense only beside an answer. */
const beside: Readonly<Record<string, NonNullable<ActField['when']>>> = {
  'discussLate.reason': { field: 'outcome', is: ['stop'] },
};

const worded = (scene: Scene, act: string, { id, kind, required, values, when }: RawField): ActField => {
  const { label, hint, kind: ownKind } = wordsFor(act, id);
  const choices =
    fieldChoices(scene, act, id) ??
    values?.map((value) => ({ value, label: valueWord(act, id, value) })) ??
    (kind === 'person' || kind === 'people'
      ? scene.state.people.map((person) => ({ value: person.id, label: nameOf(scene, person) }))
      : undefined);
  const asked = when ?? own(beside, `${act}.${id}`);
  return {
    id,
    label,
    kind: ownKind ?? (choices && kind === 'words' ? 'choice' : kind === 'choices' && !choices ? 'lines' : kind),
    required,
    ...(hint !== undefined && !(required && hint === mayWait) && { hint }),
    ...(choices && { choices }),
    ...(asked && { when: asked }),
  };
};
