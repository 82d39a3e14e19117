import type { ActionItem, Assessment } from '../../../src/domain/assess/assessment.ts';
import type { Person } from '../../../src/domain/case/fact.ts';
import type { Typed } from '../../../src/domain/merge/mergeTyped.ts';
import { atLondon, wallClock } from '../../../src/domain/time/london.ts';
import { sameWords, wordsOf, wordsToSave, type SavedWords } from './savedWords.ts';

/** How somebody took part; empty when not said yet. */
export type Part = '' | 'room' | 'teams' | 'phone' | 'apologies' | 'absent';

/** What was typed and is not yet on the server. A part that is absent stands as the server has it. */
export type MinutesTyped = {
  readonly sections: Readonly<Record<string, string>>;
  readonly actions?: readonly ActionItem[];
  readonly supportedByAll?: boolean;
  readonly dissent?: string;
  /** The two above have reached the server since they were last changed. */
  readonly supportSaved?: boolean;
  readonly parts: Readonly<Record<string, Part>>;
  readonly day?: string;
  readonly from?: string;
  readonly to?: string;
  readonly review?: string;
  /** The saved minutes that were typed over. */
  readonly over?: SavedWords;
  /** Where somebody else changed the same words meanwhile: what they have there, until one of the two is chosen. */
  readonly both?: readonly Both[];
};

/** A field by its path: `sections.discussion`, `actions.<id>.task`, `dissent`. */
type Both = { readonly field: string; readonly theirs: Typed };

export const nothingTyped: MinutesTyped = { sections: {}, parts: {} };

/** What `saveMinutes` takes: the server's minutes with what was typed over them, and which saving that was typed over. */
export function minutesData(assessment: Assessment, typed: MinutesTyped): object {
  const over = typed.over ?? wordsOf(assessment);
  const { dissent, ...words } = wordsToSave(over, typed);
  return { ...words, ...(dissent?.trim() && { dissent }), basedOn: over.savedAt ?? '' };
}

/** Whether everybody supports the plan, as typed or as the server has it. */
export function supportOf(assessment: Assessment, typed: MinutesTyped): { supportedByAll?: boolean; dissent?: string } {
  const minutes = assessment.meeting?.minutes;
  const [supportedByAll, dissent] = [typed.supportedByAll ?? minutes?.supportedByAll, typed.dissent ?? minutes?.dissent];
  return { ...(supportedByAll !== undefined && { supportedByAll }), ...(dissent?.trim() && { dissent }) };
}

/** Whether anything was typed that may not be on the server. */
export const hasTyped = (typed: MinutesTyped): boolean =>
  Object.keys(typed.sections).length > 0 ||
  typed.actions !== undefined ||
  ((typed.supportedByAll !== undefined || typed.dissent !== undefined) && !typed.supportSaved);

/** Whether there is anything for `saveMinutes` to save; what waits for a choice between two versions is not. */
export const hasUnsaved = (typed: MinutesTyped): boolean =>
  hasTyped(typed) && !(typed.both?.length && typed.over && sameWords(wordsToSave(typed.over, typed), typed.over));

/** When the meeting was, as typed or as booked, in London time. */
export function timesOf(assessment: Assessment, typed: MinutesTyped): { day: string; from: string; to: string } {
  const { start, end, startedAt } = assessment.meeting ?? {};
  const [begun, ended] = [startedAt ?? start, end].map((at) => (at ? wallClock(at) : undefined));
  return { day: typed.day ?? begun?.day ?? '', from: typed.from ?? begun?.time ?? '', to: typed.to ?? ended?.time ?? '' };
}

/** What `holdMeeting` takes. */
export function heldData(assessment: Assessment, typed: MinutesTyped): object {
  const { day, from, to } = timesOf(assessment, typed);
  const attendance = Object.entries(typed.parts).flatMap(([person, part]) => {
    if (part === '') return [];
    const present = part === 'room' || part === 'teams' || part === 'phone';
    return [{ person, present, ...(present && { how: part }), ...(part === 'apologies' && { apologies: true }) }];
  });
  return {
    ...(day && from && { startedAt: atLondon(day, from) }),
    ...(day && to && { endedAt: atLondon(day, to) }),
    attendance,
    ...(assessment.meeting?.chair && { chair: assessment.meeting.chair }),
  };
}

/** Those who may have come: invited first, then anybody else with a part in the case. The child's own seat counts. */
export function mayHaveCome(assessment: Assessment): readonly Person[] {
  const invited = assessment.seats.flatMap((seat) => seat.people).filter((one) => one.decision === 'invite');
  const all = [...invited.map((one) => one.person), ...assessment.people];
  return [...new Map(all.map((person) => [person.id, person])).values()];
}
