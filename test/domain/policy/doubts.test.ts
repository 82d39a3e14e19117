import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { events, recordedEvents } from '../../../src/domain/policy/glossary.ts';
import { sayProblem } from '../../../src/domain/policy/problem.ts';
import { readPolicy } from '../../../src/domain/policy/readPolicy.ts';

const good = readFileSync('src/policies/dorset.yaml', 'utf8');
const warningsOf = (text: string): readonly string[] => {
  const read = readPolicy(text, 'council.yaml');
  return 'problems' in read ? [`refused: ${read.problems.map(sayProblem).join('; ')}`] : read.warnings.map(sayProblem);
};
const changed = (...changes: readonly (readonly [string, string])[]): readonly string[] => {
  for (const [from] of changes) expect(good).toContain(from);
  return warningsOf(changes.reduce((text, [from, to]) => text.replace(from, to), good));
};

describe('a policy with a hole', () => {
  it('has none as it is', () => {
    expect(warningsOf(good)).toEqual([]);
  });

  it('is warned of with line and column, what is wrong and what to do', () => {
    const line = good.split('\n').findIndex((each) => each.startsWith('  DOR-gap:')) + 1;
    expect(changed(['  DOR-gap: {', '  DOR-3: { strength: must, text: New. }\n  DOR-gap: {'])).toEqual([
      `council.yaml:${String(line)}:10 clauses.DOR-3: no rule names clause DOR-3; enforce it, ask it, or show it with “shown”, or take it out`,
    ]);
  });

  it.each([
    [
      'a duty nobody can owe',
      [
        ['  birth-family: Birth family', '  birth-family: Birth family\n  archivist: Archivist'],
        [
          'owner: child-social-worker\n        before: meeting.started\n        ask',
          'owner: archivist\n        before: meeting.started\n        ask',
        ],
      ],
      /preparation\.0\.owner: nobody comes to be archivist, .*give it to a role/,
    ],
    [
      'a review nobody can owe',
      [
        ['  birth-family: Birth family', '  birth-family: Birth family\n  archivist: Archivist'],
        ['for: each, owner: child-team-manager', 'for: each, owner: archivist'],
      ],
      /review\.owner: nobody comes to be archivist/,
    ],
    [
      'a limit that never begins',
      [
        ['after: concern.notified\n', 'after: issue.identified\n'],
        ['default: concern.notified, other', 'default: issue.identified, other'],
      ],
      /clocks\.0\.after: no act records issue\.identified, .*let it begin with one of: concern\.raised/,
    ],
    [
      'a seat for a kind of home there is not',
      [['supported-lodgings: supported-lodgings-provider', 'houseboat: supported-lodgings-provider']],
      /:174:11 meetings\.stability\.invite\.2\.filled-by\.houseboat: there is no home of the kind houseboat, .*the kinds are foster/,
    ],
    [
      'seats nobody can be given',
      [['  assignRole: [child-social-worker, child-team-manager, business-support]', '  assignRole: [birth-family]']],
      /invite\.1\.filled-by: nobody can be made foster-carer or connected-carer/,
    ],
    [
      'a binding clause that is only shown',
      [['DOR-2.9: { strength: inform', 'DOR-2.9: { strength: must']],
      /clauses\.DOR-2\.9: Dorset 2\.9 is a “must” and only shown; write a rule/,
    ],
    [
      'a rule weaker than its clause',
      [
        ['strength: should\n        clause: DOR-2.6', 'strength: may\n        clause: DOR-2.6'],
        ['default: should, other: [must]', 'default: may, other: [must]'],
      ],
      /clocks\.0\.strength: “may” is weaker than Dorset 2\.6, which is a “should”; leave the strength out/,
    ],
    [
      'a condition nobody is asked about',
      [['when: { riskFromChildConduct: true }, clause: DOR-2.11e }', 'when: { riskOfFlood: true }, clause: DOR-2.11e }']],
      /when: no question asks for riskOfFlood, .*add it under “facts”/,
    ],
    [
      'a condition on an answer there is not',
      [['when: { placement.type: supported-lodgings }\n        says', 'when: { placement.type: houseboat }\n        says']],
      /exclusions\.1\.advice\.0\.when: placement\.type is never houseboat, .*it may be foster/,
    ],
    [
      'a limit without an office hour',
      [
        ['        latest: 48 hours\n', '        latest: 0 hours\n'],
        ['default: 48 hours, other', 'default: 0 hours, other'],
      ],
      /clocks\.0\.latest: whenever it begins, no hour of the office lies within 0 hours; give it more room/,
    ],
    [
      'a limit that closes before it opens',
      [['        latest: 48 hours\n', '        latest: 48 hours\n        earliest: 10 working days\n']],
      /clocks\.0\.latest: whenever it begins, no hour of the office lies between 10 working days and 48 hours/,
    ],
    [
      'a count of what is a yes or a no',
      [
        [
          'when: { riskFromChildConduct: true }, clause: DOR-2.11e }',
          'when: { riskFromChildConduct: { at-least: 2 } }, clause: DOR-2.11e }',
        ],
      ],
      /when: riskFromChildConduct is never at-least 2, so this never holds; it may be true or false/,
    ],
    [
      'a decision for one that names several',
      [['by: child-team-manager\n      clause: DOR-2.3-ii', 'by: [child-team-manager, fostering-team-manager]\n      clause: DOR-2.3-ii']],
      /approval\.by: one is to decide and several are named; write “kind: any-of” .* “kind: dual”/,
    ],
    [
      'a decision for several that names one',
      [['by: child-team-manager\n      clause: DOR-2.3-ii', 'by: child-team-manager\n      kind: dual\n      clause: DOR-2.3-ii']],
      /approval\.kind: it is dual and by names one alone; name the others/,
    ],
    [
      'somebody who stands in for themself',
      [['stand-in: { reason: true }', 'stand-in: { reason: true }\n      cover: [{ role: child-team-manager, clause: DOR-2.3-ii }]']],
      /approval\.cover\.0\.role: child-team-manager decides anyhow/,
    ],
    [
      'an excuse nobody who accepts the notice may give',
      [
        [
          '    chair:\n',
          '    gates:\n      - { id: notice, label: Notice, received: notice.received, step: notice.accepted, needs: meeting.held, excuse: { code: danger, what: danger, by: [fostering-team-manager] }, clause: DOR-2.3-ii }\n    chair:\n',
        ],
        ['  updateAction: [', '  acceptNotice: [child-team-manager]\n  updateAction: ['],
      ],
      /gates\.0\.excuse\.by: only fostering-team-manager may give the excuse, and may not accept the notice; name one of them/,
    ],
    [
      'a silence with a rule',
      [['what: [quorum, note-taker', 'what: [approval, note-taker']],
      /not-specified\.what\.0: “approval” is said to be not specified, and there is a rule at meetings\.stability\.approval/,
    ],
  ] as const)('such as %s', (_, changes, says) => {
    const warned = changed(...changes);
    expect(warned.join('\n')).toMatch(says);
    expect(warned.join('\n')).not.toMatch(/^refused/);
    for (const each of warned) expect(each).toMatch(/^council\.yaml:[1-9]\d*:[1-9]\d* \S+: .+/);
  });

  it('may say why a rule binds less than its clause', () => {
    expect(
      changed(
        ['strength: should\n        clause: DOR-2.6', 'strength: may\n        clause: DOR-2.6'],
        ['default: should, other: [must]', 'default: may, other: [must]'],
        ['  DOR-2.6: { strength: should,', '  DOR-2.6: { strength: should, weaker: Decided so in June.,'],
      ),
    ).toEqual([]);
  });
});

describe('the events that acts record', () => {
  it('are those the acts and the effects write', () => {
    const written = ['src/domain/acts', 'src/domain/effects', 'src/domain/assess/request']
      .flatMap((folder) => readdirSync(folder).map((file) => `${folder}/${file}`))
      .filter((file) => file.endsWith('.ts') && (file.startsWith('src/domain/acts/') || /happened|decision\.ts/.test(file)))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    // What a case says of the meeting before, and a yes by its other name, is worked out from others.
    const workedOut = ['previous-meeting.held', 'decision.hold'];
    expect(events.filter((event) => written.includes(`'${event}'`) || workedOut.includes(event)).sort()).toEqual(
      [...recordedEvents].sort(),
    );
  });
});
