import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { requestFormCard } from '../../bot/cards/requestFormCard.ts';
import { procedure } from '../../src/usecases/procedure.ts';
import { memoryWorld } from '../support/memoryWorld.ts';
import { runHoldfast } from '../../src/cli/runHoldfast.ts';
import { procedureFor } from '../../bot/procedureFor.ts';

const readme = readFileSync('README.md', 'utf8');
const from = readme.indexOf("## Write your council's procedure");
const chapter = readme.slice(from, readme.indexOf('\n## ', from + 1));
const wealdshire = readFileSync('src/policies/examples/wealdshire.yaml', 'utf8');

type Block = { readonly kind: string; readonly name: string; readonly text: string };
const blocks: readonly Block[] = [...chapter.matchAll(/^```(\w*) ?(\S*)\n([\s\S]*?)\n```$/gm)].map(
  ([, kind = '', name = '', text = '']) => ({
    kind,
    name,
    text,
  }),
);
const of = (kind: string): readonly Block[] => blocks.filter((block) => block.kind === kind);

/** The copies the chapter has the reader make, each with its lines changed as shown. */
const folder = mkdtempSync(join(tmpdir(), 'holdfast-readme-'));
const copies = of('diff').map(({ name, text }) => {
  const lines = (mark: string): string =>
    text
      .split('\n')
      .filter((line) => line.startsWith(mark))
      .map((line) => line.slice(1))
      .join('\n');
  expect(wealdshire.split(lines('-'))).toHaveLength(2);
  writeFileSync(join(folder, name), wealdshire.replace(lines('-'), lines('+')));
  return name;
});

/** The words of a command as a shell takes them apart: blanks between, single quotes around. */
const wordsOf = (command: string): readonly string[] =>
  [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

const commands = of('console').flatMap(({ text }) =>
  text
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [command = '', ...printed] = part.trimEnd().split('\n');
      return { command, printed: printed.join('\n') };
    }),
);

/** What is printed between two `…` stands in the answer word for word and in this order, from its beginning and to its end where no `…` stands. */
const shows = (answer: string, printed: string): void => {
  const parts = `\n${printed}\n`.split(/\n *…(?=\n)/);
  let rest = `\n${answer}\n`;
  parts.forEach((part, at) => {
    if (part.trim() === '') return;
    const found = rest.indexOf(part.endsWith('\n') ? part : `${part}\n`);
    if (found < 0) expect(rest).toContain(part);
    if (at === 0) expect(found).toBe(0);
    rest = rest.slice(found + part.trimEnd().length);
  });
  if (parts.at(-1)?.trim() !== '') expect(rest.trim()).toBe('');
};

const flat = (yaml: string): string => yaml.replaceAll(/^ +/gm, '');

describe('the chapter on writing a procedure', () => {
  it.each(commands)('$command prints what the chapter says', ({ command, printed }) => {
    const [npx, holdfast, ...args] = wordsOf(command);
    expect([npx, holdfast]).toEqual(['npx', 'holdfast']);
    const { out, error } = runHoldfast(args.map((word) => (copies.includes(word) ? join(folder, word) : word)));
    shows((out || error).replaceAll(`${folder}/`, ''), printed);
  });

  it('has a command for every step: check, a slip, try, dry-run, and each of the five councils', () => {
    const all = commands.map(({ command }) => command).join('\n');
    for (const word of ['policy check', 'try', 'dry-run', 'dorset', 'lancashire', 'snm', 'psm', 'gateshead'])
      expect(all).toContain(` ${word} `);
  });

  it.each(of('yaml'))('shows YAML that stands in the file: $text', ({ text }) => {
    expect(flat(wealdshire)).toContain(`${flat(text)}\n`);
  });

  it('starts the product with a file that is there, beside the five packs and not one of them, and its first card speaks its words', () => {
    const named = /POLICY=(\S+) npm start/.exec(chapter)?.[1] ?? '';
    const { packs, policyId } = procedureFor(named);
    expect([policyId, packs.get('wealdshire')?.council]).toEqual(['wealdshire', 'Wealdshire']);
    const world = { ...memoryWorld(), packs, policyId };
    const card = JSON.stringify(requestFormCard({ procedure: procedure(world), today: '2026-12-03', command: 'one', kind: 'request' }));
    for (const words of ['Request a Steady Homes meeting', 'A carer or the home may not be able to go on', 'Care by family or friends'])
      expect(card).toContain(words);
    expect(runHoldfast(['policy', 'list']).out).not.toContain('wealdshire');
    expect(runHoldfast(['policy', 'check', '--strict', named]).status).toBe(0);
  });
});
