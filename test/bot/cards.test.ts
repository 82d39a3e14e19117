import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AdaptiveCard, SerializationContext } from 'adaptivecards';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Card, Element } from '../../bot/cards/card.ts';
import { verbs } from '../../bot/listeners/index.ts';
import { acts } from '../../src/domain/acts/acts.ts';
import { root } from '../shape/sources.ts';
import { secrets } from '../support/journey.ts';
import { outsiders } from '../support/people.ts';
import { everyCard } from './everyCard.ts';
import { textOf } from './asking.ts';

let cards: readonly (readonly [string, Card])[];

beforeAll(async () => {
  cards = [...(await everyCard())];
  // For whoever wants to check them with other tools.
  const folder = process.env['CARDS_TO'];
  if (folder) for (const [name, card] of cards) writeFileSync(join(folder, `${name}.json`), JSON.stringify(card));
}, 120_000);

/** Every object within a card. */
const within = (part: unknown): readonly Element[] =>
  typeof part !== 'object' || part === null ? [] : [...('type' in part ? [part as Element] : []), ...Object.values(part).flatMap(within)];

/** Names of the cards for which something is found, with what was found. */
const where = (look: (card: Card) => readonly unknown[]): readonly string[] =>
  cards.flatMap(([name, card]) => look(card).map((found) => `${name}: ${JSON.stringify(found)}`));

describe('every card the bot sends', () => {
  it('is there to be looked at', () => {
    expect(cards.length).toBeGreaterThan(150);
  });

  it('is drawn by the library without a complaint', () => {
    expect(
      where((json) => {
        const context = new SerializationContext();
        const card = new AdaptiveCard();
        card.parse(structuredClone(json), context);
        const events = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
        return [...events, ...card.validateProperties().validationEvents.map(({ message }) => message)];
      }),
    ).toEqual([]);
  });

  it('is of version 1.5, below 20 KB and has at most six buttons', () => {
    expect([...new Set(cards.map(([, { version }]) => version))]).toEqual(['1.5']);
    expect(where((card) => [Buffer.byteLength(JSON.stringify(card), 'utf16le')].filter((size) => size > 20 * 1024))).toEqual([]);
    expect(where((card) => [card.actions.length].filter((count) => count > 6))).toEqual([]);
    expect(where((card) => [card.fallbackText].filter((text) => text.length < 5))).toEqual([]);
  });

  it('answers in place, and as a message in clients too old for that, by a verb that is listened to', () => {
    const listened = Object.keys(verbs);
    expect(where((card) => card.actions.filter(({ type }) => !['Action.Execute', 'Action.OpenUrl'].includes(type)))).toEqual([]);
    expect(
      where((card) =>
        card.actions.filter(({ type, verb, fallback, data }) => {
          if (type !== 'Action.Execute') return false;
          const submit = fallback as { type?: string; data?: object } | undefined;
          return (
            !listened.includes(String(verb)) ||
            submit?.type !== 'Action.Submit' ||
            JSON.stringify(submit.data) !== JSON.stringify({ ...(data as object), verb })
          );
        }),
      ),
    ).toEqual([]);
  });

  it('carries ids on its buttons and nothing else', () => {
    const id = /^(SM-\w{4}|[0-9a-f-]{36}|outside:[0-9a-f-]{36}|[a-z][a-z-]{1,40})$/;
    const values = (data: unknown): readonly unknown[] =>
      typeof data === 'object' && data !== null ? Object.values(data).flatMap(values) : [data];
    expect(
      where((card) =>
        card.actions
          .flatMap(({ data }) => values(data))
          .filter((value) => value !== undefined && !(typeof value === 'string' && id.test(value))),
      ),
    ).toEqual([]);
  });

  it('labels every input, says what is wrong with one left empty, and lets every text wrap', () => {
    expect(
      where((card) =>
        within(card).filter(
          (part) => part.type.startsWith('Input.') && (!part['id'] || !part['label'] || (part['isRequired'] && !part['errorMessage'])),
        ),
      ),
    ).toEqual([]);
    expect(
      where((card) => within(card).filter((part) => part.type === 'TextBlock' && (part['wrap'] !== true || part['text'] === ''))),
    ).toEqual([]);
  });

  it('asks for no words where somebody would name the child: only a reason may be typed, kept out of every chat', () => {
    const typedInto = where((card) => within(card).filter(({ type, id }) => type === 'Input.Text' && id !== 'reason'));
    expect(typedInto).toEqual([]);
    expect(
      where((card) =>
        card.fallbackText.startsWith('Request a') || card.fallbackText.startsWith('Log a')
          ? within(card).filter(({ type }) => type === 'Input.Text')
          : [],
      ),
    ).toEqual([]);
  });

  it('names nobody outside the council and repeats nothing anybody typed', () => {
    const hidden = [...secrets, ...Object.values(outsiders).flatMap(({ name, email }) => [name, email, ...name.split(' ').slice(-1)])];
    expect(where((card) => hidden.filter((word) => JSON.stringify(card).includes(word)))).toEqual([]);
  });

  it('cites the clause of the approval where the worry is written down, and says each sentence once', () => {
    const received = cards.find(([name]) => name === 'request-received')?.[1];
    expect(textOf(received)).toContain('Approval: Dorset 2.3-ii');
    const twice = where((card) =>
      within(card).flatMap(({ text }) => [...String(text).matchAll(/([A-Z][^.]{30,}\.)(?=.*\1)/gs)].map(([, said]) => said)),
    );
    expect(twice).toEqual([]);
    expect(where((card) => [card.fallbackText].filter((text) => text.endsWith('..')))).toEqual([]);
  });

  it('cites a clause wherever something is due', () => {
    expect(
      where((card) => [textOf(card)].filter((text) => /\d (hours?|days?|minutes?) (left|late)/.test(text) && !/Dorset \d/.test(text))),
    ).toEqual([]);
  });
});

describe('names', () => {
  it('are one on every floor: each verb is a listener of its name, each act of a card an act of the procedure', () => {
    const files = readdirSync(join(root, 'bot', 'listeners'));
    expect(Object.keys(verbs).filter((verb) => !files.includes(`${verb}.ts`))).toEqual([]);
    const inPlace = Object.entries(verbs).flatMap(([verb, { answers }]) => (answers === 'in place' ? [verb] : []));
    expect(inPlace.filter((verb) => !Object.keys(acts).includes(verb))).toEqual([]);
  });
});
