import { PolicyUnreadable } from '../domain/policy/problem.ts';
import { acts } from './commands/acts.ts';
import { assess } from './commands/assess.ts';
import { clauses } from './commands/clauses.ts';
import { dryRun } from './commands/dryRun.ts';
import { policy } from './commands/policy.ts';
import { quarter } from './commands/quarter.ts';
import { tryAct } from './commands/try.ts';
import { help } from './help.ts';
import { NotUnderstood } from './notUnderstood.ts';
import type { Options } from './options.ts';
import { readOptions } from './options.ts';
import type { Note } from './readInput.ts';

const commands: Readonly<Record<string, (words: readonly string[], options: Options, note: Note) => string>> = {
  policy,
  acts,
  assess,
  try: tryAct,
  'dry-run': dryRun,
  quarter,
  clauses,
};

export type Answer = { readonly status: 0 | 2; readonly out: string; readonly error: string };

/** Answers one call of the command line: `error` says why not, or what is noted beside the answer. Adds no rule: everything it says comes from the same functions the app uses. */
export const runHoldfast = (args: readonly string[]): Answer => {
  try {
    const { words, options } = readOptions(args);
    const [name, ...rest] = words;
    if (name === 'help' || (name === undefined && (options.help === true || args.length === 0))) return { status: 0, out: help, error: '' };
    const command = name === undefined || !Object.hasOwn(commands, name) ? undefined : commands[name];
    if (!command) throw new NotUnderstood(`there is no command ${name ?? ''}; try: holdfast help`);
    const unread = rest[name === 'policy' ? 2 : name === 'acts' ? 1 : 0];
    if (unread !== undefined && options.help !== true)
      throw new NotUnderstood(`${name ?? ''} does not take the word “${unread}”; see: holdfast help`);
    const notes: string[] = [];
    const out = options.help === true ? help : command(rest, options, (line) => notes.push(line));
    return { status: 0, out, error: notes.join('\n') };
  } catch (error) {
    if (error instanceof NotUnderstood || error instanceof PolicyUnreadable) return { status: 2, out: '', error: error.message };
    throw error;
  }
};
