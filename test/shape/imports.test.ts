import { describe, expect, it } from '@jest/globals';
import { importsOf, sources, type Source } from './sources.ts';

/** Who may open whose door. The first room whose path starts a file's path is its room. */
const rooms: readonly { room: string; may: readonly string[] }[] = [
  { room: 'src/domain/', may: ['src/domain/'] },
  { room: 'src/policies/', may: ['src/domain/', 'src/policies/'] },
  { room: 'src/usecases/', may: ['src/domain/', 'src/policies/', 'src/usecases/', 'src/api/contract.ts'] },
  { room: 'src/graph/', may: ['src/domain/', 'src/usecases/', 'src/graph/'] },
  { room: 'src/database/', may: ['src/domain/', 'src/usecases/', 'src/database/'] },
  { room: 'src/documents/', may: ['src/domain/', 'src/usecases/', 'src/documents/'] },
  { room: 'src/api/contract.ts', may: ['src/domain/'] },
  { room: 'src/api/', may: ['src/domain/', 'src/policies/', 'src/usecases/', 'src/api/'] },
  { room: 'src/standin/', may: ['src/standin/'] },
  {
    room: 'src/cli/tenant/',
    may: [
      'src/domain/',
      'src/policies/',
      'src/usecases/',
      'src/graph/',
      'src/database/',
      'src/cli/',
      'bot/env.ts',
      'bot/clock.ts',
      'bot/openGraph.ts',
    ],
  },
  { room: 'src/cli/', may: ['src/domain/', 'src/policies/', 'src/usecases/', 'src/cli/'] },
  { room: 'bot/cards/', may: ['src/domain/', 'src/usecases/', 'src/api/contract.ts', 'bot/cards/'] },
  { room: 'bot/listeners/', may: ['src/domain/', 'src/usecases/', 'src/api/contract.ts', 'bot/cards/', 'bot/listeners/'] },
  {
    room: 'bot/',
    may: ['src/domain/', 'src/policies/', 'src/usecases/', 'src/graph/', 'src/database/', 'src/documents/', 'src/api/', 'bot/'],
  },
  { room: 'tab/practice/', may: ['tab/practice/'] },
  { room: 'tab/', may: ['src/domain/', 'src/api/contract.ts', 'tab/'] },
];

/** Each outside name stands in the fewest files that can bear it. */
const outsideNames: readonly { name: string; within: string; files: number }[] = [
  { name: 'botbuilder', within: 'bot/', files: 3 },
  { name: 'restify', within: 'bot/', files: 1 },
  { name: '@azure/msal-node', within: 'src/graph/', files: 1 },
  { name: '@microsoft/microsoft-graph-client', within: 'src/graph/', files: 4 },
  { name: '@microsoft/teams-js', within: 'tab/', files: 1 },
  { name: 'adaptivecards', within: 'tab/practice/', files: 2 },
  { name: '@electric-sql/pglite', within: 'src/database/', files: 1 },
  { name: 'pg', within: 'src/database/', files: 1 },
  { name: 'pg-boss', within: 'src/database/', files: 1 },
  { name: 'docx', within: 'src/documents/', files: 2 },
  { name: 'yaml', within: 'src/domain/policy/', files: 2 },
];

const pureWorldReaders = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|from 'node:|\brandomUUID\(|Temporal\.Now/;

function breachesOf(all: readonly Source[]): string[] {
  return all.flatMap((source) => {
    const room = rooms.find((one) => source.path.startsWith(one.room));
    if (!room) return [`${source.path}: no room claims this file`];
    return importsOf(source)
      .filter((name) => /^(src|bot|tab|test)\//.test(name))
      .filter((name) => !room.may.some((door) => name.startsWith(door)))
      .map((name) => `${source.path} may not import ${name}`);
  });
}

describe('who may import whom', () => {
  const all = sources('src', 'bot', 'tab');

  it('keeps to the rooms', () => {
    expect(breachesOf(all)).toEqual([]);
  });

  it('would notice a breach', () => {
    const seeded = [
      { path: 'src/domain/assess/bad.ts', text: `import { x } from '../../usecases/perform.ts';` },
      { path: 'src/standin/bad.ts', text: `import { x } from '../graph/wire.ts';` },
      { path: 'tab/bad.tsx', text: `import { x } from '../src/usecases/perform.ts';` },
      { path: 'src/helpers.ts', text: '' },
    ];
    expect(breachesOf(seeded)).toHaveLength(4);
  });

  it('leaves clock, chance and environment out of the pure room', () => {
    expect(
      all.filter((source) => source.path.startsWith('src/domain/') && pureWorldReaders.test(source.text)).map((source) => source.path),
    ).toEqual([]);
  });

  it.each(outsideNames)('$name stays in at most $files files of $within', ({ name, within, files }) => {
    const users = all
      .filter((source) => importsOf(source).includes(name) && !source.path.startsWith('src/standin/'))
      .map((source) => source.path);
    expect(users.filter((path) => !path.startsWith(within))).toEqual([]);
    expect(users.length).toBeLessThanOrEqual(files);
  });

  it('has no barrels: the only index files are the program and the listeners table', () => {
    expect(
      all
        .map((source) => source.path)
        .filter((path) => /(^|\/)index\.tsx?$/.test(path) && !['bot/index.ts', 'bot/listeners/index.ts'].includes(path)),
    ).toEqual([]);
  });
});
