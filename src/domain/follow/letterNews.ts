import type { Fact, Instant } from '../case/fact.ts';
import type { MailEffect } from '../effects/effect.ts';
import { msOf } from '../time/instant.ts';

/** A report that a letter could not be delivered: the subject it went under, the addresses the report names, and when it came. */
export type ReturnedLetter = { readonly subject: string; readonly addresses: readonly string[]; readonly at: Instant };

/** For so long after a letter went out a report about it is looked for; postmasters give up after two or three days. */
const daysToLook = 7;

/** Letters the log shows as sent not long ago and not as returned. */
export const lettersToWatch = (log: readonly Fact[], letters: readonly MailEffect[], now: Instant): readonly MailEffect[] =>
  letters.filter(({ key }) => {
    const sent = log.find((fact) => fact['effect'] === key);
    if (sent === undefined || log.some((fact) => fact['effect'] === returnedKey(key))) return false;
    return msOf(now) - msOf(sent.recorded ?? sent.at) < daysToLook * 86_400_000;
  });

/** The facts that tell which of these letters came back, each once. */
export const letterNews = (letters: readonly MailEffect[], returned: readonly ReturnedLetter[]): readonly Fact[] =>
  letters.flatMap(({ key, subject, to }) => {
    const report = returned.find((one) => one.subject === subject && one.addresses.includes(to.email.toLowerCase()));
    if (report === undefined) return [];
    return [
      { event: 'letter.returned', at: report.at, by: 'system', person: to.id, letter: key, via: 'outlook', effect: returnedKey(key) },
    ];
  });

const returnedKey = (key: string): string => `${key}/returned`;
