import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { acts } from '../../src/domain/acts/acts.ts';
import { cardVerbs } from '../../bot/listeners/index.ts';
import { root } from './sources.ts';

const names = Object.keys(acts);
const has = (path: string): boolean => existsSync(join(root, path));

describe('one name on every floor', () => {
  it('every act has a file of its name, and every file of an act is in the table', () => {
    expect(names.filter((name) => !has(`src/domain/acts/${name}.ts`))).toEqual([]);
  });

  it('every verb a card can carry is an act', () => {
    expect(cardVerbs.filter((verb) => !names.includes(verb))).toEqual([]);
  });

  it('every verb has a listener of its name', () => {
    expect(cardVerbs.filter((verb) => !has(`bot/listeners/${verb}.ts`))).toEqual([]);
  });

  it('every act is tested under its name', () => {
    const tests = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => !tests.some((file) => file.endsWith(`${name}.test.ts`)))).toEqual([]);
  });
});
