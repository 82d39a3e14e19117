import { describe, expect, it } from '@jest/globals';
import { sources, type Source } from './sources.ts';

const where = (all: readonly Source[], pattern: RegExp): string[] =>
  all.flatMap((source) =>
    source.text.split('\n').flatMap((line, at) => (pattern.test(line) ? [`${source.path}:${String(at + 1)}: ${line.trim()}`] : [])),
  );

const product = sources('src', 'bot', 'tab');
const tests = sources('test').filter((source) => !source.path.startsWith('test/shape/'));

describe('habits of the code', () => {
  it('mocks no module of ours', () => {
    expect(where(tests, /(jest|vi)\.(mock|unstable_mockModule)\(\s*['"]\.{1,2}\//)).toEqual([]);
  });

  it('leaves no test switched off or alone', () => {
    expect(where(tests, /\b(it|test|describe)\.(skip|only|todo)\b|\b(xit|xdescribe|fit|fdescribe)\(/)).toEqual([]);
  });

  it('keeps no mutable state in modules', () => {
    const rooms = product.filter(
      (source) =>
        /^(src\/(domain|usecases|policies|graph|database|documents|api)|bot)\//.test(source.path) && source.path !== 'bot/index.ts',
    );
    expect(where(rooms, /^(export )?let /)).toEqual([]);
    expect(where(rooms, /^(export )?const \w+(: [^=]+)? = (new (Map|Set|WeakMap)\(\)|\[\]|\{\});?$/)).toEqual([]);
  });

  it('switches off no check', () => {
    expect(where([...product, ...tests], /eslint-disable|@ts-(ignore|nocheck|expect-error)|\bas any\b(?! of )/)).toEqual([]);
  });

  it('asks for one of several with one part', () => {
    const pages = product.filter(({ path }) => /^tab\/(parts|pages|outlook)\//.test(path) && path !== 'tab/parts/Choice.tsx');
    expect(where(pages, /<Select\b/)).toEqual([]);
  });

  it('puts nothing personal into a subject, a log line or an address', () => {
    const personal = /child\??\.(name|dateOfBirth|caseNumber)|childName|dateOfBirth|caseNumber/;
    const outward = product.filter((source) => /^(src\/(usecases|graph|database|api|domain\/effects)|bot)\//.test(source.path));
    const lines = where(outward, personal);
    expect(lines.filter((line) => /subject|\blog\.|logger|fileName|tabLink|https?:|console\./i.test(line))).toEqual([]);
    expect(
      where(
        product.filter((source) => source.path.startsWith('bot/cards/')),
        personal,
      ),
    ).toEqual([]);
  });
});
