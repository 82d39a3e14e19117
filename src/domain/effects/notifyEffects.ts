import { evaluate } from '../policy/evaluate.ts';
import { fold } from '../case/fold.ts';
import { cite, theRoles } from '../policy/cite.ts';
import { sayStretch } from '../slots/sayStretch.ts';
import { addresseeOf } from './addresseeOf.ts';
import type { Booking } from './bookings.ts';
import type { Addressee, MailEffect } from './effect.ts';
import { effectKey } from './effectKey.ts';
import { atAGlance, keepTheNameOut, letter } from './letter.ts';
import { holdersOf, isToCome, organiserOf, type Source } from './source.ts';
import { subjectOf } from './subjectOf.ts';

type Rule = Source['rules']['notify'][number];

/** Letters to everybody the procedure wants told of the meeting: when it is booked, when it moves, and, if they were told, when it is called off. */
export const notifyEffects = (source: Source): readonly MailEffect[] => {
  const facts = fold(source.file).facts();
  const rules = source.rules.notify
    .filter((rule) => !rule['by-hand'] && rule.before !== undefined)
    .filter(({ when }) => evaluate(when, (fact) => facts.get(fact)).is === 'true');
  return source.bookings.flatMap((booking) => {
    const from = organiserOf(source, booking);
    if (from === undefined) return [];
    return rules.flatMap((rule) =>
      holdersOf(source, rule.role)
        .map(addresseeOf)
        .flatMap((to) => (to === undefined ? [] : lettersTo(source, booking, rule, from, to))),
    );
  });
};

const lettersTo = (source: Source, booking: Booking, rule: Rule, from: Addressee, to: Addressee): readonly MailEffect[] => {
  const key = (about: string): string =>
    effectKey(source.reference, 'mail', about, rule.role, booking.meeting.number, booking.version, to.id);
  const mail = (about: string, subject: string, text: string): MailEffect => ({
    kind: 'mail',
    key: key(about),
    from,
    to,
    subject: subjectOf(source, subject),
    text,
    documents: [],
  });
  if (isToCome(source, booking))
    return [mail('notify', booking.version > 1 ? 'new time' : 'notice', noticeLetter(source, booking, rule, from))];
  return booking.state === 'off' && source.done.has(key('notify'))
    ? [mail('called-off', 'cancelled', calledOffLetter(source, booking, from))]
    : [];
};

const noticeLetter = (source: Source, booking: Booking, rule: Rule, from: Addressee): string => {
  const { assessment, policy, reference } = source;
  return letter(
    booking.version > 1
      ? `The ${assessment.meetingName} ${reference} has moved to a new time.`
      : `A ${assessment.meetingName} has been booked for a child you work for.`,
    atAGlance({ When: `${sayStretch(booking.start, booking.end)}, London time`, Reference: reference, Organiser: from.name }),
    `Why you: you are told as ${theRoles(policy, [rule.role])} (${cite(policy, rule.clause)}).`,
    `What to do next: nothing is needed for this notice. If you are asked to the meeting as well, an invitation comes by itself. Open ${reference} in Holdfast, in Teams, to see where it stands.`,
    keepTheNameOut(reference),
  );
};

const calledOffLetter = ({ assessment, reference }: Source, booking: Booking, from: Addressee): string =>
  letter(
    `The ${assessment.meetingName} ${reference} on ${sayStretch(booking.start, booking.end)}, of which you were told, has been cancelled.`,
    `There is nothing you need to do. If you would like to know more, ask ${from.name}.`,
    keepTheNameOut(reference),
  );
