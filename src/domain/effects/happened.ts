import type { Fact, Instant } from '../case/fact.ts';
import type { CalendarEffect, Effect, MailEffect } from './effect.ts';
import { partsOfKey } from './effectKey.ts';

/** What Microsoft 365 gave back: of a calendar entry its id and, once there is one, where to join. */
export type EffectResult = { readonly eventId?: string; readonly joinUrl?: string };

/** The facts that record an effect as done. Each carries the key of the effect, so that it is never done again. */
export const happened = (effect: Effect, result: EffectResult, now: Instant): readonly Fact[] =>
  factsOf(effect, result).map((fact) => ({ ...fact, at: now, by: 'system', effect: effect.key }));

type Happening = { readonly event: string; readonly [data: string]: unknown };

const factsOf = (effect: Effect, result: EffectResult): readonly Happening[] => {
  switch (effect.kind) {
    case 'calendar':
      return convened(effect, result);
    case 'mail':
      return [delivered(effect)];
    case 'restore':
    case 'cancel':
    case 'card':
      return [{ event: 'effect.done', kind: effect.kind }];
  }
};

const convened = (effect: CalendarEffect, { eventId, joinUrl }: EffectResult): readonly Happening[] => {
  const [, number] = partsOfKey(effect.key);
  const { organiser, start, end, invited } = effect;
  return [
    {
      event: 'meeting.convened',
      number: Number(number),
      start,
      end,
      mailbox: organiser,
      ...(eventId !== undefined && { eventId }),
      ...(joinUrl !== undefined && { joinUrl }),
    },
    // The organiser has the entry by having made it.
    { event: 'invitation.sent', people: effect.stands?.people ?? [organiser.id, ...invited.map(({ id }) => id)], how: 'calendar' },
  ];
};

const delivered = ({ key, to, documents }: MailEffect): Happening => {
  const [, about, of, number] = partsOfKey(key);
  switch (about) {
    case 'invite':
      return { event: 'invitation.sent', people: [to.id], how: 'mail' };
    case 'notify':
      return {
        event: 'notification.sent',
        role: of,
        person: to.id,
        how: 'mail',
        notice: of,
        ...(Number(number) > 0 && { number: Number(number) }),
      };
    case 'circulate':
      return { event: 'minutes.circulated', number: Number(of), to: [to.id], documents, how: 'mail' };
    default:
      return { event: 'effect.done', kind: 'mail' };
  }
};
