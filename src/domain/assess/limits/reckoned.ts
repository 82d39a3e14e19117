import type { Instant } from '../../case/fact.ts';
import { parseDuration, sayDuration } from '../../time/duration.ts';
import { dayOf } from '../../time/london.ts';
import { asSentence, sayDay, sayInstant } from '../../time/words.ts';
import { eventWords } from '../words/eventWords.ts';

/** The parts of a rule by which its due time is counted: so long after an event, or so long before one. */
type Counted = {
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  readonly latest?: string | undefined;
  readonly 'ready-before'?: string | undefined;
};

/** What the count goes from, and what it comes to, as far as that is known. */
type Known = { readonly opened?: Instant | undefined; readonly event?: Instant | undefined; readonly due?: Instant | undefined };

/**
 * How a due time is counted, in a sentence: "5 working days from Thu 5 Nov 2026, when the meeting was held: by the end of Thu 12 Nov 2026."
 * Empty for a rule that counts no length.
 */
export const reckoned = (rule: Counted, { opened, event, due }: Known): string => {
  const lead = rule['ready-before'] === undefined ? undefined : parseDuration(rule['ready-before']);
  const length = rule.latest === undefined ? undefined : parseDuration(rule.latest);
  if (lead && rule.before !== undefined) {
    const ahead = asSentence(sayDuration(lead));
    if (event === undefined) return `${ahead} before ${rule.before.startsWith('meeting.') ? 'the meeting, which is not booked yet' : eventWords(rule.before)}.`; // prettier-ignore
    return due === undefined ? '' : `${ahead} before ${sayDay(dayOf(event))}: by the end of ${sayDay(dayOf(due))}.`;
  }
  if (!length) return '';
  const within = asSentence(sayDuration(length));
  const hours = length.unit.endsWith('hours');
  const when = rule.after === undefined ? '' : `, when ${eventWords(rule.after)}`;
  if (opened === undefined) return rule.after === undefined ? '' : `${within} from when ${eventWords(rule.after)}.`;
  if (due === undefined) return '';
  return `${within} from ${hours ? sayInstant(opened) : sayDay(dayOf(opened))}${when}: by ${hours ? sayInstant(due) : `the end of ${sayDay(dayOf(due))}`}.`;
};
