import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDirectory } from '../../src/graph/directory.ts';
import type { Directory } from '../../src/usecases/ports.ts';
import { person, sam, startLocal, tess, type Local } from './local.ts';

let local: Local;
let directory: Directory;
beforeAll(async () => {
  local = await startLocal();
  directory = createDirectory(local.graph);
});
afterAll(() => local.close());

describe('the directory', () => {
  it('knows a colleague by id', async () => {
    expect(await directory.colleague(sam.id)).toEqual({ ...sam, jobTitle: "Child's social worker" });
  });

  it('knows their manager', async () => {
    expect(await directory.managerOf(sam.id)).toMatchObject(tess);
  });

  it('gives nobody for a person without a manager, and for somebody who is not there', async () => {
    expect(await directory.managerOf(person(8))).toBeUndefined();
    expect(await directory.managerOf(person(77))).toBeUndefined();
    expect(await directory.colleague(person(77))).toBeUndefined();
    expect(await directory.colleague('guest_x.com#EXT#@council.example')).toBeUndefined();
  });

  it.each(['sam', 'Okaf', 'sam.okafor@', '  Sam Okafor '])('finds a colleague by %p', async (words) => {
    expect(await directory.find(words)).toEqual([expect.objectContaining(sam)]);
  });

  it('finds nobody by nothing, or by what would end a filter', async () => {
    expect(await directory.find('  ')).toEqual([]);
    expect(await directory.find("O'Brien' or true eq true & x")).toEqual([]);
  });
});
