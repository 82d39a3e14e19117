import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';

/** Who the bot is at Microsoft. Without an id nothing is checked: for practice on one machine alone (env.ts sees to it). */
export type BotIdentity = { readonly botId: string; readonly botPassword: string; readonly tenantId: string };

/**
 * The way in and out of Teams. A bot with a password is a single-tenant one, a bot without is a managed identity; the library's own
 * default would be the multi-tenant kind that can no longer be made.
 * It has no error handler, so that a send that fails is seen by whoever sends.
 */
export function openAdapter({ botId, botPassword, tenantId }: BotIdentity): CloudAdapter {
  const kind =
    botPassword === '' ? { MicrosoftAppType: 'UserAssignedMSI' } : { MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: botPassword };
  const identity = botId === '' ? {} : { MicrosoftAppId: botId, MicrosoftAppTenantId: tenantId, ...kind };
  return new CloudAdapter(new ConfigurationBotFrameworkAuthentication(identity));
}

/** Milliseconds the chat service may take to answer. */
const usualChatMs = 15_000;

/**
 * Stops the connector of a chat from repeating posts by itself, and from waiting for ever: after an error of the server it would post one
 * card up to four times, and an answer that never comes would hold up everything behind it. The library hands no such options on, so they
 * are set in the client it made.
 */
export function postOnce(adapter: CloudAdapter, { turnState }: TurnContext, tryMs = usualChatMs): void {
  const pipeline = turnState.get<{ client?: { pipeline?: Pipeline } } | undefined>(adapter.ConnectorClientKey)?.client?.pipeline;
  pipeline?.removePolicy({ phase: 'Retry' });
  pipeline?.addPolicy({
    name: 'holdfastInTime',
    sendRequest: (request, next) => {
      request.timeout = tryMs;
      return next(request);
    },
  });
}

type Pipeline = {
  removePolicy(which: { phase: 'Retry' }): unknown;
  addPolicy(policy: {
    name: string;
    sendRequest<T>(request: { timeout: number }, next: (request: object) => Promise<T>): Promise<T>;
  }): unknown;
};

/** The part of a web server's request and response that the adapter uses. */
export type ActivityRequest = {
  readonly body?: unknown;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly method?: string | undefined;
};
export type ActivityResponse = { send(code: number, body?: unknown): unknown };

/** Teams' door: hands an activity to the bot and its answer back. The library would tell a stranger its own error: only the status goes out. */
export const activityDoor =
  (adapter: CloudAdapter, turn: (context: TurnContext) => Promise<void>) =>
  async ({ body: sent, headers, method }: ActivityRequest, response: ActivityResponse): Promise<void> => {
    let status = 200;
    let body: unknown;
    await adapter
      .process(
        { headers, method: method ?? '', ...(isRecord(sent) ? { body: sent } : {}) },
        {
          status: (code: number) => (status = code),
          send: (answer: unknown) => (body = answer),
          header: () => undefined,
          end: () => undefined,
          socket: undefined,
        },
        turn,
      )
      .catch(() => {
        // What was sent is no activity.
        status = 400;
      });
    if (status < 300 && body !== undefined) response.send(status, body);
    else response.send(status);
  };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
