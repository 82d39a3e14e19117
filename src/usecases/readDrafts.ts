import type { DraftsView } from '../api/contract.ts';
import { mayAct } from '../domain/acts/judge.ts';
import type { Fact } from '../domain/case/fact.ts';
import { formEvents } from '../domain/form/completion.ts';
import { own } from '../domain/policy/own.ts';
import { settledBy } from './alreadyDone.ts';
import { failureKind } from './failureKind.ts';
import { assessHeld } from './heldCase.ts';
import type { Draft } from './ports.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { standingOf, type Standing } from './standing.ts';
import { sayFact } from './whatChanged.ts';
import type { World } from './world.ts';

/**
 * What a person is typing in a case of theirs. A draft whose act they have done since, in another place or just before their browser
 * stopped, is removed; one whose act somebody else did says so, and is theirs to throw away. Half-written minutes hold what others wrote too:
 * whoever came to read less of the case since does not get them.
 */
export async function readDrafts(world: World, personId: string, reference: string): Promise<DraftsView | Refusal> {
  const standing = await standingOf(world, personId, reference);
  if (isRefusal(standing)) return standing;
  const mine = standing.held.file.log.filter(({ by }) => by === personId);
  const less = own(assessHeld(world, standing.held, standing.now).readsLess ?? {}, personId);
  const drafts = (await world.drafts.of(reference, personId)).filter(({ form }) => less === undefined || !form.startsWith('minutes:'));
  const over = new Set(drafts.filter((draft) => mine.some((fact) => finishes(fact, draft))));
  for (const { form, revision } of over)
    await world.drafts.remove(reference, personId, form, revision).catch((failure: unknown) => {
      world.log.warn({ reference, kind: failureKind(failure) }, 'a draft whose act is done was not removed');
    });
  return {
    drafts: drafts.flatMap((draft) => {
      if (over.has(draft)) return [];
      const fact = overtakenBy(world, standing, draft);
      return [{ ...draft, ...(fact !== undefined && { overtaken: sayFact(standing.people, fact) }) }];
    }),
  };
}

/** Whether this fact is what the form was for, written after the draft. */
const finishes = (fact: Fact, draft: Draft): boolean =>
  Date.parse(fact.recorded ?? fact.at) > Date.parse(draft.savedAt) && isFor(fact, draft);

const isFor = (fact: Fact, { form }: Draft): boolean =>
  endings[form.split(':')[0] ?? '']?.(fact, form.slice(form.indexOf(':') + 1)) ?? false;

/** What was done in place of this draft: by somebody else since it was typed, or at any time where the act is over. */
function overtakenBy(world: World, { held, person, now }: Standing, draft: Draft): Fact | undefined {
  const { policy, file } = held;
  const since = file.log.findLast((fact) => fact.by !== person.id && finishes(fact, draft));
  if (since !== undefined) return since;
  const act = actOf(draft.form);
  if (act === undefined || mayAct(policy, file, world.workCalendar, now, person, act)) return undefined;
  return file.log.findLast((fact) => isFor(fact, draft) || settledBy[act]?.includes(fact.event) === true);
}

/** The act a form hands in, of those that are over once they are done. */
function actOf(form: string): string | undefined {
  const [first = '', rest = ''] = form.split(':');
  const act = { request: 'submitRequest', decide: 'decideRequest', minutes: 'saveMinutes', act: rest }[first] ?? first;
  return act in settledBy || act === 'saveMinutes' ? act : undefined;
}

const booked = ({ event }: Fact): boolean => event === 'meeting.scheduled';

/** What ends a draft, by the first part of its form's name; `of` is the rest of it. */
const endings: Readonly<Record<string, (fact: Fact, of: string) => boolean>> = {
  request: ({ event }) => event === 'request.submitted',
  decide: ({ event }) => event === 'approval.granted' || event === 'approval.refused',
  minutes: ({ event, number }, of) => event === 'minutes.finalised' && (number ?? 1) === Number(of),
  form: ({ event, form }, of) => formEvents.includes(event) && String(form) === of.split(':')[0],
  inform: ({ event, person }, of) => event === 'carer.informed' && person === of,
  'leave-out': ({ event, person }, of) => event === 'invitee.decided' && person === of,
  fact: ({ event, fact }, of) => event === 'fact.recorded' && fact === of,
  child: ({ event }) => event === 'child.identified',
  time: booked,
  move: booked,
  chair: booked,
  'chair-chosen': booked,
  'why-this-time': booked,
};
