import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { acts } from '../../src/domain/acts/acts.ts';
import { verbs } from '../../bot/listeners/index.ts';
import { root } from './sources.ts';

const names = Object.keys(acts);
/** An act is answered in place of its card; the other verbs only look. */
const actVerbs = Object.keys(verbs).filter((verb) => verbs[verb]?.answers === 'in place');
const has = (path: string): boolean => existsSync(join(root, path));

describe('one name on every floor', () => {
  it('every act has a file of its name, and every file of an act is in the table', () => {
    expect(names.filter((name) => !has(`src/domain/acts/${name}.ts`))).toEqual([]);
  });

  it('every verb that does something is an act, and every other verb is none', () => {
    expect(Object.keys(verbs).filter((verb) => names.includes(verb) !== actVerbs.includes(verb))).toEqual([]);
  });

  it('every verb has a listener of its name', () => {
    expect(Object.keys(verbs).filter((verb) => !has(`bot/listeners/${verb}.ts`))).toEqual([]);
  });

  it('every act is tested under its name', () => {
    const tests = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => !tests.some((file) => file.endsWith(`${name}.test.ts`)))).toEqual([]);
  });
});
