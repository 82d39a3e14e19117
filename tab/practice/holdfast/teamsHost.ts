/** What a tab asks its host through teams-js, as it arrives by postMessage. */
export type HostRequest = {
  readonly id?: number;
  readonly uuid?: unknown;
  readonly uuidAsString?: string;
  readonly func: string;
  readonly args?: readonly unknown[];
};

/** What stands around the tab. */
export type TeamsHost = {
  readonly page: string;
  readonly appearance: 'light' | 'dark';
  readonly tenantId: string;
  readonly user: { readonly id: string; readonly name: string; readonly email: string };
  readonly token: () => Promise<string>;
  /** The tab wants a link opened. */
  readonly openLink: (url: string) => void;
};

/** What this host can do, in the words of teams-js 2 (`runtime.supports`). */
const runtime = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  supports: { pages: {} },
};
const clientVersion = '2.58.0';

export const themeOf = (appearance: TeamsHost['appearance']): string => (appearance === 'dark' ? 'dark' : 'default');

/** Reads a message as a request of teams-js; undefined when it is none. */
export function requestIn(data: unknown): HostRequest | undefined {
  return typeof data === 'object' && data !== null && 'func' in data && typeof data.func === 'string' ? (data as HostRequest) : undefined;
}

/** The arguments of the host's answer, as Teams gives them; undefined where Teams says nothing. */
export async function hostAnswer(host: TeamsHost, request: HostRequest): Promise<readonly unknown[] | undefined> {
  switch (request.func) {
    case 'initialize':
      return ['content', 'web', JSON.stringify(runtime), clientVersion];
    case 'getContext':
      return [contextOf(host)];
    case 'authentication.getAuthToken':
      return host.token().then(
        (token) => [true, token],
        (problem: unknown) => [false, problem instanceof Error ? problem.message : 'resourceRequiresConsent'],
      );
    case 'executeDeepLink':
      if (typeof request.args?.[0] === 'string') host.openLink(request.args[0]);
      return [true];
    default:
      return undefined;
  }
}

/** The page context under the names Teams sends; teams-js turns them into `app.Context`. */
const contextOf = (host: TeamsHost): object => ({
  entityId: 'holdfast',
  subEntityId: host.page,
  frameContext: 'content',
  locale: 'en-gb',
  theme: themeOf(host.appearance),
  hostName: 'Teams',
  hostClientType: 'web',
  userObjectId: host.user.id,
  userDisplayName: host.user.name,
  userPrincipalName: host.user.email,
  loginHint: host.user.email,
  tid: host.tenantId,
});
