import { parseArgs } from 'node:util';
import { NotUnderstood } from './notUnderstood.ts';

/** The options of the command line, by name. */
export type Options = {
  readonly policy?: string;
  readonly facts?: string;
  readonly now?: string;
  readonly act?: string;
  readonly data?: string;
  readonly by?: string;
  readonly against?: string;
  readonly presented?: string;
  readonly language?: string;
  readonly untested?: boolean;
  readonly strict?: boolean;
  readonly help?: boolean;
};

/** Words and options of a call; says which option is not known. */
export const readOptions = (args: readonly string[]): { words: readonly string[]; options: Options } => {
  const text = { type: 'string' } as const;
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        policy: text,
        facts: text,
        now: text,
        act: text,
        data: text,
        by: text,
        against: text,
        presented: text,
        language: text,
        untested: { type: 'boolean' },
        strict: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    return { words: positionals, options: values };
  } catch (error) {
    throw new NotUnderstood(String((error as { message?: unknown }).message).split('\n')[0] ?? '');
  }
};
