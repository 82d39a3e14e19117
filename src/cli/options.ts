import { parseArgs } from 'node:util';
import { didYouMean } from '../domain/policy/near.ts';
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

const text = { type: 'string' } as const;
const yes = { type: 'boolean' } as const;
const known = {
  policy: text,
  facts: text,
  now: text,
  act: text,
  data: text,
  by: text,
  against: text,
  presented: text,
  language: text,
  untested: yes,
  strict: yes,
  help: { ...yes, short: 'h' },
} as const;

/** Words and options of a call; says which option is not known, or stands twice. */
export const readOptions = (args: readonly string[]): { words: readonly string[]; options: Options } => {
  const { positionals, values, tokens } = parsed(args);
  const named = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
  const twice = named.find((name, nth) => named.indexOf(name) < nth);
  if (twice !== undefined) throw new NotUnderstood(`--${twice} stands twice; give it once`);
  return { words: positionals, options: values };
};

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, tokens: true, options: known });
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: unknown };
    const [, given] = /'(-[^' ]*)/.exec(String(message)) ?? [];
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && given !== undefined)
      throw new NotUnderstood(
        `there is no option ${given}${didYouMean(
          given,
          Object.keys(known).map((name) => `--${name}`),
        )}; see: holdfast help`,
      );
    throw new NotUnderstood(String(message).split('\n')[0] ?? '');
  }
};
