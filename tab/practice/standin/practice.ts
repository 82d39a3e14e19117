import { z } from 'zod';
import { ask } from './ask.ts';
import { chatShape, clockShape, invokeShape, personShape, sessionShape, settingsShape, type InvokeAnswer } from './shapes.ts';

const anything = z.unknown();
const chatOf = (personId: string): string => `/_practice/chats/${encodeURIComponent(personId)}`;

/** Everything the desk asks of the local Microsoft 365 beside Graph itself. */
export const practice = {
  settings: (signal?: AbortSignal) => ask(settingsShape, '/_practice/settings', signal ? { signal } : {}),
  people: (signal?: AbortSignal) => ask(z.array(personShape), '/_practice/people', signal ? { signal } : {}),
  signIn: (person: string) => ask(sessionShape, '/_practice/signin', { method: 'POST', body: { person } }),
  clock: (signal?: AbortSignal) => ask(clockShape, '/_practice/clock', signal ? { signal } : {}),
  moveClock: (to: { readonly now: string } | { readonly advanceMinutes: number }) =>
    ask(clockShape, '/_practice/clock', { method: 'POST', body: to }),
  practise: (id: string) => ask(anything, '/_practice/practised', { method: 'POST', body: { id } }),
  reset: () => ask(anything, '/_practice/reset', { method: 'POST', body: {} }),
  chat: (personId: string, after: number, waitSeconds: number, signal: AbortSignal) =>
    ask(chatShape, `${chatOf(personId)}?after=${String(after)}&wait=${String(waitSeconds)}`, { signal }),
  openChat: (personId: string) => ask(anything, `${chatOf(personId)}/open`, { method: 'POST', body: {} }),
  say: (personId: string, text: string) => ask(anything, `${chatOf(personId)}/messages`, { method: 'POST', body: { text } }),
  execute: (personId: string, activityId: string, verb: string, data: unknown): Promise<InvokeAnswer> =>
    ask(invokeShape, `${chatOf(personId)}/execute`, { method: 'POST', body: { activityId, verb, data } }),
  submit: (personId: string, activityId: string, data: unknown) =>
    ask(anything, `${chatOf(personId)}/submit`, { method: 'POST', body: { activityId, data } }),
};
