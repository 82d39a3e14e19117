import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeText } from '../../../src/domain/merge/mergeText.ts';

const base = 'The carers are tired.\n\nSchool goes well.\n\nContact is weekly.';

describe('two versions of one text', () => {
  it('are put together where they changed different paragraphs', () => {
    const mine = base.replace('tired', 'worn out');
    const theirs = base.replace('weekly', 'monthly').concat('\n\nThe aunt rings.');
    expect(mergeText(base, mine, theirs)).toBe('The carers are worn out.\n\nSchool goes well.\n\nContact is monthly.\n\nThe aunt rings.');
    expect(mergeText(base, theirs, mine)).toBe(mergeText(base, mine, theirs));
  });

  it.each([
    ['the same paragraph', base.replace('tired', 'worn out'), base.replace('tired', 'ill')],
    ['a paragraph one of them took away', base.replace('School goes well.\n\n', ''), base.replace('well', 'badly')],
    ['the same place, by adding to it', `${base}\nMine.`, `${base}\nTheirs.`],
  ])('have to be read by somebody where both changed %s', (_what, mine, theirs) => {
    expect(mergeText(base, mine, theirs)).toBeUndefined();
    expect(mergeText(base, theirs, mine)).toBeUndefined();
  });

  it('both begun from a blank page have to be read', () => {
    expect(mergeText('', 'Mine.', 'Theirs.')).toBeUndefined();
  });

  it('are one where they say the same, however their lines end', () => {
    expect(mergeText('', 'a\r\nb', 'a\nb')).toBe('a\r\nb');
    expect(mergeText('a\nb', 'a\r\nb', 'a\nc')).toBe('a\nc');
  });

  it('are not compared line by line when they are beyond what anybody types, and nothing hangs', () => {
    const long = 'x\n'.repeat(30_000);
    expect(mergeText(long, `${long}mine`, `theirs${long}`)).toBeUndefined();
    expect(mergeText(long, long, `theirs${long}`)).toBe(`theirs${long}`);
  });

  const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 8 }).map((some) => some.join('\n'));

  it('never lose a line: what is put together has every line that either of them added', () => {
    fc.assert(
      fc.property(lines, lines, lines, (before, mine, theirs) => {
        const merged = mergeText(before, mine, theirs);
        if (merged === undefined) return;
        const [had, has] = [before, merged].map((text) => text.split('\n'));
        for (const text of [mine, theirs]) for (const line of text.split('\n')) if (!had?.includes(line)) expect(has).toContain(line);
      }),
    );
  });

  it('come out the same whoever saves first', () => {
    fc.assert(
      fc.property(lines, lines, lines, (before, mine, theirs) => {
        expect(mergeText(before, mine, theirs)).toBe(mergeText(before, theirs, mine));
      }),
    );
  });
});
