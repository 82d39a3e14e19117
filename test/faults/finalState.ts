import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { unzip } from '../documents/unzip.ts';
import { collectionsIn, type Doc } from './collectionsIn.ts';
import type { Kept } from '../bot/memoryDatabase.ts';

/** What a person, an auditor or the next start finds: sorted lines, equal when nothing differs that anybody could notice. */
export type FinalState = Readonly<Record<string, readonly string[]>>;

/** Everything in the local Microsoft 365's folder and in our own database, without ids given at random, versions and the order of things. */
export function finalState(folder: string, kept: Kept): FinalState {
  const data = collectionsIn(join(folder, 'data.jsonl'));
  const lists = new Map([...(data.get('lists') ?? [])].map(([id, list]) => [id, String(list['displayName'])]));
  const state: Record<string, readonly string[]> = {};
  for (const [name, docs] of data) {
    const [kind = '', of = ''] = name.split('/');
    const shape = shapes[kind];
    if (shape === undefined) continue;
    const list = lists.get(of);
    const lines = [...docs.values()].flatMap((doc) => (doc['seeded'] === true ? [] : shape(doc, list ?? '')));
    state[`${kind} of ${list ?? of}`] = lines.map((line) => settled(JSON.stringify(line))).sort();
  }
  state['cards known as sent'] = [...kept.cards.values()].map(({ key, person }) => `${key} to ${person}`).sort();
  return state;
}

/** How one state differs from another, a few lines of it. */
export function differences(found: FinalState, expected: FinalState): readonly string[] {
  return [...new Set([...Object.keys(found), ...Object.keys(expected)])].flatMap((name) => {
    const [more, less] = [without(found[name] ?? [], expected[name] ?? []), without(expected[name] ?? [], found[name] ?? [])];
    return [
      ...more.map((line) => `${name}: too much ${line.slice(0, 300)}`),
      ...less.map((line) => `${name}: missing ${line.slice(0, 300)}`),
    ];
  });
}

function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** What counts of a document of each kind; kinds not named here say nothing new (versions, counts, people). */
const shapes: Readonly<Record<string, (doc: Doc, list: string) => readonly unknown[]>> = {
  items: (doc, list) => [list === 'Case log' ? entry(doc['fields'] as Doc) : inNameOrder(doc['fields'] as Doc)],
  events: ({ id: _id, iCalUId: _uid, joinUrl, version: _version, ...doc }) => [{ ...doc, joinable: joinUrl !== undefined }],
  mail: ({ id: _id, internetMessageId: _m, conversationId: _c, version: _v, meeting, attachments, ...doc }) => [
    { ...doc, meeting: meeting && (meeting as Doc)['type'], attachments: (attachments as readonly Doc[]).map(attachment) },
  ],
  chat: ({ from, activity, deleted }) =>
    deleted === true ? [] : [{ from, text: (activity as Doc)['text'], cards: cardsOf(activity as Doc) }],
  subscriptions: ({ resource, changeType, expires }) => [{ resource, changeType, expires }],
  files: ({ name, path }) => [{ name, path }],
};

/** In which order the columns of an item were first filled says nothing. */
const inNameOrder = (fields: Doc): Doc => Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));

/** An append without its place: two effects may be recorded in either order. Its links are judged by the record's own check. */
const entry = ({ Position: _p, Sequence: _s, Hash: _h, Previous: _b, Writer: _w, ...fields }: Doc): unknown => ({
  ...fields,
  Facts: typeof fields['Facts'] === 'string' ? withoutIds(JSON.parse(fields['Facts'])) : undefined,
});

/** Left out of our own facts: ids that Microsoft 365 gave at random, and when a fact was written down. */
const random = ['eventId', 'joinUrl', 'recorded'];
const withoutIds = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, one: unknown) => (random.includes(key) ? '*' : one)));

const cardsOf = (activity: Doc): unknown => ((activity['attachments'] ?? []) as readonly Doc[]).map(({ content }) => content);

function attachment({ name, base64 }: Doc): unknown {
  const bytes = Buffer.from(String(base64), 'base64');
  const text = /\.docx$/.test(String(name)) ? unzip(bytes).get('word/document.xml') : bytes.toString('base64');
  return {
    name,
    text: createHash('sha256')
      .update(settled(text ?? ''))
      .digest('hex'),
  };
}

/** Made-up people and the tenant keep their ids; any other was drawn at random. */
const settled = (text: string): string =>
  text
    .replaceAll(/(?!33333333-|22222222-|11111111-)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '*')
    .replaceAll(/19%3ameeting_[^"]*|19:meeting_[^"]*/gi, '*');
