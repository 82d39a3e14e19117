import { describe, expect, it } from '@jest/globals';
import { saidTwice } from '../../src/cli/saidTwice.ts';

describe('a key that stands twice', () => {
  it.each([
    ['{"a": 1, "b": {"a": 2}, "c": [{"a": 3}, {"a": 4}]}', undefined],
    ['{"a": 1, "b": 2, "a" : 3}', 'a'],
    ['[{"x": 1}, {"y": {"z": 1, "z": 2}}]', 'z'],
    ['{"a": "\\"a\\":", "b": ["a", "a"], "c": "{\\"a\\": 1, \\"a\\": 1}"}', undefined],
    ['{"a\\\\": 1, "a": 2}', undefined],
    ['{"a": 1, "\\u0061": 2}', 'a'],
    ['{"__proto__": 1, "constructor": 2}', undefined],
    ['"text"', undefined],
  ])('%s', (json, key) => {
    expect(saidTwice(json)).toBe(key);
  });
});
