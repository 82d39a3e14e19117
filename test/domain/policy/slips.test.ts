import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { sayProblem } from '../../../src/domain/policy/problem.ts';
import { readPolicy } from '../../../src/domain/policy/readPolicy.ts';

const good = readFileSync('src/policies/examples/wealdshire.yaml', 'utf8');
const saidOf = (text: string): readonly string[] => {
  const read = readPolicy(text, 'f.yaml');
  return 'problems' in read ? read.problems.map(sayProblem) : read.warnings.map((each) => `warning ${sayProblem(each)}`);
};
const changed = (from: string, to: string): readonly string[] => {
  expect(good).toContain(from);
  return saidOf(good.replace(from, () => to));
};
const lineOf = (words: string): number => good.slice(0, good.indexOf(words)).split('\n').length;
const duties = (...rules: readonly string[]): string =>
  `    duties:\n${rules.map((rule) => `      - { ${rule}, owner: child-social-worker, clause: WEA-9 }\n`).join('')}    # 10 and 11.`;

/** Slips a council officer makes, and the words that put them right. */
const slips: readonly (readonly [string, string, string, RegExp])[] = [
  ['a tab', '  child: Child', '\tchild: Child', /^f.yaml:13:1 child: .*a tab stands at the beginning of the line; indent with spaces$/],
  [
    'a line too far in',
    '  foster-carer: F',
    '   foster-carer: F',
    /^f.yaml:13:\d+ child: .*begin the fields of one thing in the same column$/,
  ],
  ['a line too far out', '        latest: 3', '      latest: 3', /^f.yaml:\d+:1 latest: .*not indented like those it belongs with/],
  ['no colon', 'title: Steady', 'title Steady', /^f.yaml:5:1 title: .*a colon and a space are missing: each line is “name: value”/],
  ['a list without its dash', '      - { seat: reviewing-officer', '        { seat: reviewing-officer', /the “- ” of a list is missing/],
  ['a bracket left open', 'clause: WEA-6d }', 'clause: WEA-6d', /a bracket opened before this line is not closed/],
  ['a quote that ends early', '"The child is invited, in', "'The child's invited, in", /WEA-6a: .*an apostrophe is written twice/],
  ['a comma in bare words', 'who does what by when.', 'who does what, by when.', /"by when\." is not a field here; the fields are strength, text, link, weaker\. Words that hold a comma go in quotes/], // prettier-ignore
  ['a colon in bare words', 'text: It is agreed', 'text: It: is agreed', /words inside \{ \} or \[ \] hold “: ”.*put them in quotes/],
  ['a yes as a word', 'when: { exclusions.allegation: true }', 'when: { exclusions.allegation: yes }', /^f.yaml:\d+:\d+ exclusions\.0\.when: “yes” is a word here and no yes or no; write true$/], // prettier-ignore
  ['a length and words in its place', '        latest: 3', '        says: soon\n        latest: 3', /clocks\.0\.says: says stands in place of a length, and there is one; take one of them out/], // prettier-ignore
  ['a no as a word', '    # 10 and 11.', duties('id: a, label: A, ask: A?, after: meeting.held, settled-by: [No]'), /duties\.0\.settled-by: “No” is a word here and no yes or no; write false/], // prettier-ignore
  ['a field misspelt', '        latest: 3', '        lastest: 3', /clocks\.0\.lastest: "lastest" is not a field here \(did you mean latest\?\); the fields are id, label, latest,/], // prettier-ignore
  [
    'a part misspelt',
    'exclusions:\n',
    'exclusion:\n',
    /^f.yaml:\d+:1 exclusion: .*\(did you mean exclusions\?\); the fields are id, council,/,
  ],
  ['an act misspelt', '  holdMeeting: [', '  holdMeting: [', /who-may\.holdMeting: .*\(did you mean holdMeeting\?\); the fields are raiseConcern, assignRole,/], // prettier-ignore
  ['a field twice', 'cite: Wealdshire', 'cite: Wealdshire\ncite: Weald', /^f.yaml:7:1 cite: cite stands here twice/],
  [
    'a unit that is none',
    '3 working days\n',
    '3 workdays\n',
    /^f.yaml:\d+:17 .*“3 workdays” cannot stand here; write a number and a unit, such as 48 hours, 16 working hours/,
  ],
  ['no unit', 'latest: 3 working days\n', 'latest: 3\n', /“3” cannot stand here; write a number and a unit, such as 48 hours/],
  ['a number in words', 'foster, connected] }\n', 'foster, connected], child.age: { at-least: "ten" } }\n', /child\.age\.at-least: “ten” cannot stand here; write a number in figures/], // prettier-ignore
  ['another test', 'foster, connected] }\n', 'foster, connected], child.age: { over: 16 } }\n', /^[^\n]*"over" is not a field here; the fields are at-least, at-most, known$/], // prettier-ignore
  [
    'a limit that begins nowhere',
    '        after: concern.notified\n',
    '',
    /clocks\.0\.after: this is missing; it may be one of: concern\.raised, /,
  ],
  [
    'an event misspelt',
    'after: concern.notified',
    'after: concern.notifed',
    /“concern.notifed” cannot stand here \(did you mean concern\.notified\?\)/,
  ],
  ['a duty nobody owes', '    # 10 and 11.', duties('id: a, label: A, ask: A?').replace(', owner: child-social-worker', ''), /duties\.0\.owner: this is missing; write who owes it: a role, such as/], // prettier-ignore
  ['a role misspelt', 'owner: child-team-manager, clause: WEA-10', 'owner: child-team-manger, clause: WEA-10', /role child-team-manger is not among .*\(did you mean child-team-manager\?\)$/], // prettier-ignore
  ['a role as people say it', 'owner: child-team-manager, clause: WEA-10', "owner: Manager of the child's team, clause: WEA-10", /cannot stand here; .*\(did you mean the role child-team-manager\?\)$/], // prettier-ignore
  [
    'a clause that is none',
    'clause: WEA-11\n',
    'clause: WEA-12\n',
    /^f.yaml:\d+:15 .*clause WEA-12 is not among the clauses of this file \(did you mean WEA-1\?\)/,
  ],
  ['no clause', '      owner: child-social-worker\n      clause: WEA-11\n', '      owner: child-social-worker\n', /circulation\.clause: this is missing; write the id of the clause it comes from/], // prettier-ignore
  [
    'a strength that is none',
    'WEA-9: { strength: must',
    'WEA-9: { strength: Must',
    /“Must” cannot stand here \(did you mean must\?\); it may be one of: must, forbid,/,
  ],
  [
    'a finding that is none',
    'code: views-missing',
    'code: view-missing',
    /“view-missing” cannot stand here \(did you mean views-missing\?\)/,
  ],
  ['a paper that is none', 'documents: [meeting-notes]', 'documents: [notes]', /circulation\.documents: document notes is not among the documents of this file \(meeting-notes\)/], // prettier-ignore
  ['nothing after a name', 'title: Steady Homes meetings', 'title:', /^f.yaml:5:\d+ title: this has a name and nothing after it; write what the procedure is called$/], // prettier-ignore
  ['empty words', 'Gofalwr maeth', '""', /languages\.cy\.roles\.foster-carer: this is empty; write it out, or take the line out/],
  ['a version in figures', 'version: "1"', 'version: 1', /version: “1” cannot stand here; write it in quotes: "1"/],
  ['curly quotes', 'version: "1"', 'version: “1”', /version: .*holds curly quotes/],
  ['a day as people write it', 'version: "1"', 'version: "1"\nclosures: [29 December]', /closures\.0: “29 December” cannot stand here; write a day of the calendar, such as 2026-12-31/], // prettier-ignore
  [
    'a day that never comes',
    'version: "1"',
    'version: "1"\nclosures: [2026-02-30]',
    /“2026-02-30” cannot stand here; write a day of the calendar/,
  ],
  ['a version over before it begins', 'version: "1"', 'version: "1"\neffective: { from: 2026-12-31, until: 2026-01-01 }', /effective\.until: .*never be in force/], // prettier-ignore
  ['words where fields go', '    - { code: unhappy, label: The child is unhappy where they live, clause: WEA-2a }', '    - Unhappy', /triggers\.any\.0: “Unhappy” cannot stand here; write fields, each as “name: value” \(code, label, hint,/], // prettier-ignore
  ['everybody for anyone', 'raiseConcern: anyone', 'raiseConcern: everyone', /“everyone” cannot stand here; it may be anyone, or a list/],
  [
    'a part for a role',
    'organiser: { role: child-social-worker',
    'organiser: { role: chair',
    /organiser\.role: chair is a part in the meeting and no role/,
  ],
  [
    'a second policy below',
    '# Words in Welsh',
    '---\nid: other\n# Words in Welsh',
    /a line of --- begins a second document; one file is one policy/,
  ],
  ['a role no rule names', '  business-support: B', '  archivist: Archivist\n  business-support: B', /^warning f.yaml:\d+:3 roles\.archivist: no rule names the role archivist/], // prettier-ignore
  ['a fact misspelt', '{ placement.type: residential }\n', '{ placment.type: residential }\n', /^warning .*no question asks for placment\.type.*\(did you mean placement\.type\?\)/], // prettier-ignore
  ['duties in a circle', '    # 10 and 11.', duties('id: a, label: A, ask: A?, when: { duty.b: true }', 'id: b, label: B, ask: B?, when: { all: [{ duty.a: true }] }'), /^warning .*a waits for the answer to b, and that waits for a, so neither is ever asked/], // prettier-ignore
  [
    'a duty on itself',
    '    # 10 and 11.',
    duties('id: a, label: A, ask: A?, when: { duty.a: true }'),
    /^warning .*a waits for its own answer/,
  ],
];

describe('a slip of whoever writes a policy', () => {
  it.each(slips)('%s, is shown where it stands, in plain words, with what is allowed', (_, from, to, says) => {
    const [first = ''] = changed(from, to);
    expect(first).toMatch(says);
    // Where the slip is, or where what it stands in begins.
    const away = Number(/:(\d+):/.exec(first)?.[1]) - lineOf(from);
    expect([away, away >= -6 && away <= 3]).toEqual([away, true]);
  });

  it.each([
    ['an empty file', '# nothing yet\n', /the file is empty; a policy is fields/],
    ['a list', '- a\n', /the file is a list; a policy is fields/],
    ['a letter', 'This is our procedure.', /the file is plain words; a policy is fields/],
  ])('%s is told what a policy is', (_, text, says) => {
    expect(saidOf(text)).toEqual([expect.stringMatching(says)]);
  });

  it('no slip is said in the words of a parser', () => {
    for (const [, from, to] of slips)
      for (const each of changed(from, to))
        expect(each).not.toMatch(
          /Invalid|expected (string|number|object|record|array|one of)|undefined|received (null|string|number)|Too (small|big)/,
        );
  });

  it.each([
    ['of Windows', '\r\n'],
    ['of an old Macintosh', '\r'],
  ])('lines may end as those %s do', (_, end) => {
    expect(saidOf(good.replaceAll('\n', end))).toEqual([]);
    expect(saidOf(good.replace('WEA-9: { strength: must', 'WEA-9: { strength: Must').replaceAll('\n', end))[0]).toMatch(
      `f.yaml:${String(lineOf('WEA-9: { strength: must'))}:22 `,
    );
  });

  it('duties that may be asked for another reason are in no circle', () => {
    expect(changed('    # 10 and 11.', duties('id: a, label: A, ask: A?, when: { any: [{ duty.b: true }, { placement.type: foster }] }', 'id: b, label: B, ask: B?, when: { duty.a: true }'))).toEqual([]); // prettier-ignore
  });

  it('yes is a word where a question has it among its answers', () => {
    const asked = "id: a, label: A, ask: A?, kind: choice, choices: [{ value: 'yes', label: Y }, { value: maybe, label: M }], settled-by: ['yes'], after: meeting.held"; // prettier-ignore
    expect(changed('    # 10 and 11.', duties(asked, "id: b, label: B, ask: B?, after: meeting.held, when: { duty.a: 'yes' }"))).toEqual(
      [],
    );
  });
});
