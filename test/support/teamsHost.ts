/** What the page around the tab says when the tab asks, through the real teams-js. */
export type TeamsHostSays = {
  /** Address of the tab, with the origin of the host in `?host=`. */
  readonly tab: string;
  /** A token for the product's API. */
  readonly token: string;
  /** The page a link asked for: `case/SM-7K2Q`. */
  readonly page: string;
  readonly theme: 'default' | 'dark' | 'contrast';
  readonly userId: string;
};

/**
 * A page that stands around the tab as Teams does: one frame, and answers to `initialize`, `getContext` and `getAuthToken` by postMessage.
 * `window.setTheme(theme)` on it changes the theme as a person would in Teams.
 */
export const teamsHostPage = (says: TeamsHostSays): string => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Teams</title>
  <style>html,body{margin:0;height:100%}iframe{display:block;border:0;width:100%;height:100vh}</style></head>
  <body><iframe id="tab" title="Holdfast"></iframe>
  <script>
    const says = ${JSON.stringify(says).replaceAll('<', '\\u003c')};
    const frame = document.getElementById('tab');
    const answers = {
      initialize: () => ['content', 'web', JSON.stringify({ apiVersion: 4, isLegacyTeams: false, supports: { pages: {} } }), '2.58.0'],
      getContext: () => [{ entityId: 'holdfast', subEntityId: says.page, frameContext: 'content', locale: 'en-gb', theme: says.theme, hostName: 'Teams', hostClientType: 'web', userObjectId: says.userId }],
      'authentication.getAuthToken': () => [true, says.token],
    };
    addEventListener('message', ({ source, origin, data }) => {
      const answer = source === frame.contentWindow && answers[data?.func];
      if (answer) source.postMessage({ id: data.id, uuid: data.uuid, uuidAsString: data.uuidAsString, args: answer() }, origin);
    });
    window.setTheme = (theme) => { says.theme = theme; frame.contentWindow.postMessage({ func: 'themeChange', args: [theme] }, new URL(says.tab).origin); };
    frame.src = says.tab;
  </script></body>
</html>`;
