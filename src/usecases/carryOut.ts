import type { Assessment } from '../domain/assess/assessment.ts';
import type { Fact, Instant } from '../domain/case/fact.ts';
import type { CardEffect, Effect, MailEffect } from '../domain/effects/effect.ts';
import { happened } from '../domain/effects/happened.ts';
import { assessHeldMeeting, type HeldCase } from './heldCase.ts';
import { letterInstead } from './letterInstead.ts';
import { sealLink } from './outsideLink.ts';
import type { World } from './world.ts';

/** Does one effect through its port and gives the facts that record it; `first` where nobody can have tried it before. Throws `GatewayFailure` when the outside cannot do it now. */
export async function carryOut(
  world: World,
  held: HeldCase,
  assessment: Assessment,
  effect: Effect,
  now: Instant,
  first = false,
): Promise<readonly Fact[]> {
  switch (effect.kind) {
    case 'calendar':
      if (effect.stands?.says) await world.calendar.reword(effect.organiser.id, effect.stands.eventId, effect.stands.says);
      return happened(effect, effect.stands ?? (await world.calendar.book(effect, { first })), now);
    case 'restore':
      await world.calendar.restore(effect);
      return happened(effect, {}, now);
    case 'cancel':
      await world.calendar.cancel(effect, eventIdOf(held, effect.of));
      return happened(effect, {}, now);
    case 'mail':
      await sendMail(world, held, assessment, withLink(world, held, effect));
      return happened(effect, {}, now);
    case 'card':
      await sendCard(world, held, assessment, effect);
      return happened(effect, {}, now);
  }
}

const eventIdOf = (held: HeldCase, key: string): string | undefined =>
  held.file.log
    .filter((fact) => fact['effect'] === key)
    .map((fact) => fact['eventId'])
    .find((id) => typeof id === 'string');

/** A letter that asks which times suit ends with the link, which only its reader gets to see. */
const withLink = (world: World, { reference }: HeldCase, effect: MailEffect): MailEffect => {
  if (effect.asks === undefined) return effect;
  const { ask, closes } = effect.asks;
  const link = world.outsideLinks.address(sealLink(world.outsideLinks.key, { reference, ask, person: effect.to.id, closes }));
  return { ...effect, text: `${effect.text}\n\n${link}` };
};

async function sendMail(world: World, held: HeldCase, assessment: Assessment, effect: MailEffect): Promise<void> {
  const { reference } = held;
  if (effect.documents.length === 0) {
    await world.mail.send(effect, []);
    return;
  }
  const child = await world.children.read(reference);
  const { meeting } = effect;
  const subject = {
    reference,
    ...(child === undefined ? {} : { child }),
    assessment: meeting === undefined ? assessment : assessHeldMeeting(world, held, assessment.asOf, meeting),
    ...(meeting === undefined ? {} : { meeting }),
    reader: effect.to.id,
    titles: held.policy.documents,
  };
  await world.mail.send(effect, await Promise.all(effect.documents.map((kind) => world.documents.make(kind, subject))));
}

async function sendCard(world: World, held: HeldCase, assessment: Assessment, effect: CardEffect): Promise<void> {
  const { reference } = held;
  const link = world.tabLink(`case/${reference}`);
  const answer = await world.notifier.send(effect, world.cardFor(effect.card, { reference, assessment, personId: effect.to.id, link }));
  if (answer === 'unreachable') await world.mail.send(letterInstead(held, assessment, effect, link), []);
}
