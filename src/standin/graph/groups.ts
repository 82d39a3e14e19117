import type { Call, Route } from '../http/route.ts';
import { param } from '../http/route.ts';
import { answerCollection, answerEntity, type Kind } from '../odata/collection.ts';
import { readOptions } from '../odata/options.ts';
import type { Entity } from '../odata/passes.ts';
import type { Collection } from '../store/store.ts';
import type { Tenant } from '../tenant.ts';
import { directoryQuery } from './directoryQuery.ts';
import { needPerson } from './people.ts';
import { noResource } from './problem.ts';
import { memberWire, userKind } from './users.ts';

export type GroupDoc = {
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  readonly members: readonly string[];
};
export const groupsOf = (tenant: Tenant): Collection<GroupDoc> => tenant.store.collection<GroupDoc>('groups');

const kind: Kind = {
  type: 'group',
  properties: ['displayName', 'description', 'mail', 'mailEnabled', 'mailNickname', 'securityEnabled', 'groupTypes', 'visibility'],
};
const page = { size: 100, largest: 999 };

/** Groups and who is in them (learn.microsoft.com/graph/api/group-list, group-list-members, user-list-memberof). */
export function groupRoutes(tenant: Tenant): Route[] {
  const group = (call: Call) => {
    const found = groupsOf(tenant).get(param(call, 'group'));
    if (!found) throw noResource(param(call, 'group'));
    return found;
  };
  const members = (call: Call) => {
    const options = readOptions(call);
    const people = group(call).members.map((id) => memberWire(needPerson(tenant, id)));
    return answerCollection(
      call,
      userKind,
      'directoryObjects',
      directoryQuery(call, options, people, ['displayName', 'mail']),
      options,
      page,
    );
  };
  return [
    {
      method: 'GET',
      path: '/groups',
      handle: (call) => {
        const options = readOptions(call);
        return answerCollection(
          call,
          kind,
          'groups',
          directoryQuery(call, options, groupsOf(tenant).all().map(groupWire), ['displayName', 'description']),
          options,
          page,
        );
      },
    },
    { method: 'GET', path: '/groups/{group}', handle: (call) => answerEntity(kind, 'groups', groupWire(group(call)), readOptions(call)) },
    { method: 'GET', path: '/groups/{group}/members', handle: members },
    { method: 'GET', path: '/groups/{group}/transitiveMembers', handle: members },
    {
      method: 'GET',
      path: '/users/{user}/memberOf',
      handle: (call) => {
        const person = needPerson(tenant, param(call, 'user'));
        const groups = groupsOf(tenant)
          .all()
          .filter((one) => one.members.includes(person.id));
        return answerCollection(
          call,
          kind,
          'directoryObjects',
          groups.map((one) => ({ '@odata.type': '#microsoft.graph.group', ...groupWire(one) })),
          readOptions(call),
          page,
        );
      },
    },
  ];
}

function groupWire(group: GroupDoc): Entity {
  return {
    id: group.id,
    displayName: group.displayName,
    description: group.description,
    mail: null,
    mailEnabled: false,
    mailNickname: group.displayName.toLowerCase().replaceAll(' ', '-'),
    securityEnabled: true,
    groupTypes: [],
    visibility: null,
  };
}
