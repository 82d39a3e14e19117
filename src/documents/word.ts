import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  type IRunOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, StructuredDocument } from '../domain/record/structuredDocument.ts';
import { printable } from './printable.ts';

/** Width of an A4 page between margins of 2.54 cm, in twentieths of a point. */
const textWidth = 9026;

/**
 * A structured document as an accessible Word file: real headings, British English, a title in its properties, tables whose first row is
 * marked as the header and comes again on every page. Holds no page furniture but the reference and the page number.
 */
export async function word(document: StructuredDocument): Promise<Uint8Array> {
  const title = printable(`${document.title} ${document.reference}`);
  const file = new Document({
    title,
    creator: 'Holdfast',
    lastModifiedBy: 'Holdfast',
    description: '',
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 24, language: { value: 'en-GB' } }, paragraph: { spacing: { after: 160, line: 300 } } },
        heading1: { run: { font: 'Arial', size: 36, bold: true, color: '1F1F1F' }, paragraph: { spacing: { after: 240 }, keepNext: true } },
        heading2: {
          run: { font: 'Arial', size: 28, bold: true, color: '1F1F1F' },
          paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1440, right: 1440, bottom: 1440, left: 1440 } } },
        footers: { default: footer(document.reference) },
        children: [new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }), ...document.blocks.flatMap(write)],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

const footer = (reference: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ size: 20, children: [`${reference}, page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });

const write = (block: Block): readonly (Paragraph | Table)[] => {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: printable(block.text), heading: HeadingLevel.HEADING_2 })];
    case 'paragraph':
      return [new Paragraph({ text: printable(block.text) })];
    case 'table':
      // Word joins two tables that touch, and wants a paragraph after the last.
      return [table(block), new Paragraph({ text: '', spacing: { after: 0 } })];
  }
};

const table = ({ head, rows }: Extract<Block, { kind: 'table' }>): Table => {
  const width = Math.floor(textWidth / head.length);
  const cell = (text: string, strong: boolean): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      children: printable(text)
        .split('\n')
        .map((line) => new Paragraph({ spacing: { after: 0 }, children: [new TextRun(typed(line, strong))] })),
    });
  return new Table({
    columnWidths: head.map(() => width),
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head.map((text) => cell(text, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text) => cell(text, false)) })),
    ],
  });
};

const typed = (text: string, bold: boolean): IRunOptions => ({ text, bold });
