import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { permissions } from '../../src/graph/permissions.ts';

const folder = join(import.meta.dirname, '..', '..', 'src', 'graph');
const askers = readdirSync(folder).filter(
  (file) => file !== 'client.ts' && /\bgraph\.(ask|find|some|all)\b/.test(readFileSync(join(folder, file), 'utf8')),
);

describe('permissions', () => {
  it.each(askers)('%s says what it needs, and the list for the administrator has it', async (file) => {
    const adapter = (await import(join(folder, file))) as { permissions?: unknown };
    expect(adapter.permissions).toEqual({ delegated: expect.anything() as unknown, application: expect.anything() as unknown });
    expect(Object.values(permissions)).toContain(adapter.permissions);
  });

  it('gives the running app no more than its mailboxes, its site and the directory', () => {
    const { setUp, ...running } = permissions;
    expect([...new Set(Object.values(running).flatMap(({ application }): readonly string[] => application))]).toEqual([
      'User.Read.All',
      'Calendars.ReadWrite',
      'Place.Read.All',
      // Asked for by name where the right to write may not stand in for the right to read.
      'Calendars.Read',
      'Sites.Selected',
      'Mail.Send',
      'Mail.ReadWrite',
    ]);
    expect(setUp.application).toEqual(['Sites.Manage.All']);
  });
});
