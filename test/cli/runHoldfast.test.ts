import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { acts } from '../../src/domain/acts/acts.ts';
import type { Assessment } from '../../src/domain/assess/assessment.ts';
import { runHoldfast } from '../../src/cli/runHoldfast.ts';

const folder = mkdtempSync(join(tmpdir(), 'holdfast-'));
const put = (name: string, content: unknown): string => {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));
  return file;
};
const person = (id: string, role: string) => ({ id, name: id, email: `${id}@council.example`, roles: [role] });
const people = [person('sam', 'child-social-worker'), person('tess', 'child-team-manager'), person('carla', 'foster-carer')];
const raised = {
  event: 'concern.raised',
  at: '2026-12-03T09:12:00Z',
  by: 'sam',
  triggers: ['missing-episode'],
  exclusions: { allegation: false, 'quality-of-care': false },
};
const notified = { event: 'concern.notified', at: '2026-12-03T09:12:00Z', by: 'sam', to: 'child-social-worker' };
const facts = put('case.json', { case: { placement: { type: 'foster' }, people }, log: [raised, notified] });
const now = ['--now', '2026-12-03T10:00:00Z'];
const answer = (...args: readonly string[]): unknown => {
  const { status, out, error } = runHoldfast(args);
  expect([status, error]).toEqual([0, '']);
  return JSON.parse(out);
};

describe('the command line', () => {
  it('assesses a case', () => {
    const seen = answer('assess', '--policy', 'dorset', '--facts', facts, ...now) as Assessment;
    expect(seen.stage).toBe('concern');
    expect(seen.clocks[0]?.latest).toBe('2026-12-05T09:12:00Z');
  });

  it('tries an act as somebody who may do it, or as the one named', () => {
    expect(answer('try', '--policy', 'dorset', '--facts', facts, '--act', 'submitRequest', ...now)).toMatchObject({
      outcome: 'ok',
      by: { id: 'sam' },
    });
    expect(answer('try', '--policy', 'dorset', '--facts', facts, '--act', 'submitRequest', '--by', 'tess', ...now)).toMatchObject({
      outcome: 'blocked',
      findings: [{ code: 'not-eligible', clause: 'DOR-2.2' }],
    });
    expect(
      answer('try', '--policy', 'dorset', '--facts', facts, '--act', 'submitRequest', '--by', 'supervising-social-worker', ...now),
    ).toMatchObject({ outcome: 'ok' });
  });

  it('tries several in their order', () => {
    const proposals = [
      { act: 'submitRequest', data: { exclusions: { allegation: true } } },
      { act: 'submitRequest', by: 'tess' },
      { act: 'submitRequest' },
    ];
    const file = put('proposals.json', { case: { placement: { type: 'foster' }, people }, log: [raised, notified], proposals });
    const expected = { results: [{ outcome: 'referred' }, { outcome: 'blocked' }, { outcome: 'ok' }] };
    expect(answer('try', '--policy', 'dorset', '--facts', file, ...now)).toMatchObject(expected);
    expect(answer('try', '--policy', 'dorset', '--facts', facts, '--data', `@${put('several.json', { proposals })}`, ...now)).toMatchObject(
      expected,
    );
  });

  it('tries one act on several proposals: each says what the act takes, or what is different about it', () => {
    const proposals = [
      { exclusions: { allegation: true } },
      { data: {}, by: 'tess' },
      { act: 'submitRequest', by: 'supervising-social-worker' },
      {},
    ];
    const file = put('one-act.json', { case: { placement: { type: 'foster' }, people }, log: [raised, notified] });
    const told = answer(
      'try',
      '--policy',
      'dorset',
      '--facts',
      file,
      '--act',
      'submitRequest',
      '--data',
      JSON.stringify({ proposals }),
      ...now,
    );
    expect(told).toMatchObject({ results: [{ outcome: 'referred' }, { outcome: 'blocked' }, { outcome: 'ok' }, { outcome: 'ok' }] });
  });

  it('gives the acts with a JSON Schema of what each takes', () => {
    const told = answer('acts') as readonly { name: string; data: { type: string } }[];
    expect(told.map(({ name }) => name)).toEqual(Object.keys(acts));
    expect(answer('acts', 'agreeReview')).toMatchObject({ name: 'agreeReview', data: { type: 'object', required: ['date'] } });
    const kinds = (...args: readonly string[]) =>
      (answer('acts', 'raiseConcern', ...args) as { data: { properties: { placement: { properties: { type: object } } } } }).data.properties
        .placement.properties.type;
    expect(kinds()).toMatchObject({ type: 'string', description: 'The kind of home.' });
    expect(kinds()).not.toHaveProperty('enum');
    expect(kinds('--policy', 'psm')).toMatchObject({ enum: ['foster', 'connected', 'residential', 'supported-lodgings', 'other'] });
  });

  it('lists, shows, checks and describes policies', () => {
    expect(runHoldfast(['policy', 'list']).out).toContain('dorset\tGuidance for Stability Meetings (Dorset)');
    expect(runHoldfast(['policy', 'show', 'dorset']).out).toContain('DOR-2.6\tDorset 2.6 [should] Hold the meeting within 48 hours');
    expect(runHoldfast(['policy', 'check', 'src/policies/dorset.yaml']).out).toContain('good. dorset, 58 clauses');
    expect(answer('policy', 'schema')).toMatchObject({
      type: 'object',
      required: expect.arrayContaining(['clauses', 'meetings']),
    });
  });

  it('takes a policy from a file, and shows what it would change', () => {
    const other = put(
      'longer.yaml',
      readFileSync('src/policies/dorset.yaml', 'utf8').replaceAll('latest: 48 hours', 'latest: 2 working days'),
    );
    expect((answer('assess', '--policy', other, '--facts', facts, ...now) as Assessment).clocks[0]?.latest).toBe(
      '2026-12-07T23:59:59.999Z',
    );
    const cases = mkdtempSync(join(tmpdir(), 'holdfast-cases-'));
    writeFileSync(join(cases, 'one.json'), readFileSync(facts));
    expect(answer('dry-run', '--policy', other, '--against', 'dorset', '--facts', cases, ...now)).toMatchObject({
      changed: 1,
      of: 1,
      cases: [
        {
          case: 'one.json',
          changes: expect.arrayContaining([
            'limit “Hold the meeting”: running, by Sat 5 Dec 2026, 09:12 → running, by Mon 7 Dec 2026, 23:59',
          ]),
        },
      ],
    });
    expect(answer('dry-run', '--policy', 'dorset', '--against', 'dorset', '--facts', cases, ...now)).toMatchObject({ changed: 0 });
  });

  it('knows where each clause stands, and leaves none without a test', () => {
    const rows = runHoldfast(['clauses', '--policy', 'dorset'])
      .out.split('\n')
      .map((line) => line.split('\t'));
    expect(rows).toHaveLength(58);
    expect(rows.every(([, , where]) => where !== '')).toBe(true);
    expect(rows.find(([clause]) => clause === 'DOR-2.6')?.[2]).toContain('meetings.stability.clocks.window');
    expect(runHoldfast(['clauses', '--untested']).out).toBe('');
  });

  it('reads a file with a byte-order mark and other line ends as the same', () => {
    const text = readFileSync(facts, 'utf8');
    const windows = put('windows.json', `\uFEFF${JSON.stringify(JSON.parse(text), undefined, 2).replaceAll('\n', '\r\n')}`);
    const told = (file: string) => answer('assess', '--policy', 'dorset', '--facts', file, ...now);
    expect(told(windows)).toEqual(told(facts));
  });

  it('says what of a case it does not read, and which role the procedure does not have', () => {
    const odd = put('odd-opening.json', {
      case: { placement: 'foster', people: [7, { id: 'sam', roles: ['child-social-workr'] }, { id: 'tess', roles: 'x' }] },
      lgo: [],
    });
    const { status, error } = runHoldfast(['assess', '--policy', 'dorset', '--facts', odd, ...now]);
    expect([status, error.replaceAll(`${odd}: `, '').split('\n')]).toEqual([
      0,
      [
        '“lgo” is not read (did you mean log?); a case has case, log, proposals',
        'case.placement is an object, such as {"type": "foster"}; as it stands it is not read',
        'case.people.0 is a person: an object with an id, and roles; as it stands it is not read',
        'case.people.1: dorset has no role “child-social-workr” (did you mean child-social-worker?)',
        'case.people.2.roles is a list of roles; as it stands it is not read',
      ],
    ]);
  });

  it('answers all the same, and says so, when a fact names an event nobody knows', () => {
    const at = '2026-12-03T09:30:00Z';
    const odd = put('odd.json', { case: {}, log: [raised, { event: 'meeting.hled', at, by: 'sam' }, { event: 'meeting.hled', at, by: 'tess' }, { event: 'tea', at, by: 'sam' }] }); // prettier-ignore
    const { status, out, error } = runHoldfast(['assess', '--policy', 'dorset', '--facts', odd, ...now]);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ stage: 'concern' });
    expect(error.split('\n')).toEqual([
      `${odd}: log.1 and 1 more: nobody knows an event “meeting.hled” (did you mean meeting.held?); it changes nothing`,
      `${odd}: log.3: nobody knows an event “tea”; it changes nothing`,
    ]);
  });

  it.each([
    ['no command of ours', ['fly'], /there is no command fly/],
    ['an option of nobody', ['assess', '--speed', '9'], /--speed/],
    [
      'an option almost spelt',
      ['assess', '--polcy', 'dorset'],
      /^there is no option --polcy \(did you mean --policy\?\); see: holdfast help$/,
    ],
    [
      'an option given twice',
      ['assess', '--policy', 'dorset', '--policy', 'snm', '--facts', facts],
      /^--policy stands twice; give it once$/,
    ],
    ['a word nobody reads', ['assess', facts, '--policy', 'dorset'], /^assess does not take the word /],
    ['no name of a policy to show', ['policy', 'show'], /^policy show takes the id of a pack/],
    [
      'a key that stands twice',
      ['assess', '--policy', 'dorset', '--facts', put('twice.json', '{"case": {}, "log": [], "log": []}')],
      /twice\.json: “log” stands twice in one object/,
    ],
    [
      'a file in another encoding',
      ['assess', '--policy', 'dorset', '--facts', put('latin.json', Buffer.from('{"case": {"note": "Zo\xEB"}}', 'latin1'))],
      /latin\.json: this is not UTF-8 text; save the file as UTF-8$/,
    ],
    [
      'a fact that is none',
      ['assess', '--policy', 'dorset', '--facts', put('seven.json', { log: [7] })],
      /log\.0 is a fact: an object with event, at and by$/,
    ],
    ['no policy', ['assess', '--facts', 'x.json'], /--policy is missing/],
    ['a policy that is none', ['assess', '--policy', 'devon', '--facts', 'x.json'], /devon: neither a pack \(dorset/],
    ['no facts', ['assess', '--policy', 'dorset'], /--facts is missing/],
    ['facts that are not there', ['assess', '--policy', 'dorset', '--facts', 'nowhere.json'], /nowhere\.json: there is no such file/],
    ['facts that are not JSON', ['assess', '--policy', 'dorset', '--facts', put('a.json', '{')], /a\.json: not JSON/],
    [
      'a fact without a time',
      ['assess', '--policy', 'dorset', '--facts', put('b.json', { log: [{ event: 'concern.raised', by: 'sam', at: 'noon' }] })],
      /log\.0\.at is an instant/,
    ],
    ['facts that are a list', ['assess', '--policy', 'dorset', '--facts', put('c.json', [])], /the whole/],
    ['a moment that is none', ['assess', '--policy', 'dorset', '--facts', facts, '--now', 'noon'], /--now noon: not an instant/],
    [
      'an act that is none',
      ['try', '--policy', 'dorset', '--facts', facts, '--act', 'fly'],
      /there is no act fly; the acts are raiseConcern/,
    ],
    ['no act', ['try', '--policy', 'dorset', '--facts', facts], /--act is missing/],
    [
      'data that are a list',
      ['try', '--policy', 'dorset', '--facts', facts, '--act', 'notify', '--data', '[1]'],
      /^--data: an object is wanted.*holdfast acts notify$/,
    ],
    ['data that are not JSON', ['try', '--policy', 'dorset', '--facts', facts, '--act', 'notify', '--data', '{'], /--data: not JSON/],
    [
      'a proposal without an act',
      ['try', '--policy', 'dorset', '--facts', put('d.json', { proposals: [{}] })],
      /proposals\.0\.act names an act/,
    ],
    ['a policy with a fault', ['policy', 'check', put('e.yaml', 'id: 7')], /e\.yaml:1:5 id: /],
    [
      'a fault among several in a policy',
      ['assess', '--policy', put('f.yaml', 'id: 7'), '--facts', facts],
      /id: .* \(and \d+ more: holdfast policy check /,
    ],
    [
      'a folder of policies with a fault',
      ['assess', '--policy', folder, '--facts', facts],
      /e\.yaml:1:5 id: .*\(and 14 more: holdfast policy check .*\)$/,
    ],
    [
      'a folder without a policy',
      ['assess', '--policy', mkdtempSync(join(tmpdir(), 'none-')), '--facts', facts],
      /: there is no policy in this folder/,
    ],
    [
      'a folder of several procedures',
      ['assess', '--policy', 'src/policies', '--facts', facts],
      /: there are several procedures in this folder \(dorset, /,
    ],
    ['a folder for a case', ['assess', '--policy', 'dorset', '--facts', folder], /: this is a folder, and a file is wanted/],
    ['a folder for a policy to check', ['policy', 'check', folder], /: this is a folder, and a file is wanted/],
    ['no name of a file', ['assess', '--policy', 'dorset', '--facts', ''], /\(no name\): there is no such file/],
    ['an empty file', ['assess', '--policy', 'dorset', '--facts', put('g.json', ' \n')], /g\.json: it is empty, and JSON is wanted/],
    [
      'a broken case of many lines',
      ['assess', '--policy', 'dorset', '--facts', put('h.json', '{"case": {},\n"log": [\n}')],
      /^\S+: not JSON: [^\n]+$/,
    ],
    ['a case that is null', ['assess', '--policy', 'dorset', '--facts', put('i.json', 'null')], /is an object with case and log/],
    ['too much to try', ['try', '--policy', 'dorset', '--facts', put('j.json', { proposals: Array(1001).fill({}) })], /more than 1,000/],
    [
      'a proposal that is no object',
      ['try', '--policy', 'dorset', '--facts', put('k.json', { proposals: [1] })],
      /proposals\.0 is an object/,
    ],
    [
      'a proposal at no instant',
      ['try', '--policy', 'dorset', '--facts', put('l.json', { proposals: [{ act: 'notify', now: 'noon' }] })],
      /proposals\.0\.now is an instant/,
    ],
    [
      'data in no file',
      ['try', '--policy', 'dorset', '--facts', facts, '--act', 'notify', '--data', '@nowhere.json'],
      /nowhere\.json: there is no such file/,
    ],
    ['a version of nobody', ['assess', '--policy', 'dorset@9', '--facts', facts], /there is no version 9 of dorset; there is 1/],
    ['a policy to show of nobody', ['policy', 'show', 'devon'], /devon: neither a pack/],
    ['a policy too long', ['policy', 'check', put('m.yaml', ' '.repeat(400_001))], /a policy may have 400000/],
    ['cases in a file', ['dry-run', '--policy', 'dorset', '--against', 'dorset', '--facts', facts], /a folder of cases is wanted/],
    [
      'cases nowhere',
      ['dry-run', '--policy', 'dorset', '--against', 'dorset', '--facts', 'nowhere'],
      /--facts nowhere: a folder of cases is wanted/,
    ],
    ['nothing to compare with', ['dry-run', '--policy', 'dorset', '--facts', folder], /--against is missing/],
    ['logs in a file', ['quarter', '--policy', 'lancashire', '--facts', facts, '--presented', '2027-01'], /a folder of cases is wanted/],
    ['clauses of nobody', ['clauses', '--policy', 'devon'], /devon: neither a pack/],
    ['half a command', ['policy', 'paint'], /policy takes: list/],
    ['an act asked for by another name', ['acts', 'fly'], /there is no act fly/],
  ])('answers %s with one clear line and status 2', (_, args, says) => {
    const { status, out, error } = runHoldfast(args);
    expect([status, out]).toEqual([2, '']);
    expect(error).toMatch(says);
    expect(error.split('\n')[0]).toMatch(says);
    if (!args.includes('check')) expect(error).not.toContain('\n');
  });

  it('helps', () => {
    expect(runHoldfast([])).toMatchObject({ status: 0, out: expect.stringContaining('holdfast try') });
    expect(runHoldfast(['--help']).status).toBe(0);
  });
});
