import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import type { Snapshot } from '../../src/domain/appointment/appointment.ts';
import { pressSend, type Client, type Item } from './outlookClient.ts';
import { sendCheckScript } from './sendCheckScript.ts';

const [sam, tess, farida] = ['sam.okafor@council.example', 'tess.lindqvist@council.example', 'farida.noor@council.example'];
const explanation = '48 hours from Thu 3 Dec 2026, 09:12: by Sat 5 Dec 2026, 09:12. Dorset 2.6.';
const snapshot: Snapshot = {
  v: 1,
  reference: 'SM-7K2Q',
  subject: 'Stability Meeting SM-7K2Q',
  latest: Date.parse('2026-12-05T09:12:00Z'),
  late: { says: `The start is after the limit. ${explanation}`, must: false },
  people: [
    { says: 'Sam Okafor is not on the invitation (Social worker, DOR-2.7).', must: true, any: [sam] },
    { says: 'Tess Lindqvist is not on the invitation (Team manager, DOR-2.7).', must: false, any: [tess, 'tess@other.example'] },
    { says: 'Farida Noor is not on the invitation (Fostering social worker, DOR-2.8-i).', must: true, any: [farida] },
  ],
  stops: [],
};
const item: Item = {
  start: '2026-12-04T14:00:00Z',
  end: '2026-12-04T15:00:00Z',
  subject: snapshot.subject,
  organiser: sam,
  required: [tess, farida],
  session: snapshot,
};
const lateItem = { ...item, start: '2026-12-07T14:00:00Z', end: '2026-12-07T15:00:00Z' };
const sent = [{ allowEvent: true }];
const says = (of: Item, client?: Client): string => {
  const answers = pressSend(of, client);
  expect(answers).toHaveLength(1);
  expect(answers[0]?.allowEvent).toBe(false);
  return answers[0]?.errorMessage ?? '';
};
const clients: readonly Client['kind'][] = ['web', 'classic'];

describe('the check on sending, in an engine that knows nothing but Office', () => {
  it.each(clients)('lets a meeting inside the limit with everybody on it go (%s)', (kind) => {
    expect(pressSend(item, { kind })).toEqual(sent);
  });

  it.each(clients)('lets what is not ours go untouched (%s)', (kind) => {
    const { session: _none, ...lunch } = { ...item, subject: 'Lunch', required: [] };
    expect(pressSend(lunch, { kind })).toEqual(sent);
  });

  it('stops a late one with the clause and a button that opens the pane (DOR-2.6)', () => {
    const [answer] = pressSend(lateItem);
    expect(answer).toMatchObject({ allowEvent: false, cancelLabel: 'Open Holdfast', commandId: 'holdfast.openPane' });
    expect(answer?.errorMessage).toContain('Dorset 2.6');
    expect(answer?.errorMessage).toMatch(/open Holdfast and give the reason\.$/);
    expect(answer?.cancelLabel?.length).toBeLessThanOrEqual(20);
  });

  it('counts the very instant of the limit as inside (DOR-2.6)', () => {
    const at = (start: string) => pressSend({ ...item, start, end: '2026-12-05T10:00:00Z' })[0]?.allowEvent;
    expect([at('2026-12-05T09:12:00Z'), at('2026-12-05T09:12:00.001Z')]).toEqual([true, false]);
  });

  it('stops one too soon', () => {
    const early = { ...snapshot, earliest: Date.parse('2026-12-05T00:00:00Z'), early: { says: 'Too soon. Lancashire 4.', must: true } };
    expect(says({ ...item, session: early })).toContain('Too soon. Lancashire 4.');
  });

  it('lets a reason stand for exactly the times it was given for, and never for a must', () => {
    const reason = { start: Date.parse(lateItem.start), end: Date.parse(lateItem.end) };
    const explained = { ...lateItem, session: { ...snapshot, reason } };
    expect(pressSend(explained)).toEqual(sent);
    expect(says({ ...explained, end: '2026-12-07T16:00:00Z' })).toContain('after the limit');
    expect(says({ ...explained, required: [tess] })).toContain('Farida Noor is not on the invitation');
  });

  it('repeats what stands in the way whatever the time is, such as a missing approval (DOR-2.3-ii)', () => {
    const stops = [{ says: 'The request waits for approval. Dorset 2.3-ii.', must: true }];
    expect(says({ ...item, session: { ...snapshot, stops } })).toContain('Dorset 2.3-ii');
  });

  it('keeps a name out of the subject: anything but the reference is stopped', () => {
    expect(says({ ...item, subject: `${snapshot.subject} for Robin` })).toContain('nothing more: others see it');
  });
});

describe('traps of Outlook', () => {
  it('the organiser counts as on the invitation where Outlook lists them and where it does not', () => {
    for (const kind of clients) for (const existing of [false, true]) expect(pressSend({ ...item, existing }, { kind })).toEqual(sent);
  });

  it('with a delegate, both whose calendar it is and who writes count', () => {
    expect(pressSend(item, { kind: 'web', user: 'bea.santos@council.example' })).toEqual(sent);
  });

  it('a name that is not resolved is not on the invitation yet, and the message says how it comes to count', () => {
    const message = says({ ...item, required: [tess], unresolved: ['Farida Noor'] });
    expect(message).toContain('Farida Noor is not on the invitation');
    expect(message).toContain('once Outlook has underlined it');
  });

  it('addresses match whatever their letters, by any address of the person, and optional people count', () => {
    expect(pressSend({ ...item, required: ['Tess@Other.Example'], optional: [farida.toUpperCase()] })).toEqual(sent);
  });

  it('a list of names is not opened: the person has to stand on it by themselves', () => {
    expect(says({ ...item, required: [tess, 'fostering-team@council.example'] })).toContain('Farida Noor');
  });

  it('reads what was saved with the appointment when this sitting left nothing', () => {
    const { session: _none, ...reopened } = { ...lateItem, saved: snapshot };
    expect(says(reopened)).toContain('after the limit');
  });

  it.each(['start', 'end', 'subject', 'required', 'optional', 'organizer', 'custom'])(
    'answers once, with the way on, when %s cannot be read, throws or answers twice',
    (name) => {
      const { session: _none, ...saved } = { ...item, saved: snapshot };
      for (const fault of ['fails', 'throws'] as const)
        expect(says(saved, { kind: 'classic', faults: { [name]: fault } })).toMatch(/could not read .* Open Holdfast/);
      expect(pressSend(saved, { kind: 'web', faults: { [name]: 'twice' } })).toEqual(sent);
    },
  );

  it.each(['not json', '{"v":2}'])('stops rather than guess when what was left cannot be read: %s', (left) => {
    expect(says({ ...item, session: left })).toContain('could not read');
    expect(pressSend({ ...item, session: left, saved: snapshot })).toEqual(sent);
  });

  it('answers without an item too', () => {
    expect(says(item, { kind: 'web', noItem: true })).toContain('could not read');
  });

  it('before Mailbox 1.14 there is no button, only the words', () => {
    const [answer] = pressSend(lateItem, { kind: 'classic', mailbox: '1.12' });
    expect(Object.keys(answer ?? {})).toEqual(['allowEvent', 'errorMessage']);
  });

  it('keeps to the 500 characters Outlook shows, with the way on at the end', () => {
    const stops = Array.from({ length: 12 }, (_, at) => ({
      says: `Something is missing here, number ${String(at)}. Dorset 2.6.`,
      must: true,
    }));
    const message = says({ ...item, session: { ...snapshot, stops } });
    expect(message.length).toBeLessThanOrEqual(500);
    expect(message).toMatch(/Open Holdfast to see it all\.$/);
  });
});

describe('the built script', () => {
  type Node = { readonly type: string; readonly [key: string]: unknown };
  const script = sendCheckScript();
  const { parse } = createRequire(import.meta.url)('acorn') as { parse: (text: string, options: object) => Node };
  const kinds = (node: unknown): readonly string[] =>
    typeof node !== 'object' || node === null
      ? []
      : [...('type' in node && typeof node.type === 'string' ? [node.type] : []), ...Object.values(node).flatMap(kinds)];

  it('is under 8 KB', () => {
    expect(Buffer.byteLength(script)).toBeLessThan(8 * 1024);
  });

  it('is ES2016 that classic Outlook loads: no module, no waiting, no “?:”', () => {
    const found = new Set(kinds(parse(script, { ecmaVersion: 2016, sourceType: 'script' })));
    for (const kind of ['ConditionalExpression', 'AwaitExpression', 'ImportDeclaration', 'ImportExpression', 'ClassDeclaration'])
      expect([...found]).not.toContain(kind);
  });

  it('reaches for no page, network or sign-in', () => {
    expect(script).not.toMatch(/\b(document|window|fetch|XMLHttpRequest|localStorage|getAccessToken|location|navigator)\b/);
  });
});
