import type { Dice } from './dice.ts';

const values: readonly string[] = [
  'true', 'null', '~', '0', '-1', '1e400', '.nan', '""', '[]', '{}', '9999 working days', '9999 months', '0 hours', 'meeting.held', 'notice.received', 'must', 'inform', '2026-02-30', '|', '>-', '*a', '&a x', '!!binary aGk=', '!!set {a}', '!!omap [a: 1]', '<<', '@', '`', '%', "'", '"', '? a', 'child', 'toString', '__proto__', 'é', '\u2028', '0x1F', '012', 'yes',
]; // prettier-ignore

const controls = ['\t', '\u0000', '\u0007', '\uFEFF', '\uFFFD', '\r', '\u001b', '\ud800', '\u0085'];

type Spoil = (lines: string[], dice: Dice) => string[] | string;

const swap = (lines: string[], a: number, b: number): string[] =>
  lines.map((line, at) => (at === a ? lines[b] : at === b ? lines[a] : line) ?? '');
const edit = (lines: string[], dice: Dice, how: (line: string) => string): string[] => {
  const at = dice.upTo(lines.length);
  return lines.map((line, each) => (each === at ? how(line) : line));
};
const insert = (lines: string[], dice: Dice, ...put: string[]): string[] => {
  const at = dice.upTo(lines.length + 1);
  return [...lines.slice(0, at), ...put, ...lines.slice(at)];
};
const indentOf = (line: string): string => /^ */.exec(line)?.[0] ?? '';

/** Ways to spoil a text that is written in lines and indents. */
const structural: readonly Spoil[] = [
  (lines, dice) => lines.toSpliced(dice.upTo(lines.length), 1 + dice.upTo(3)),
  (lines, dice) => insert(lines, dice, dice.pick(lines)),
  (lines, dice) => {
    const at = dice.upTo(lines.length);
    return lines.toSpliced(at, 0, ...lines.slice(at, at + 1 + dice.upTo(6)));
  },
  (lines, dice) => swap(lines, dice.upTo(lines.length), dice.upTo(lines.length)),
  (lines, dice) => {
    const at = dice.upTo(lines.length);
    return swap(lines, at, at + 1 < lines.length ? at + 1 : 0);
  },
  (lines, dice) => edit(lines, dice, (line) => (dice.percent(50) ? `${' '.repeat(1 + dice.upTo(4))}${line}` : line.replace(/^ {1,2}/, ''))),
  (lines, dice) => edit(lines, dice, (line) => line.replace(/^ +/, (spaces) => '\t'.repeat(spaces.length / 2))),
  (lines, dice) => {
    const other = dice.pick(lines);
    return edit(lines, dice, (line) => line.replace(/: .*$/, /: .*$/.exec(other)?.[0] ?? ''));
  },
  (lines, dice) => edit(lines, dice, (line) => line.replace(/: .*$/, () => `: ${dice.pick(values)}`)),
  (lines, dice) =>
    edit(lines, dice, (line) => line.replace(/\d+/, () => dice.pick(['0', '1', '7', '9999', '99999999999999999999', '-3', '1.5']))),
  (lines, dice) =>
    edit(lines, dice, (line) =>
      line.replace(
        /[\w-]+:/,
        () => `${dice.pick(['__proto__', 'constructor', 'toString', 'when', 'clause', '"": ', '1', 'null', 'any', '<<'])}:`,
      ),
    ),
  (lines, dice) => {
    const near = dice.pick(lines);
    return insert(
      lines,
      dice,
      `${indentOf(near)}${dice.pick(['__proto__', 'constructor', 'hasOwnProperty', 'id', 'when'])}: ${dice.pick(['{ id: x }', 'x', '{}', '[x]'])}`,
    );
  },
  (lines, dice) =>
    edit(lines, dice, (line) =>
      line.replace(
        /\{ /,
        () => `{ ${dice.pick(['__proto__: { a: true }', '"__proto__": true', 'constructor: true', 'not: {}', 'all: []'])}, `,
      ),
    ),
  (lines, dice) => edit(lines, dice, (line) => line.replace(/\[([^\]]*)\]/, (_, inner: string) => `[${inner}, ${inner}]`)),
];

const deep = (dice: Dice): string => {
  const depth = dice.pick([5, 20, 25, 200, 5000]);
  return dice.pick([
    `${'['.repeat(depth)}${']'.repeat(depth)}`,
    `${'{ not: '.repeat(depth)}{ a: true }${' }'.repeat(depth)}`,
    '- '.repeat(depth) + 'a',
    Array.from({ length: depth }, (_, at) => `${' '.repeat(at % 400)}a:`).join('\n'),
    '? '.repeat(depth) + 'a',
  ]);
};

/** Ways to spoil a text as if it were bytes, or to make it far too much. */
const rough: readonly Spoil[] = [
  (lines, dice) => {
    const text = lines.join('\n');
    const at = dice.upTo(text.length);
    return text.slice(0, at) + dice.pick([...controls, ...'{ } [ ] : - # & * ! | > % @ " , ?'.split(' ')]) + text.slice(at + dice.upTo(3));
  },
  (lines, dice) => {
    const text = lines.join('\n');
    return text.slice(0, dice.upTo(text.length));
  },
  (lines, dice) => {
    const bytes = Buffer.from(lines.join('\n'));
    for (let left = 1 + dice.upTo(4); left > 0; left -= 1) bytes[dice.upTo(bytes.length)] = dice.upTo(256);
    return bytes.toString('utf8');
  },
  (lines) => Buffer.from(lines.join('\n'), 'utf16le').toString('utf8'),
  (lines) => `\uFEFF${lines.join('\n')}`,
  (lines) => lines.join('\r\n'),
  (lines, dice) =>
    edit(lines, dice, (line) =>
      line.replace(/: .*$/, () => `: ${dice.pick(['x', '"', '[', '{', 'a b '])}${'y'.repeat(dice.pick([700, 50_000, 500_000]))}`),
    ),
  (lines, dice) => edit(lines, dice, (line) => line.replace(/: .*$/, () => `: ${deep(dice)}`)),
  (lines, dice) => insert(lines, dice, deep(dice)),
  (lines, dice) => insert(lines, dice, ...Array.from({ length: dice.pick([30, 30_000]) }, (_, at) => `a${String(at)}: 1`)),
  (lines, dice) => insert(lines, dice, `z: {${Array.from({ length: dice.pick([30, 30_000]) }, (_, at) => `a${String(at)}`).join(', ')}}`),
  (lines, dice) =>
    insert(lines, dice, 'a: &a [x,x,x,x,x,x,x,x,x]', 'b: &b [*a,*a,*a,*a,*a,*a,*a,*a]', 'c: &c [*b,*b,*b,*b,*b,*b,*b]', 'd: [*c,*c,*c,*c]'),
  (lines, dice) => insert(lines, dice, dice.pick(['---', '...', '%YAML 1.1', '# [[[[[', '--- !!map'])),
];

/** A text with one to three things wrong with it, or perhaps nothing at all. */
export const spoiltText = (text: string, dice: Dice): string => {
  let lines = text.split('\n');
  const kinds = dice.percent(75) ? structural : rough;
  for (let left = 1 + dice.upTo(3); left > 0; left -= 1) {
    const now = dice.pick(left > 1 ? structural : kinds)(lines, dice);
    if (typeof now === 'string') return now;
    lines = now;
  }
  return lines.join('\n');
};
