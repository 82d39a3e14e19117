/*
 * Stands for Office.js at the practice desk, in the pane's frame and in the engine without pages that classic Outlook runs the check on
 * sending in. It only carries calls to the desk and answers back: how Outlook behaves is decided there.
 */

type Answer = {
  readonly office: 'answer';
  readonly id: number;
  readonly status: 'succeeded' | 'failed';
  readonly value?: unknown;
  readonly why?: string;
};
type Hello = {
  readonly office: 'hello';
  readonly mailbox: number;
  readonly nested: boolean;
  readonly user: { readonly displayName: string; readonly emailAddress: string };
  readonly item: 'writing' | 'nothing' | ReadItem;
  readonly background: string;
};
type ReadItem = { readonly subject: string; readonly start: string; readonly end: string; readonly [rest: string]: unknown };
type Said =
  | Answer
  | Hello
  | { readonly office: 'event'; readonly type: string }
  | { readonly office: 'run'; readonly action: string; readonly id: number }
  | { readonly office: 'load'; readonly script: string };
type Result = { readonly status: string; readonly value?: unknown; readonly error?: { readonly message: string } };
type Done = (result: Result) => void;

// In a worker there is no page, and the desk is on the other end of it.
const inPage = typeof document !== 'undefined';
const scope = self as unknown as { postMessage(message: unknown): void; importScripts?(script: string): void; Office?: unknown };
const desk = inPage ? (new URL(location.href).searchParams.get('host') ?? '') : '';
const tell = (message: object): void => {
  if (inPage) window.parent.postMessage(message, desk);
  else scope.postMessage(message);
};

const waiting = new Map<number, Done>();
const handlers = new Map<string, Set<() => void>>();
const actions = new Map<string, (event: object) => void>();
let last = 0;
let hello: Hello | undefined;
let greeted: (() => void)[] = [];

const call = (name: string, args: readonly unknown[], done?: Done): void => {
  last += 1;
  if (done) waiting.set(last, done);
  tell({ office: 'call', id: last, name, args });
};
/** The last argument of Office's calls is the callback, options may stand before it. */
const calling =
  (name: string) =>
  (...args: unknown[]) => {
    const done = typeof args.at(-1) === 'function' ? (args.pop() as Done) : undefined;
    call(
      name,
      args.map((one) => (one instanceof Date ? one.toISOString() : one)),
      done,
    );
  };
const dated = (name: string) => (done: Done) => {
  call(name, [], (result) => {
    done(result.status === 'succeeded' ? { ...result, value: new Date(String(result.value)) } : result);
  });
};
const field = (name: string) => ({ getAsync: calling(`${name}.get`), setAsync: calling(`${name}.set`) });
const time = (name: string) => ({ getAsync: dated(`${name}.get`), setAsync: calling(`${name}.set`) });
const people = (name: string) => ({ ...field(name), addAsync: calling(`${name}.add`) });
const listen = (type: string, handler: () => void, done?: Done): void => {
  const those = handlers.get(type) ?? new Set();
  handlers.set(type, those.add(handler));
  done?.({ status: 'succeeded' });
};

const writing = () => ({
  itemType: 'appointment',
  subject: field('subject'),
  start: time('start'),
  end: time('end'),
  location: field('location'),
  ...(at('1.8') && {
    enhancedLocation: { getAsync: calling('rooms.get'), addAsync: calling('rooms.add'), removeAsync: calling('rooms.remove') },
  }),
  requiredAttendees: people('required'),
  optionalAttendees: people('optional'),
  organizer: { getAsync: calling('organizer.get') },
  body: { setAsync: calling('body.set'), prependAsync: calling('body.prepend'), getAsync: calling('body.get') },
  ...(at('1.14') && { sensitivity: field('sensitivity') }),
  ...(at('1.11') && { sessionData: { getAsync: calling('session.get'), setAsync: calling('session.set') } }),
  loadCustomPropertiesAsync: (done: Done) => {
    call('custom.load', [], (result) => {
      if (result.status !== 'succeeded') {
        done(result);
        return;
      }
      const held = { ...(result.value as Record<string, unknown>) };
      const properties = {
        get: (name: string) => held[name],
        set: (name: string, value: unknown) => {
          held[name] = value;
        },
        saveAsync: (saved: Done) => {
          call('custom.save', [held], saved);
        },
      };
      done({ status: 'succeeded', value: properties });
    });
  },
  addHandlerAsync: listen,
});
const reading = (item: ReadItem) => ({ ...item, itemType: 'appointment', start: new Date(item.start), end: new Date(item.end) });
const at = (version: string): boolean => hello !== undefined && Number(version.split('.')[1]) <= hello.mailbox;

const office = {
  context: {
    mailbox: undefined as object | undefined,
    requirements: {
      isSetSupported: (set: string, version = '1.1') =>
        set === 'Mailbox' ? at(version) : set === 'NestedAppAuth' && hello?.nested === true,
    },
    officeTheme: {},
    auth: {
      getAccessToken: () =>
        new Promise((resolve, reject) => {
          call('token', [], (result) => {
            if (result.status === 'succeeded') resolve(result.value);
            else reject(new Error(result.error?.message ?? ''));
          });
        }),
    },
  },
  EventType: { AppointmentTimeChanged: 'time', RecipientsChanged: 'people', ItemChanged: 'item', EnhancedLocationsChanged: 'rooms' },
  actions: {
    associate: (name: string, handler: (event: object) => void) => {
      actions.set(name, handler);
      tell({ office: 'associated', name });
    },
  },
  onReady: () =>
    new Promise((resolve) => {
      const ready = (): void => {
        resolve({ host: 'Outlook', platform: 'OfficeOnline' });
      };
      if (hello) ready();
      else greeted.push(ready);
    }),
};
scope.Office = office;

const hear = (said: Said): void => {
  switch (said.office) {
    case 'hello':
      hello = said;
      office.context.officeTheme = { bodyBackgroundColor: said.background };
      office.context.mailbox = {
        item: said.item === 'nothing' ? null : said.item === 'writing' ? writing() : reading(said.item),
        userProfile: said.user,
        addHandlerAsync: listen,
        displayNewAppointmentFormAsync: calling('new'),
      };
      for (const ready of greeted) ready();
      greeted = [];
      for (const handler of handlers.get('item') ?? []) handler();
      return;
    case 'answer': {
      const done = waiting.get(said.id);
      waiting.delete(said.id);
      done?.({ status: said.status, value: said.value, ...(said.why !== undefined && { error: { message: said.why } }) });
      return;
    }
    case 'event':
      for (const handler of handlers.get(said.type) ?? []) handler();
      return;
    case 'load':
      scope.importScripts?.(said.script);
      return;
    case 'run':
      actions.get(said.action)?.({
        completed: (answer: object) => {
          tell({ office: 'completed', id: said.id, answer });
        },
      });
  }
};
self.addEventListener('message', (event: MessageEvent) => {
  if (inPage && (event.source !== window.parent || event.origin !== desk)) return;
  const said = event.data as Partial<Said> | null;
  if (typeof said === 'object' && said !== null && typeof said.office === 'string') hear(said as Said);
});
tell({ office: 'here' });
