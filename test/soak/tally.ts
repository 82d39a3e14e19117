import { join } from 'node:path';
import { verifyChain } from '../../src/graph/verifyChain.ts';
import { collectionsIn, type Doc } from '../faults/collectionsIn.ts';
import type { Fact } from '../../src/domain/case/fact.ts';
import { winners } from '../../src/graph/caseLogItem.ts';
import { people } from '../support/people.ts';
import type { Carried } from './story.ts';

/** What was found in the end: totals to print, and everything that should not be. */
export type Tally = { readonly counts: Readonly<Record<string, number>>; readonly amiss: readonly string[] };

/** The facts a case has once, however often they were asked for. */
const once = ['concern.raised', 'request.submitted', 'approval.granted', 'meeting.scheduled', 'meeting.convened'];

/** Goes through what the local Microsoft 365 keeps, case by case. `known` are the activities the product knows it has sent. */
export function tally(folder: string, carried: readonly Carried[], known: ReadonlySet<string>): Tally {
  const data = collectionsIn(join(folder, 'data.jsonl'));
  const caseLog = [...(data.get('lists') ?? [])].find(([, list]) => list['displayName'] === 'Case log')?.[0] ?? '';
  const log = all(data, `items/${caseLog}`).map((doc) => ({
    id: String(doc['id']),
    '@odata.etag': undefined,
    lastModifiedDateTime: undefined,
    fields: doc['fields'] as Record<string, unknown>,
  }));
  const everyCase = new Set(log.map(({ fields }) => fields['Reference']));
  const amiss: string[] = [];
  const counts: Record<string, number> = { cases: everyCase.size, appends: log.length };
  const add = (name: string, by = 1): void => void (counts[name] = (counts[name] ?? 0) + by);
  const wrong = (line: string): void => void amiss.push(line);
  if (everyCase.size !== carried.length) wrong(`${String(everyCase.size)} cases in the record, ${String(carried.length)} were opened`);
  const everyCard = Object.values(people).flatMap(({ id }) => all(data, `chat/${id}`));

  for (const { reference, worker, commands } of carried) {
    const links = winners(log.filter(({ fields }) => fields['Reference'] === reference));
    const broken = verifyChain(reference, links);
    if (broken) wrong(`${reference}: ${broken.says}`);
    const facts = links.flatMap(({ text }) => (JSON.parse(text) as { facts: readonly Fact[] }).facts);
    add('facts', facts.length);
    for (const event of once) {
      const times = facts.filter((fact) => fact.event === event).length;
      if (times !== 1) wrong(`${reference}: ${event} ${String(times)} times`);
    }
    const kept = new Set(facts.map(({ command }) => command));
    for (const command of commands) {
      add('acts answered with yes');
      if (!kept.has(command)) wrong(`${reference}: an act that was answered with yes is not in the record`);
    }
    for (const mailbox of [worker, people.tess.id, people.quinn.id].map(addressOf)) {
      const meetings = all(data, `events/${mailbox}`).filter((doc) => about(doc, reference) && doc['isCancelled'] !== true);
      add('calendar entries', meetings.length);
      if (meetings.length !== 1) wrong(`${reference}: ${String(meetings.length)} entries in the calendar of ${mailbox}`);
    }
    const letters = all(data, `mail/${addressOf(people.quinn.id)}`).filter((doc) => about(doc, reference) && doc['meeting'] === undefined);
    add('letters', letters.length);
    if (letters.length !== 1) wrong(`${reference}: ${String(letters.length)} letters to the reviewing officer`);
    const cards = everyCard.filter((doc) => doc['from'] === 'bot' && doc['deleted'] !== true && JSON.stringify(doc).includes(reference));
    add('cards', cards.length);
    add('second cards', cards.filter((doc) => !known.has(String(doc['id']))).length);
  }
  return { counts, amiss };
}

const all = (data: ReturnType<typeof collectionsIn>, name: string): readonly Doc[] =>
  [...(data.get(name) ?? [])].map(([id, doc]) => ({ id, ...doc }));

const about = (doc: Doc, reference: string): boolean => String(doc['subject']).includes(reference);

const addressOf = (id: string): string => Object.values(people).find((one) => one.id === id)?.email ?? '';
