import { createContext, runInContext } from 'node:vm';
import type { Snapshot } from '../../src/domain/appointment/appointment.ts';
import { sendCheckScript } from './sendCheckScript.ts';

type Answer = { readonly allowEvent: boolean; readonly errorMessage?: string; readonly cancelLabel?: string; readonly commandId?: string };
type Back = (result: object) => void;

/** An appointment as somebody has it in Outlook at the press of Send. */
export type Item = {
  readonly start: string;
  readonly end: string;
  readonly subject: string;
  readonly organiser: string;
  readonly required: readonly string[];
  readonly optional?: readonly string[];
  /** Names typed and not resolved: Outlook leaves them out of every answer. */
  readonly unresolved?: readonly string[];
  readonly session?: string | Snapshot;
  readonly saved?: string | Snapshot;
  /** An existing appointment that is changed. */
  readonly existing?: boolean;
};

/** How this Outlook behaves. */
export type Client = {
  readonly kind: 'web' | 'classic';
  readonly mailbox?: string;
  /** Calls by name that fail, throw, answer twice or never. */
  readonly faults?: Readonly<Record<string, 'fails' | 'throws' | 'twice' | 'never'>>;
  readonly noItem?: boolean;
  readonly user?: string;
};

const text = (left: string | Snapshot | undefined): string | undefined => (typeof left === 'object' ? JSON.stringify(left) : left);
const recipient = (emailAddress: string) => ({ displayName: emailAddress, emailAddress });
const built = sendCheckScript();

/** Presses Send: runs the built script in an engine that knows nothing but `Office`, and gives every answer it made. */
export function pressSend(item: Item, client: Client = { kind: 'web' }): readonly Answer[] {
  const answers: Answer[] = [];
  const waiting: (() => void)[] = [];
  const back = (name: string, done: Back, value: unknown): void => {
    const fault = client.faults?.[name];
    if (fault === 'throws') throw new Error(`${name} is not here`);
    if (fault === 'never') return;
    const result = fault === 'fails' ? { status: 'failed', error: { message: 'no' } } : { status: 'succeeded', value };
    for (let times = fault === 'twice' ? 2 : 1; times > 0; times--)
      waiting.push(() => {
        done(result);
      });
  };
  const field = (name: string, value: unknown) => ({
    getAsync: (done: Back) => {
      back(name, done, value);
    },
  });
  const required = client.kind === 'classic' || item.existing === true ? [item.organiser, ...item.required] : [...item.required];
  const compose = {
    start: field('start', new Date(item.start)),
    end: field('end', new Date(item.end)),
    subject: field('subject', item.subject),
    requiredAttendees: field('required', required.map(recipient)),
    optionalAttendees: field('optional', (item.optional ?? []).map(recipient)),
    organizer: field('organizer', recipient(item.organiser)),
    sessionData: {
      getAsync: (name: string, done: Back) => {
        const kept = name === 'holdfast' ? text(item.session) : undefined;
        if (kept === undefined && client.faults?.['session'] === undefined)
          waiting.push(() => {
            done({ status: 'failed', error: { message: 'The specified key was not found.' } });
          });
        else back('session', done, kept);
      },
    },
    loadCustomPropertiesAsync: (done: Back) => {
      back('custom', done, { get: (name: string) => (name === 'holdfast' ? text(item.saved) : undefined) });
    },
  };
  const handlers: Record<string, (event: object) => void> = {};
  const bare = createContext({
    Office: {
      context: {
        mailbox: { item: client.noItem ? null : compose, userProfile: recipient(client.user ?? item.organiser) },
        requirements: { isSetSupported: (_set: string, version: string) => Number(version) <= Number(client.mailbox ?? '1.15') },
      },
      actions: {
        associate: (name: string, handler: (event: object) => void) => {
          handlers[name] = handler;
        },
      },
    },
  });
  runInContext(built, bare);
  handlers['onAppointmentSend']?.({
    completed: (answer: Answer) => {
      answers.push(JSON.parse(JSON.stringify(answer)) as Answer);
    },
  });
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) next();
  return answers;
}
