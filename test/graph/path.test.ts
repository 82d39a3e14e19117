import { describe, expect, it } from '@jest/globals';
import { at, quoted, withQuery } from '../../src/graph/path.ts';

describe('addresses', () => {
  it('encodes what would end or change them', () => {
    expect(at`/users/${'jane_gmail.com#EXT#@council.example'}/events/${'AAMk/x+y='}`).toBe(
      '/users/jane_gmail.com%23EXT%23%40council.example/events/AAMk%2Fx%2By%3D',
    );
  });

  it('quotes and encodes what people type', () => {
    expect(withQuery('/users', { $filter: `startswith(surname,${quoted("O'Brien & Sons #1 + 2%")})`, $top: 10, $skip: undefined })).toBe(
      "/users?$filter=startswith(surname%2C'O''Brien%20%26%20Sons%20%231%20%2B%202%25')&$top=10",
    );
    expect(withQuery('/users', {})).toBe('/users');
  });
});
