import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sayProblem } from '../../../src/domain/policy/problem.ts';
import { readPolicy } from '../../../src/domain/policy/readPolicy.ts';

const good = readFileSync('src/policies/dorset.yaml', 'utf8');
const problems = (text: string): readonly string[] => {
  const read = readPolicy(text, 'council.yaml');
  return 'problems' in read ? read.problems.map(sayProblem) : [];
};
const changed = (from: string, to: string): readonly string[] => {
  expect(good).toContain(from);
  return problems(good.replace(from, to));
};
const lineOf = (words: string): number => good.slice(0, good.indexOf(words)).split('\n').length;

describe('a policy file', () => {
  it('is read when it is whole', () => {
    expect(problems(good)).toEqual([]);
  });

  it('may be JSON', () => {
    const read = readPolicy(good, 'council.yaml');
    expect('policy' in read && problems(JSON.stringify(read.policy))).toEqual([]);
  });

  it('is refused with file, line, column, field and what is allowed', () => {
    expect(changed('latest: 48 hours', 'latest: two days')).toEqual([
      `council.yaml:${String(lineOf('latest: 48 hours'))}:17 meetings.stability.clocks.0.latest: “two days” cannot stand here; write a number and a unit, such as 48 hours, 16 working hours, 10 working days, 28 calendar days, 4 weeks or 2 months`,
    ]);
  });

  it.each([
    [
      'a field misspelt',
      'label: Hold the meeting',
      'lable: Hold the meeting',
      /meetings\.stability\.clocks\.0\.lable: "lable" is not a field here/,
    ],
    ['an event that is none', 'after: concern.notified', 'after: concern.guessed', /clocks\.0\.after: .*concern\.notified/],
    [
      'a clause written nowhere',
      'role: child-team-manager, clause: DOR-2.5-i',
      'role: child-team-manager, clause: DOR-9.9',
      /chair\.0\.clause: clause DOR-9.9 is not among the clauses/,
    ],
    ['a role written nowhere', 'by: child-team-manager\n', 'by: child-boss\n', /approval\.by: role child-boss is not among the roles/],
    ['a seat twice', 'seat: placement-worker-manager', 'seat: placement-worker', /invite\.3: placement-worker stands here twice/],
    [
      'a strength that is none',
      'strength: should\n        clause: DOR-2.6',
      'strength: maybe\n        clause: DOR-2.6',
      /clocks\.0\.strength: /,
    ],
    ['a clock without a number', '        latest: 48 hours\n', '', /clocks\.0: a clock needs latest or earliest/],
    [
      'a setting that points nowhere',
      'at: meetings.stability.clocks.window.latest',
      'at: meetings.stability.clocks.windov.latest',
      /configurable\.0\.at: there is no meetings\.stability\.clocks\.windov\.latest/,
    ],
    [
      'a rule that contradicts its setting',
      'latest: 48 hours',
      'latest: 49 hours',
      /configurable\.0\.at: .* is "49 hours", which is neither/,
    ],
    [
      'a condition on nothing',
      'when: { riskFromChildConduct: true }',
      'when: {}',
      /agenda\.items\.4\.when: a condition tests at least one fact/,
    ],
    [
      'a document written nowhere',
      'documents: [meeting-notes, action-plan]',
      'documents: [meeting-notes, poem]',
      /document poem is not among the documents/,
    ],
    [
      'a duty of a document written nowhere',
      '    clocks:\n',
      '    duties:\n      - { id: views, label: Views, ask: Are they here?, owner: child-social-worker, done-by: prep.received, document: poem, clause: DOR-2.1 }\n    clocks:\n',
      /document poem is not among the documents/,
    ],
    ['a key twice', 'council: Dorset\n', 'council: Dorset\ncouncil: Devon\n', /council: council stands here twice/],
    ['choices without a choice', 'kind: choice', 'kind: text', /facts\.placement\.type: choices go with kind: choice/],
    ['a reference', 'council: Dorset\n', 'council: &a Dorset\ntitle2: *a\n', /references \(\*name\) are not used/],
  ])('with %s says where and what', (_, from, to, says) => {
    expect(changed(from, to).join('\n')).toMatch(says);
  });

  it.each([
    ['nothing', ''],
    ['a list', '- a'],
    ['a word', 'hello'],
    ['no YAML', 'a: [b'],
    ['a prototype', '__proto__: { id: x }'],
    ['deep brackets', '['.repeat(50_000)],
    ['deep maps', Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['deep lists', `a: ${'- '.repeat(3000)}`],
    ['lists in lists', '- '.repeat(500)],
    ['a very long file', `id: ${'x'.repeat(500_000)}`],
    [
      'an alias bomb',
      'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]',
    ],
    ['in UTF-16', Buffer.from(good, 'utf16le').toString('utf8')],
    ['with bytes of no letter', good.replace('Dorset', 'D\ufffdrset')],
    ['with a prototype in a condition', good.replace('when: { riskFromChildConduct', 'when: { __proto__: 1, riskFromChildConduct')],
    ['with thousands of unknown fields', `${good}\n${Array.from({ length: 30_000 }, (_, at) => `a${String(at)}: 1`).join('\n')}`],
    ['a tag', 'id: !!js/function "x"'],
  ])('that is %s is refused, not crashed on', (_, text) => {
    const found = problems(text);
    expect(found.length).toBeGreaterThan(0);
    for (const each of found) expect(each).toMatch(/^council\.yaml:[1-9]\d*:[1-9]\d* .+: .+/s);
  });

  it('broken at random is refused with a place, or still whole', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 40), fc.nat(30), fc.string({ maxLength: 12, unit: 'grapheme' }), (at, cut, put) => {
        const read = readPolicy(good.slice(0, at) + put + good.slice(at + cut), 'f.yaml');
        return 'policy' in read || read.problems.every((each) => each.line >= 1 && each.column >= 1 && each.says !== '');
      }),
      { numRuns: 60 },
    );
  });
});
