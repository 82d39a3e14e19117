import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/**
 * What is wrong with a field, to stand after its name in a sentence: our own words where the field has them, else what would be right
 * there. A schema's own message starts with a capital and is not for people.
 */
export const sayIssue = (issue: Issue): string => {
  if (!/^\p{Lu}/u.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined') ? 'is missing' : (shapes[issue.expected] ?? unsaid);
    case 'too_big':
      return issue.origin === 'array' ? `has more than ${String(issue.maximum)}` : `is at most ${String(issue.maximum)}`;
    case 'too_small':
      return issue.origin === 'array' ? `needs at least ${String(issue.minimum)}` : `is at least ${String(issue.minimum)}`;
    case 'invalid_value':
      return `is ${issue.values.map(String).join(' or ')}`;
    default:
      return unsaid;
  }
};

const unsaid = 'is not in a form that can be read';

const shapes: Readonly<Record<string, string>> = {
  boolean: 'is answered with yes or no',
  string: 'needs some words',
  number: 'is a number',
  int: 'is a whole number',
  array: 'is a list',
  object: 'is an object with fields of its own',
  record: 'is an object with fields of its own',
};
