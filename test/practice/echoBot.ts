import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** What the stand-in sends a bot: as much of it as this one reads. */
type Heard = {
  readonly type: string;
  readonly name?: string;
  readonly text?: string;
  readonly value?: unknown;
  readonly serviceUrl: string;
  readonly from: { readonly aadObjectId: string };
  readonly conversation: { readonly id: string };
};

export type EchoBot = {
  readonly endpoint: string;
  readonly tab: string;
  /** Every activity so far. */
  readonly heard: readonly Heard[];
  /** The next pressed button is answered only when the returned function is called. */
  hold(): () => void;
  close(): Promise<void>;
};

const adaptive = 'application/vnd.microsoft.card.adaptive';

/** A bot of a few lines over real HTTP, with a page that stands for the tab: enough to drive the practice desk without the product. */
export async function startEchoBot(): Promise<EchoBot> {
  const heard: Heard[] = [];
  const chats = new Map<string, { serviceUrl: string; conversation: string }>();
  let gate = Promise.resolve();
  const say = async (person: string, activity: object): Promise<void> => {
    const chat = chats.get(person);
    if (!chat) throw new Error(`The bot has no chat with ${person}.`);
    const sent = await fetch(`${chat.serviceUrl}/v3/conversations/${encodeURIComponent(chat.conversation)}/activities`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ type: 'message', ...activity }),
    });
    if (!sent.ok) throw new Error(`The connector refused with ${String(sent.status)}: ${await sent.text()}`);
  };
  const answer = async (activity: Heard): Promise<object | undefined> => {
    const person = activity.from.aadObjectId;
    chats.set(person, { serviceUrl: activity.serviceUrl, conversation: activity.conversation.id });
    if (activity.type === 'installationUpdate') await say(person, { text: 'Hello. Type **request**.\n\n- one\n- two' });
    if (activity.type === 'invoke') {
      await gate;
      return pressed(activity.value as { action: { verb: string; data: unknown } });
    }
    if (activity.type !== 'message') return undefined;
    if (activity.value !== undefined) await say(person, { text: `Submitted ${JSON.stringify(activity.value)}` });
    else if (activity.text === 'request') await say(person, { attachments: [{ contentType: adaptive, content: card(tab()) }] });
    else if (activity.text?.startsWith('tell ') === true) await say(activity.text.slice(5), { text: 'Somebody asks you something.' });
    else await say(person, { text: `You said <b>${activity.text ?? ''}</b>` });
    return undefined;
  };
  const server = createServer((request, response) => {
    if (request.method !== 'POST') {
      page(request.url ?? '/', response);
      return;
    }
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const activity = JSON.parse(Buffer.concat(parts).toString('utf8')) as Heard;
      heard.push(activity);
      answer(activity).then(
        (body) => {
          send(response, 200, 'application/json', body === undefined ? '' : JSON.stringify(body));
        },
        (problem: unknown) => {
          send(response, 500, 'text/plain', String(problem));
        },
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://localhost:${String((server.address() as AddressInfo).port)}`;
  const tab = (): string => `${origin}/tab/`;
  return {
    endpoint: `${origin}/api/messages`,
    tab: tab(),
    heard,
    hold() {
      let release: () => void = () => undefined;
      gate = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** The answers to the buttons: a card in place of the old one, a line of words, an error. */
function pressed({ action }: { action: { verb: string; data: unknown } }): object {
  if (action.verb === 'send') {
    const body = [{ type: 'TextBlock', text: `Sent ${JSON.stringify(action.data)}`, wrap: true }];
    return { statusCode: 200, type: adaptive, value: { type: 'AdaptiveCard', version: '1.5', body } };
  }
  if (action.verb === 'refuse')
    return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'A reason is needed first.' };
  return {
    statusCode: 500,
    type: 'application/vnd.microsoft.error',
    value: { code: 'InternalServerError', message: 'The bot is unwell.' },
  };
}

const execute = (title: string, verb: string, style?: string) => ({
  type: 'Action.Execute',
  title,
  verb,
  data: { case: 'SM-7K2Q' },
  fallback: { type: 'Action.Submit', title },
  ...(style === undefined ? {} : { style }),
});

const card = (tab: string): object => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', style: 'heading', size: 'Large', weight: 'Bolder', text: 'Request a meeting', wrap: true },
    { type: 'TextBlock', text: 'Never a **name** in here. <img src=x onerror="document.title=\'owned\'">', wrap: true },
    {
      type: 'Input.ChoiceSet',
      id: 'why',
      label: 'Why is it needed?',
      style: 'expanded',
      isMultiSelect: true,
      wrap: true,
      isRequired: true,
      errorMessage: 'Pick at least one reason.',
      choices: [
        { title: 'The carers have given notice and nobody has agreed a plan with them yet', value: 'notice' },
        { title: 'Missing from home', value: 'missing' },
      ],
    },
    {
      type: 'Input.ChoiceSet',
      id: 'home',
      label: 'What kind of home?',
      value: 'foster',
      choices: [{ title: 'Foster carers', value: 'foster' }],
    },
    { type: 'Input.Date', id: 'since', label: 'Since when?' },
    { type: 'Input.Text', id: 'note', label: 'Note', isMultiline: true, placeholder: 'No names, please' },
    { type: 'FactSet', facts: [{ title: 'Due by', value: 'Sat 5 Dec 2026, 09:00' }] },
    {
      type: 'ActionSet',
      actions: [
        execute('Send', 'send', 'positive'),
        { type: 'Action.Execute', title: 'Refuse', verb: 'refuse', style: 'destructive', associatedInputs: 'none' },
        { type: 'Action.Execute', title: 'Break', verb: 'break', associatedInputs: 'none' },
        { type: 'Action.Submit', title: 'Old way', data: { old: true }, associatedInputs: 'none' },
        { type: 'Action.OpenUrl', title: 'Open the case', url: `${tab}?page=case/SM-7K2Q` },
      ],
    },
  ],
});

const teamsJs = join(import.meta.dirname, '..', '..', 'node_modules', '@microsoft', 'teams-js', 'dist', 'umd', 'MicrosoftTeams.min.js');

/** A tab with the real teams-js that says what its host told it. */
const tabPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tab</title></head><body><main><h1>The tab</h1>
<dl><dt>page</dt><dd id="page"></dd><dt>user</dt><dd id="user"></dd><dt>theme</dt><dd id="theme"></dd><dt>token</dt><dd id="token"></dd></dl></main>
<script src="/tab/teams.js"></script><script>
const show = (id, text) => { document.getElementById(id).textContent = text; };
const { app, authentication } = microsoftTeams;
(async () => {
  await app.initialize([new URL(location.href).searchParams.get('host')]);
  const context = await app.getContext();
  show('page', context.page.subPageId); show('user', context.user.id); show('theme', context.app.theme);
  app.registerOnThemeChangeHandler((theme) => show('theme', theme));
  show('token', await authentication.getAuthToken());
})();
</script></body></html>`;

function page(url: string, response: ServerResponse): void {
  if (url.startsWith('/tab/teams.js')) send(response, 200, 'text/javascript', readFileSync(teamsJs));
  else if (url.startsWith('/tab/')) send(response, 200, 'text/html; charset=utf-8', tabPage);
  else send(response, 404, 'text/plain', '');
}

/** In two steps: where restify is loaded in the same process, no `writeHead` gives the response back. */
function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'Content-Type': type });
  response.end(body);
}
