import type { Ground } from './ground.ts';
import { rule } from './places.ts';
import { standing } from './standing.ts';

/**
 * The beginnings among `starts` at which the meeting can be held, best first: nobody required only pencilled in, then the fewest expected
 * missing, then not in school hours, then the fewest others missing, then the fewest pencilled or who
 * answered for other times, then the earliest. Each beginning's worth is
 * one whole number, so that numbers are sorted and nothing else.
 */
export const ranked = (ground: Ground, starts: readonly number[]): readonly number[] => {
  const { grid, rows, places, blocked } = ground;
  const { attendees } = ground.search;
  const open = starts.filter((at) => blocked[at] === 0);
  const counts = new Float64Array(grid.count);
  const radix = attendees.length + 1;
  const weight = { required: radix ** 3 * 2, expected: radix ** 2 * 2, school: radix ** 2, optional: radix };
  for (const [place, { need, suits }] of attendees.entries()) {
    const row = rows[place];
    if (row === undefined || need === 'stand-by') continue;
    const missing = need === 'expected' ? weight.expected : weight.optional;
    const pencilled = 1 + (need === 'required' ? weight.required : 0);
    for (const at of open) {
      const stands = row[at] ?? 0;
      if (stands < standing.pencilled) {
        // Whoever said which times suit is asked to no other while one of those will do.
        if (suits !== undefined && stands === standing.unknown) counts[at] = (counts[at] ?? 0) + 1;
        continue;
      }
      counts[at] = (counts[at] ?? 0) + (stands === standing.pencilled ? pencilled : missing);
    }
  }
  const keys = new Float64Array(open.length);
  for (const [nth, at] of open.entries()) {
    const school = ((places[at] ?? 0) & rule.school) === 0 ? 0 : weight.school;
    keys[nth] = ((counts[at] ?? 0) + school) * grid.count + at;
  }
  return Array.from(keys.sort(), (key) => key % grid.count);
};
