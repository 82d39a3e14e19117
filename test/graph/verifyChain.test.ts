import { describe, expect, it } from '@jest/globals';
import { hashOf, positionOf, readEntry, writeEntry } from '../../src/graph/caseLogEntry.ts';
import { verifyChain, type Link } from '../../src/graph/verifyChain.ts';

const fact = (event: string) => ({ event, at: '2026-11-23T10:00:00Z', by: 'p' });

function chainOf(...events: readonly string[]): Link[] {
  let previous = '';
  return events.map((event, index) => {
    const position = positionOf('SM-7K2Q', index + 1);
    const text = writeEntry({ facts: [fact(event)] });
    const link = { position, text, previous, hash: hashOf(previous, position, text) };
    previous = link.hash;
    return link;
  });
}

describe('the hash chain', () => {
  const whole = chainOf('concern.raised', 'request.submitted', 'approval.granted', 'meeting.scheduled');
  const changed = (at: number, change: Partial<Link>): Link[] => whole.map((link, index) => (index === at ? { ...link, ...change } : link));

  it('holds when nothing was touched', () => {
    expect(verifyChain('SM-7K2Q', whole)).toBeUndefined();
    expect(verifyChain('SM-7K2Q', [])).toBeUndefined();
  });

  it('does not depend on how a list writes the same content', () => {
    const spaced = JSON.stringify({ facts: [{ by: 'p', at: '2026-11-23T10:00:00Z', event: 'request.submitted' }] }, undefined, 2);
    expect(verifyChain('SM-7K2Q', changed(1, { text: spaced }))).toBeUndefined();
  });

  it('names the first entry that was changed', () => {
    expect(verifyChain('SM-7K2Q', changed(2, { text: writeEntry({ facts: [fact('approval.refused')] }) }))).toEqual({
      position: 'SM-7K2Q:000003',
      says: 'SM-7K2Q:000003 was changed after it was written',
    });
    expect(verifyChain('SM-7K2Q', changed(0, { text: 'not JSON' }))?.position).toBe('SM-7K2Q:000001');
  });

  it('names the entry after one that was changed together with its own hash', () => {
    const text = writeEntry({ facts: [fact('approval.refused')] });
    const link = whole[1];
    const forged = changed(1, { text, hash: hashOf(link?.previous ?? '', link?.position ?? '', text) });
    expect(verifyChain('SM-7K2Q', forged)).toEqual({
      position: 'SM-7K2Q:000003',
      says: 'SM-7K2Q:000003 does not follow the entry before it',
    });
  });

  it('names an entry that was taken out', () => {
    expect(verifyChain('SM-7K2Q', whole.toSpliced(1, 1))).toEqual({
      position: 'SM-7K2Q:000002',
      says: 'SM-7K2Q:000002 is missing from the record',
    });
  });

  it('does not take entries of another case', () => {
    expect(verifyChain('SM-AAAA', whole)?.position).toBe('SM-AAAA:000001');
  });
});

describe('an entry', () => {
  it('comes back as it was, in any language', () => {
    const entry = {
      facts: [{ ...fact('minutes.drafted'), sections: { a: 'Siôn: "ŵyr" 👪\n\tline ' }, list: [1, null, true] }],
      policy: 'dorset',
      opening: { placement: { type: 'foster' }, b: 1, a: 2 },
    };
    expect(readEntry(writeEntry(entry))).toEqual(entry);
    expect(writeEntry(entry)).toBe(writeEntry(readEntry(writeEntry(entry))));
  });
});
