import type { z } from 'zod';
import { didYouMean } from './near.ts';

type Issue = z.core.$ZodIssue;

/** What stands in a field, and what the field is called. */
type Told = { readonly value: unknown; readonly field: string; readonly fields: () => readonly string[] };

/** What is wrong with a field and what is allowed there, in plain words. */
export const sayIssue = (issue: Issue, told: Told): string => {
  const { value } = told;
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    const list = allowed.length === 1 ? `it may be ${allowed[0] ?? ''}` : `it may be one of: ${allowed.join(', ')}`;
    return value === undefined || value === null
      ? `${nothing(value)}; ${list}`
      : `${stands(value)}${typeof value === 'string' ? didYouMean(value, allowed) : ''}; ${list}`;
  }
  if (issue.code === 'invalid_type') return wrongKind(issue.expected, told);
  if (issue.code === 'too_small')
    return issue.origin === 'array'
      ? `the list is empty; write at least ${String(issue.minimum)}, or take the field out`
      : issue.origin === 'string'
        ? 'this is empty; write it out, or take the line out'
        : `${stands(value)}; it is at least ${String(issue.minimum)}`;
  if (issue.code === 'too_big')
    return issue.origin === 'array'
      ? `the list is too long; at most ${String(issue.maximum)} may stand here`
      : issue.origin === 'string'
        ? `this is too long; write at most ${String(issue.maximum)} characters`
        : `${stands(value)}; it is at most ${String(issue.maximum)}`;
  if (issue.code === 'invalid_format' && issue.format === 'date')
    return `${stands(value)}; write a day of the calendar, such as 2026-12-31`;
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return `${stands(value)}; write a whole address, such as https://council.example/procedure`;
  if (issue.code === 'invalid_format') return `${stands(value)}; write ${issue.message}`;
  // A message of ours that says what is wanted, and not what is wrong.
  return typeof value === 'string' && /^an? /.test(issue.message) ? `${stands(value)}; write ${issue.message}` : issue.message;
};

/** The ways a field may be written, where none of them was. */
export const sayWays = (branches: readonly (readonly Issue[])[], told: Told): string => {
  const asked = branches.flatMap((branch) => branch.slice(0, 1));
  const words = asked.flatMap((issue) => (issue.code === 'invalid_value' ? issue.values.map(String) : []));
  const other = asked.filter((issue) => issue.code !== 'invalid_value');
  const kinds = [...new Set(other.map((issue) => (issue.code === 'invalid_type' ? kindWords(issue.expected) : sayIssue(issue, told))))];
  const ways = [...(words.length > 0 ? [words.join(', ')] : []), ...kinds];
  const { value } = told;
  if (value === undefined || value === null) return `${nothing(value)}; it may be ${ways.join(', or ')}`;
  const said = other.find((issue) => issue.code === 'invalid_format');
  if (typeof value === 'string' && said && words.length === 0) return sayIssue(said, told);
  return `${stands(value)}${typeof value === 'string' ? didYouMean(value, words) : ''}; it may be ${ways.join(', or ')}`;
};

const wrongKind = (expected: string, told: Told): string => {
  const { value, field } = told;
  const wanted = field in wantedIn ? wantedIn[field] : kindWords(expected);
  if (value === undefined || value === null) return `${nothing(value)}; write ${withFields(expected, wanted ?? '', told)}`;
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return field in wantedIn && field !== 'version'
      ? `${stands(value)}; write ${wanted ?? ''}`
      : `${stands(value)}; write it in quotes: "${String(value)}"`;
  if (expected === 'number') return `${stands(value)}; write a number in figures and without quotes, such as 16`;
  if (expected === 'boolean') return `${stands(value)}; write true or false`;
  return `${stands(value)}; write ${withFields(expected, wanted ?? '', told)}`;
};

const withFields = (expected: string, wanted: string, { fields }: Told): string => {
  const names = expected === 'object' ? fields() : [];
  return names.length > 0 ? `${wanted} (${names.join(', ')})` : wanted;
};

const nothing = (value: unknown): string => (value === null ? 'this has a name and nothing after it' : 'this is missing');

const stands = (value: unknown): string =>
  Array.isArray(value)
    ? 'a list cannot stand here'
    : typeof value === 'object' && value !== null
      ? 'fields cannot stand here'
      : `“${short(String(value))}” cannot stand here`;

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

const kindWords = (expected: string): string =>
  ({
    string: 'words',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list, each entry on a line that begins with “- ”, or in [ ]',
    object: 'fields, each as “name: value”',
    record: 'fields, each as “name: value”',
  })[expected] ?? expected;

/** What goes into the fields people leave out or mistake most. */
const wantedIn: Readonly<Record<string, string>> = {
  id: 'a short name in small letters, digits and hyphens',
  clause: 'the id of the clause it comes from, such as DOR-2.6',
  owner: 'who owes it: a role, such as child-social-worker',
  role: 'a role, such as child-team-manager',
  label: 'what people read',
  text: 'the clause in a few words of your own',
  ask: 'the question people are asked',
  version: 'the version in quotes, such as "1"',
  latest: 'a number and a unit, such as 48 hours or 10 working days',
  earliest: 'a number and a unit, such as 28 calendar days',
  title: 'what the procedure is called',
  cite: 'the word a clause is cited with, such as Dorset',
};
