import { Temporal } from 'temporal-polyfill';
import { conversationId } from '../connector/chat.ts';
import type { PersonDoc } from '../graph/people.ts';
import { ianaZone } from '../graph/zones.ts';
import type { Tenant } from '../tenant.ts';
import { PracticeProblem } from './problem.ts';

export type BotAnswer = { readonly status: number; readonly body: unknown };

/** An activity of a person's, as Teams sends it to the bot (learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability). */
export function teamsActivity(
  tenant: Tenant,
  person: PersonDoc,
  more: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { tenantId } = tenant.settings;
  const zone = ianaZone(person.zone);
  const now = Temporal.Instant.fromEpochMilliseconds(tenant.clock.now());
  return {
    channelId: 'msteams',
    serviceUrl: `${tenant.origin}/connector`,
    id: `f:${crypto.randomUUID()}`,
    timestamp: now.toString({ fractionalSecondDigits: 3 }),
    localTimestamp: now.toZonedDateTimeISO(zone).toString({ fractionalSecondDigits: 3, timeZoneName: 'never' }),
    localTimezone: zone,
    from: { id: `29:${person.id}`, name: person.displayName, aadObjectId: person.id },
    conversation: { conversationType: 'personal', tenantId, id: conversationId(person.id) },
    recipient: botAccount(tenant),
    locale: 'en-GB',
    entities: [{ type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Web', timezone: zone }],
    channelData: { tenant: { id: tenantId } },
    ...more,
  };
}

export const botAccount = (tenant: Tenant): { id: string; name: string } => ({ id: `28:${tenant.settings.clientId}`, name: 'Holdfast' });

/** Sends an activity to the bot and waits as long as Teams does. A bot that is not there, or too slow, is told in a sentence. */
export async function sendToBot(tenant: Tenant, activity: Readonly<Record<string, unknown>>): Promise<BotAnswer> {
  const { botEndpoint, invokeTimeoutMs } = tenant.settings;
  let response: Response;
  let text: string;
  try {
    response = await fetch(botEndpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(invokeTimeoutMs),
    });
    text = await response.text();
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError')
      throw new PracticeProblem(
        504,
        `The bot did not answer within ${invokeTimeoutMs / 1000} seconds. Teams would say: Something went wrong. Please try again.`,
      );
    throw new PracticeProblem(502, `The bot is not running: nothing answers at ${botEndpoint}. Start the product, then try again.`);
  }
  return { status: response.status, body: json(text) };
}

function json(text: string): unknown {
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return text;
  }
}
