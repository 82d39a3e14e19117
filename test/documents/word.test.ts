import { describe, expect, it } from '@jest/globals';
import type { StructuredDocument } from '../../src/domain/record/structuredDocument.ts';
import { word } from '../../src/documents/word.ts';
import { unzip } from './unzip.ts';

const written: StructuredDocument = {
  title: 'Notes of the Stability Meeting',
  reference: 'SM-7K2Q',
  blocks: [
    { kind: 'heading', text: 'Who was there' },
    { kind: 'table', head: ['Name', 'Part'], rows: [['Sam Okafor', 'Child’s social worker'], ['Tess & Co <Lindqvist>', 'Chair']] }, // prettier-ignore
    { kind: 'heading', text: 'Discussion' },
    { kind: 'paragraph', text: 'A bell \u0007 rang, \uD800 twice. 🏠' },
  ],
};

const partsOf = async (document: StructuredDocument) => {
  const files = unzip(await word(document));
  const part = (name: string): string => files.get(name) ?? '';
  return {
    body: part('word/document.xml'),
    styles: part('word/styles.xml'),
    core: part('docProps/core.xml'),
    footer: part('word/footer1.xml'),
  };
};

/** What a reader sees, paragraph by paragraph, with the style each stands in. */
const paragraphsOf = (body: string): readonly { style: string | undefined; text: string }[] =>
  [...body.matchAll(/<w:p>(.*?)<\/w:p>|<w:p .*?>(.*?)<\/w:p>/gs)].map((found) => {
    const inner = found[1] ?? found[2] ?? '';
    return {
      style: /<w:pStyle w:val="(\w+)"/.exec(inner)?.[1],
      text: [...inner.matchAll(/<w:t[^>]*>(.*?)<\/w:t>/gs)].map((run) => run[1]).join(''),
    };
  });

describe('word', () => {
  it('has one title and real headings', async () => {
    const { body } = await partsOf(written);
    expect(paragraphsOf(body).filter(({ style }) => style !== undefined)).toEqual([
      { style: 'Heading1', text: 'Notes of the Stability Meeting SM-7K2Q' },
      { style: 'Heading2', text: 'Who was there' },
      { style: 'Heading2', text: 'Discussion' },
    ]);
  });

  it('is in British English and has a title in its properties', async () => {
    const { styles, core } = await partsOf(written);
    expect(styles).toMatch(/<w:docDefaults>.*<w:lang [^>]*w:val="en-GB"/s);
    expect(core).toContain('<dc:title>Notes of the Stability Meeting SM-7K2Q</dc:title>');
    expect(core).not.toContain('Un-named');
  });

  it('marks the first row of a table as its header, and only that', async () => {
    const { body } = await partsOf(written);
    const rows = [...body.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map((row) => row[1] ?? '');
    expect(rows.map((row) => row.includes('<w:tblHeader'))).toEqual([true, false, false]);
    expect(rows.every((row) => row.includes('<w:cantSplit'))).toBe(true);
    expect(paragraphsOf(rows[0] ?? '').map(({ text }) => text)).toEqual(['Name', 'Part']);
  });

  it('says the reference and the page on every page', async () => {
    const { footer } = await partsOf(written);
    expect(footer).toContain('SM-7K2Q, page ');
    expect(footer).toContain('NUMPAGES');
  });

  it('holds nothing XML may not hold, and keeps every other letter', async () => {
    const { body } = await partsOf(written);
    expect(body).toContain('Tess &amp; Co &lt;Lindqvist&gt;');
    expect(body).toContain('A bell  rang,  twice. 🏠');
    expect(Array.from(body).filter((letter) => (letter.codePointAt(0) ?? 0) < 32 && !['\n', '\t', '\r'].includes(letter))).toEqual([]);
  });
});
