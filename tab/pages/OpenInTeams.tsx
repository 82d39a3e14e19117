import { useEffect, type ReactNode } from 'react';
import { filled } from '../filled.ts';

/** What a plain browser window shows: who the person is can only be told inside Teams. */
export function OpenInTeams({ page }: { readonly page: string }): ReactNode {
  useEffect(() => {
    document.title = 'Open in Teams – Holdfast';
  }, []);
  return (
    <main className="page outside">
      <h1>Open Holdfast in Teams</h1>
      <p>Holdfast shows who a child is, so it opens only where you are signed in: in Microsoft Teams, Outlook or Microsoft 365.</p>
      <p>
        <a className="big-link" href={teamsLink(filled('teams-link'), page)}>
          Open Holdfast in Teams
        </a>
      </p>
      <p className="quiet">In Teams you can also find it under Apps: search for “Holdfast”.</p>
    </main>
  );
}

/** The link that opens the same page inside Teams; Teams itself where the server names no app. */
export function teamsLink(app: string | undefined, page: string): string {
  if (!app) return 'https://teams.microsoft.com/';
  return page ? `${app}?context=${encodeURIComponent(JSON.stringify({ subEntityId: page }))}` : app;
}
