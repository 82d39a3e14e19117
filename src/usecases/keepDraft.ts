import { mostDraftLetters, type DraftKept } from '../api/contract.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { standingOf } from './standing.ts';
import type { World } from './world.ts';

/** A form's place in a case, as the tab names it: `minutes:1`, `act:consult`, `fact:placement.type`. */
const formName = /^[\w:.-]{1,150}$/;

/**
 * Keeps what a person is typing in a case of theirs, unfinished and unjudged, in place of the draft with the revision `replaces`; null
 * removes it. Never in the log, the index or a job. Throws `GatewayFailure` when the record cannot be reached.
 */
export async function keepDraft(
  world: World,
  personId: string,
  reference: string,
  form: string,
  value: unknown,
  replaces: string | undefined,
): Promise<DraftKept | Refusal> {
  const standing = await standingOf(world, personId, reference);
  if (isRefusal(standing)) return standing;
  if (!formName.test(form)) return { refused: 'not-understood', says: 'There is no such form.', wayOn: 'Open the case and begin there.' };
  if (value === null || value === undefined)
    return (await world.drafts.remove(reference, personId, form, replaces)) === 'removed' ? {} : typedElsewhere;
  if (lettersOf(value) > mostDraftLetters) return tooLong;
  const kept = await world.drafts.keep(reference, personId, { form, value, savedAt: standing.now }, replaces);
  return kept === 'changedMeanwhile' ? typedElsewhere : kept;
}

/** Letters of a value as JSON; what is nested beyond writing has too many. */
function lettersOf(value: unknown): number {
  try {
    return JSON.stringify(value).length;
  } catch (failure) {
    if (failure instanceof RangeError) return Infinity;
    throw failure;
  }
}

const typedElsewhere: Refusal = {
  refused: 'changed-meanwhile',
  says: 'You have typed here in another browser meanwhile.',
  wayOn: 'Both are kept: they are put together, or shown to you to choose from.',
};

const tooLong: Refusal = {
  refused: 'not-understood',
  says: 'That is more than can be kept as a draft; it stays in this browser.',
  wayOn: 'Shorten it, or save it part by part.',
};
