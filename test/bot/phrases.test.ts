import { describe, expect, it } from '@jest/globals';
import { wishOfWords } from '../../bot/answering.ts';
import { commands } from '../../bot/listeners/commands.ts';
import { phrases } from '../../bot/listeners/index.ts';
import type { Listener } from '../../bot/listeners/listener.ts';
import { actions } from '../../bot/listeners/actions.ts';
import { approvals } from '../../bot/listeners/approvals.ts';
import { cancel } from '../../bot/listeners/cancel.ts';
import { cover } from '../../bot/listeners/cover.ts';
import { help } from '../../bot/listeners/help.ts';
import { invitees } from '../../bot/listeners/invitees.ts';
import { minutes } from '../../bot/listeners/minutes.ts';
import { offerCaseTimes } from '../../bot/listeners/offerCaseTimes.ts';
import { procedure } from '../../bot/listeners/procedure.ts';
import { readCase } from '../../bot/listeners/readCase.ts';
import { request } from '../../bot/listeners/request.ts';
import { reschedule } from '../../bot/listeners/reschedule.ts';
import { today } from '../../bot/listeners/today.ts';
import { withdraw } from '../../bot/listeners/withdraw.ts';
import { worry } from '../../bot/listeners/worry.ts';
import { people } from '../support/people.ts';
import { unnamed, whoIs } from '../../bot/cards/who.ts';
import { botWorld, cardIn, sentenceIn, textOf, typed } from './asking.ts';

const { sam } = people;
const listeners: Readonly<Record<string, Listener>> = {
  actions,
  approvals,
  cancel,
  cover,
  help,
  invitees,
  minutes,
  offerCaseTimes,
  procedure,
  readCase,
  request,
  reschedule,
  today,
  withdraw,
  worry,
};
const nameOf = (words: string): string =>
  Object.entries(listeners).find(([, listener]) => listener === wishOfWords(words).listener)?.[0] ?? 'none';

describe('what people type', () => {
  it.each([
    ['help', 'help'],
    ['Hi', 'help'],
    ['Hello!', 'help'],
    ['<at>Holdfast</at> good morning', 'help'],
    ['what can you do?', 'help'],
    ['request', 'request'],
    ['Need a stability meeting', 'request'],
    ['we want to arrange a meeting for one of my children', 'request'],
    ['worry', 'worry'],
    ['worry sam', 'worry'],
    ['log a concern', 'worry'],
    ['approvals', 'approvals'],
    ['what is waiting for me', 'approvals'],
    ['case SM-7K2Q', 'readCase'],
    ['sm-7k2q', 'readCase'],
    ['SM 7K2Q', 'readCase'],
    ['how is SM-7K2Q going?', 'readCase'],
    ['invitees SM-7K2Q', 'invitees'],
    ['who is invited to sm-7k2q', 'invitees'],
    ['schedule SM-7K2Q', 'offerCaseTimes'],
    ['book SM-7K2Q', 'offerCaseTimes'],
    ['minutes SM-7K2Q', 'minutes'],
    ['my actions', 'actions'],
    ['due', 'today'],
    ['What is due?', 'today'],
    ['what do I owe', 'today'],
    ['policy chair', 'procedure'],
    ['what does our procedure say about carers', 'procedure'],
    ['reschedule SM-7K2Q', 'reschedule'],
    ['withdraw SM-7K2Q', 'withdraw'],
    ['cancel SM-7K2Q', 'cancel'],
    ['cover', 'cover'],
    ['make me a sandwich', 'none'],
    ['', 'none'],
  ])('“%s” is heard as %s', (words, listener) => {
    expect(nameOf(words)).toBe(listener);
  });

  it('every command that help tells of is understood', async () => {
    const world = botWorld();
    for (const { type, word } of commands) {
      expect(phrases.some(({ like }) => like.test(type))).toBe(true);
      const answer = await typed(world, sam, type);
      expect([word, 'says' in answer ? answer.says.length > 20 : textOf(answer.cards).includes('did not understand')]).toEqual([
        word,
        'says' in answer,
      ]);
    }
  });

  it('an unknown command gets help and the nearest command', async () => {
    const help = textOf(cardIn(await typed(botWorld(), sam, 'aprovals plaese')));
    expect(help).toContain('Did you mean “approvals”?');
    expect(help).toContain('what you owe');
    expect(textOf(cardIn(await typed(botWorld(), sam, 'Canary Wrenfield cries')))).not.toContain('Canary');
  });

  it('an unknown reference and a broken one get a sentence and a way on', async () => {
    expect(sentenceIn(await typed(botWorld(), sam, 'case SM-7K2Q'))).toMatch(/can't find SM-7K2Q among your cases\. Check the reference/);
    expect(sentenceIn(await typed(botWorld(), sam, 'case SM-7K'))).toContain('they look like SM-7K2Q');
    expect(sentenceIn(await typed(botWorld(), sam, 'worry Nobody Atall'))).toContain('no colleague by that name');
  });

  it('the procedure answers with its clauses, and silence is said to be silence', async () => {
    const world = botWorld();
    expect(textOf(cardIn(await typed(world, sam, 'policy who chairs')))).toContain('Dorset 2.5-i');
    for (const words of ['policy DOR-2.6', 'policy Dorset 2.6', 'policy 2.6']) {
      const card = textOf(cardIn(await typed(world, sam, words)));
      expect(card).toContain('48 hours');
      expect(card.match(/^Dorset \d/gm)).toHaveLength(1);
    }
    expect(textOf(cardIn(await typed(world, sam, 'policy unicorns')))).toContain('says nothing I can find');
  });
});

describe('names in a chat', () => {
  const known = {
    roleLabels: { 'foster-carer': 'foster carer', child: 'young person', 'child-social-worker': "child's social worker" },
    people: [
      { id: sam.id, name: sam.name, roles: ['child-social-worker'] },
      { id: 'outside:1', name: 'Carla Reed', roles: ['foster-carer'] },
      { id: 'outside:2', name: 'Colin Reed', roles: ['foster-carer'] },
      { id: people.nia.id, name: 'Robin Example', roles: ['child'] },
    ],
  };

  it('are those of colleagues; others are called by their part', () => {
    expect(known.people.map((person) => whoIs(known, person))).toEqual([
      'Sam Okafor',
      'Foster carer 1 of 2',
      'Foster carer 2 of 2',
      'Young person',
    ]);
    expect(unnamed(known, 'Sam Okafor has not invited Carla Reed; ROBIN is told.')).toBe(
      'Sam Okafor has not invited foster carer 1 of 2; the young person is told.',
    );
  });
});
