import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { safeMarkdown } from '../../tab/practice/chat/safeMarkdown.ts';

describe('safeMarkdown', () => {
  it.each([
    ['two\nlines', '<p>two<br>lines</p>'],
    ['one\n\ntwo', '<p>one</p><p>two</p>'],
    ['**strong** and _soft_ and `code`', '<p><strong>strong</strong> and <em>soft</em> and <code>code</code></p>'],
    ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['1. a\n2. b\nc', '<ol><li>a</li><li>b</li></ol><p>c</p>'],
    [
      '[x](https://council.example/?a=1&b=2)',
      '<p><a href="https://council.example/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">x</a></p>',
    ],
    ['[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>'],
    ['<img src=x onerror="alert(1)">', '<p>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;</p>'],
    [
      '[x](https://a.example/"onmouseover="alert)',
      '<p><a href="https://a.example/&quot;onmouseover=&quot;alert" target="_blank" rel="noopener noreferrer">x</a></p>',
    ],
    [
      '[**x**](https://a.example/**b**)',
      '<p><a href="https://a.example/**b**" target="_blank" rel="noopener noreferrer"><strong>x</strong></a></p>',
    ],
    ['child_social_worker 2 * 3 * 4', '<p>child_social_worker 2 * 3 * 4</p>'],
  ])('%j', (text, html) => {
    expect(safeMarkdown(text)).toBe(html);
  });

  it('lets no other tag or attribute through, whatever is typed', () => {
    const bits = fc.constantFrom(
      '[a](https://a.example/',
      '[a](mailto:',
      '[a](javascript:',
      '<',
      '>',
      '"',
      "'",
      '&',
      '**',
      '_',
      '*',
      '`',
      '[',
      ']',
      '(',
      ')',
      'https://a.example',
      'javascript:',
      ' ',
      '\n',
      '- ',
      '1. ',
      'a',
      'onload=',
      'script',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), (words) => {
        const html = safeMarkdown(words.join(''));
        const tags = html.match(/<[^>]*>?/g) ?? [];
        for (const tag of tags)
          expect(tag).toMatch(
            /^<(\/?(p|ul|ol|li|strong|em|code|a)|br|a href="(https?:\/\/|mailto:)[^"<>]*" target="_blank" rel="noopener noreferrer")>$/,
          );
      }),
      { numRuns: 500 },
    );
  });
});
