import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { limits } from '../../src/api/limits.ts';
import { readBody, type BodySource } from '../../src/api/readBody.ts';

const sent = (...parts: readonly string[]): BodySource => Readable.from(parts.map((part) => Buffer.from(part))) as BodySource;

describe('readBody', () => {
  it('reads JSON that comes in parts, also split inside a letter', async () => {
    const bytes = Buffer.from('{"name":"Zoë"}');
    const source = Readable.from([bytes.subarray(0, 12), bytes.subarray(12)]) as BodySource;
    expect(await readBody(source)).toEqual({ json: { name: 'Zoë' } });
  });

  it('takes what another reader has parsed already', async () => {
    expect(await readBody(Object.assign(sent(), { body: { a: 1 } }))).toEqual({ json: { a: 1 } });
    expect(await readBody(Object.assign(sent(), { body: '{"a":1}' }))).toEqual({ json: { a: 1 } });
  });

  it.each(['', '{', 'undefined', '{"a":}'])('says so when %p is not JSON', async (text) => {
    expect(await readBody(sent(text))).toEqual({ unreadable: expect.stringContaining('not JSON') });
  });

  it('takes as much as the limit and no more', async () => {
    const filled = (bytes: number): string => JSON.stringify('x'.repeat(bytes - 2));
    expect(await readBody(sent(filled(limits.bodyBytes)))).toHaveProperty('json');
    expect(await readBody(sent(filled(limits.bodyBytes + 1)))).toEqual({ unreadable: expect.stringContaining('512 KB'), tooLarge: true });
  });

  it('stops reading somebody who never stops sending', async () => {
    let parts = 0;
    const flood = async function* (): AsyncGenerator<Uint8Array> {
      for (;;) {
        parts += 1;
        yield await Promise.resolve(new Uint8Array(64 * 1024));
      }
    };
    expect(await readBody(flood())).toHaveProperty('unreadable');
    expect(parts * 64 * 1024).toBeLessThan(limits.bodyBytes * 25);
  });
});
