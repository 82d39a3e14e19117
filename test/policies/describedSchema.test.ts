import { describe, expect, it } from '@jest/globals';
import { runHoldfast } from '../../src/cli/runHoldfast.ts';
import { describedSchema, innerOf } from '../../src/policies/describedSchema.ts';
import type { Piece } from '../../src/policies/describedSchema.ts';
import { fieldMeanings } from '../../src/policies/fieldMeanings.ts';

/** Every field there is, by the whole way to it. */
const ways = (piece: Piece, path: readonly string[] = []): readonly (readonly [readonly string[], Piece])[] => [
  ...Object.entries(piece.properties ?? {}).flatMap(([name, field]) => [
    [[...path, name], field] as const,
    ...ways(field, [...path, name]),
  ]),
  ...innerOf(piece).flatMap((inner) => ways(inner, path)),
];
const said = (...args: string[]) => runHoldfast(['policy', 'schema', ...args]);

describe('the schema of a policy', () => {
  const schema = describedSchema();
  const fields = [schema, ...Object.values(schema.$defs ?? {})].flatMap((each) => ways(each));

  it('says of every field what it means', () => {
    // Acts under “who-may” are named by themselves.
    const bare = fields.filter(([path, { description }]) => description === undefined && path.at(-2) !== 'who-may');
    expect(bare.map(([path]) => path.join('.'))).toEqual([]);
  });

  it('explains no field there is not', () => {
    const names = new Set(fields.flatMap(([path]) => [path.at(-1), path.slice(-2).join('.')]));
    expect(Object.keys(fieldMeanings).filter((name) => !names.has(name))).toEqual([]);
  });

  it('is read place by place in plain words', () => {
    expect(said('meetings.clocks').out).toContain('latest: words\n    The most time there is, such as 48 hours');
    expect(said('meetings.clocks').out).toContain('until (has to be there): an event (see: holdfast policy schema events)');
    expect(said('meetings.approval.kind').out).toContain('single, any-of, dual, discussion');
    expect(said('conditions').out).toContain('meetingsHeld.KIND');
    expect(said('events').out).toContain('meeting.held: when the meeting was held');
  });

  it('says what there is where a place leads nowhere', () => {
    expect(said('meetings.clock')).toMatchObject({
      status: 2,
      error: expect.stringContaining('there is no clock under meetings (did you mean clocks?); there is name, scope, aim,'),
    });
    expect(said('id.x')).toMatchObject({ status: 2, error: 'policy schema id.x: nothing stands under id' });
  });
});
