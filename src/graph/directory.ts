import type { Colleague, Directory } from '../usecases/ports.ts';
import type { Graph } from './client.ts';
import { at, quoted, withQuery } from './path.ts';
import { user, userSelect, type User } from './wire.ts';

/** Managers and job titles are beyond User.ReadBasic.All (graph/api/user-list-manager). */
export const permissions = { delegated: ['User.Read.All'], application: ['User.Read.All'] } as const;

/** People and their managers from Entra. */
export function createDirectory(graph: Graph): Directory {
  const one = async (path: string): Promise<Colleague | undefined> => {
    const found = await graph.find(withQuery(path, { $select: userSelect }), user);
    return found && colleague(found);
  };
  return {
    colleague: (id) => one(at`/users/${id}`),
    managerOf: (id) => one(at`/users/${id}/manager`),
    async find(words) {
      const start = words.trim();
      if (start === '') return [];
      const $filter = ['displayName', 'surname', 'mail'].map((name) => `startswith(${name},${quoted(start)})`).join(' or ');
      const page = await graph.some(withQuery('/users', { $filter, $select: userSelect, $top: 25 }), user);
      return page
        .filter((found) => found.accountEnabled !== false)
        .slice(0, 10)
        .map(colleague);
    },
  };
}

/** An account without a mailbox is known by the name it signs in with. */
const colleague = (found: User): Colleague => ({
  id: found.id,
  name: found.displayName ?? found.userPrincipalName ?? found.id,
  email: found.mail ?? found.userPrincipalName ?? '',
  ...(found.jobTitle === undefined ? {} : { jobTitle: found.jobTitle }),
});
