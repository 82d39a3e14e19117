import type { Env } from './env.ts';

/** The tab inside Teams, for a browser that is outside it; empty while the app has no id there. */
export const teamsLink = ({ TEAMS_APP_ID }: Pick<Env, 'TEAMS_APP_ID'>): string =>
  TEAMS_APP_ID === undefined ? '' : `https://teams.microsoft.com/l/entity/${TEAMS_APP_ID}/today`;

/** Addresses of pages of the tab: inside Teams where the app is known there, otherwise our own, which say how to get in. */
export const tabLink =
  (env: Pick<Env, 'TEAMS_APP_ID' | 'PUBLIC_ORIGIN'>): ((page: string) => string) =>
  (page) => {
    const own = `${env.PUBLIC_ORIGIN}/tab/?page=${page}`;
    const teams = teamsLink(env);
    return teams === ''
      ? own
      : `${teams}?webUrl=${encodeURIComponent(own)}&context=${encodeURIComponent(JSON.stringify({ subEntityId: page }))}`;
  };
