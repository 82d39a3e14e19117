import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { noteParts } from '../../src/graph/noteParts.ts';

describe('cutting an entry to note columns', () => {
  it('loses nothing when SharePoint trims each part', () => {
    const letters = fc.constantFrom('a', '"', '\\', '👪', 'é', ' ', '\n', '\u00a0', '\u2003');
    const words = fc.array(letters, { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 20 }), (text, length) => {
        const parts = noteParts(JSON.stringify(text), length);
        expect(JSON.parse(parts.map((part) => part.trim()).join(''))).toBe(text);
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(length + 10);
        for (const part of parts) expect(() => encodeURIComponent(part)).not.toThrow();
      }),
    );
  });

  it('leaves a short text as it is', () => {
    expect(noteParts('{"facts":["a b"]}')).toEqual(['{"facts":["a b"]}']);
  });
});
