import type { Assessment } from '../domain/assess/assessment.ts';
import type { Addressee, CardEffect, MailEffect } from '../domain/effects/effect.ts';
import { keepTheNameOut, letter } from '../domain/effects/letter.ts';
import { subjectOf } from '../domain/effects/subjectOf.ts';
import type { HeldCase } from './heldCase.ts';
import { isOutside, requesterOf } from './whoSees.ts';

const about: Readonly<Record<string, (meeting: string) => string>> = {
  approval: (meeting) => `A request for a ${meeting} waits for your decision.`,
  decision: (meeting) => `The request for a ${meeting} has been decided.`,
  reminder: () => 'Something is due from you. Open Today in Holdfast to see what, by when and why.',
  differs: (meeting) => `A ${meeting} you arranged stands otherwise in the calendar than in its case.`,
  answers: (meeting) => `Answers to the invitation to a ${meeting} you arranged leave something open.`,
  booked: (meeting) => `A ${meeting} you have a part in has been booked.`,
};

/** The letter for somebody no card can reach in Teams: says what waits and where, and nothing of the case itself. */
export function letterInstead(held: HeldCase, assessment: Assessment, effect: CardEffect, link: string): MailEffect {
  const meeting = assessment.meetingName;
  const says = about[effect.card]?.(meeting) ?? `Something in a ${meeting} case waits for you.`;
  return {
    kind: 'mail',
    key: `${effect.key}:letter`,
    from: senderOf(held, assessment) ?? effect.to,
    to: effect.to,
    subject: subjectOf({ assessment, reference: held.reference }),
    text: letter(
      says,
      `Open ${held.reference}: ${link}`,
      'You get this by mail because the app could not reach you in Teams. Open it in Teams once, and the next one comes there.',
      keepTheNameOut(held.reference),
    ),
    documents: [],
  };
}

/** Whoever raised the concern sends it: the case is theirs to carry, and their mailbox is one of the council's. */
function senderOf(held: HeldCase, assessment: Assessment): Addressee | undefined {
  const requester = requesterOf(held);
  const person = assessment.people.find((one) => one.id === requester);
  return person?.email === undefined || isOutside(person.id)
    ? undefined
    : { id: person.id, name: person.name ?? person.email, email: person.email };
}
