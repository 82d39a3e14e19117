import type { Call, Route } from '../http/route.ts';
import { param } from '../http/route.ts';
import { answerCollection, answerEntity, shape, type Kind } from '../odata/collection.ts';
import { readOptions } from '../odata/options.ts';
import type { Entity } from '../odata/passes.ts';
import { graphOrigin, type Tenant } from '../tenant.ts';
import { directoryQuery } from './directoryQuery.ts';
import { needPerson, peopleOf, type PersonDoc } from './people.ts';
import { noResource } from './problem.ts';
import { workingHours } from './workingHours.ts';

export const userKind: Kind = {
  type: 'user',
  properties: [
    'displayName',
    'givenName',
    'surname',
    'mail',
    'userPrincipalName',
    'jobTitle',
    'businessPhones',
    'mobilePhone',
    'officeLocation',
    'preferredLanguage',
    'accountEnabled',
    'department',
    'mailNickname',
    'userType',
  ],
  onRequest: ['accountEnabled', 'department', 'mailNickname', 'userType'],
  navigations: ['manager'],
};
const page = { size: 100, largest: 999 };

/** People (learn.microsoft.com/graph/api/user-list, user-get, user-list-manager, user-list-directreports, user-get-mailboxsettings). */
export function userRoutes(tenant: Tenant): Route[] {
  const person = (call: Call) => needPerson(tenant, param(call, 'user'));
  return [
    {
      method: 'GET',
      path: '/users',
      handle: (call) => {
        const options = readOptions(call);
        const people = directoryQuery(
          call,
          options,
          peopleOf(tenant)
            .all()
            .map((one) => userWire(tenant, one)),
          ['displayName', 'mail', 'userPrincipalName', 'givenName', 'surname'],
        );
        return answerCollection(call, userKind, 'users', people, options, page);
      },
    },
    {
      method: 'GET',
      path: '/users/{user}',
      handle: (call) => answerEntity(userKind, 'users', userWire(tenant, person(call)), readOptions(call)),
    },
    {
      method: 'GET',
      path: '/users/{user}/manager',
      handle: (call) => {
        const manager = person(call).manager;
        if (manager === undefined) throw noResource('manager');
        return answerEntity(userKind, 'directoryObjects', memberWire(needPerson(tenant, manager)), readOptions(call));
      },
    },
    {
      method: 'GET',
      path: '/users/{user}/directReports',
      handle: (call) => {
        const boss = person(call);
        const reports = peopleOf(tenant)
          .all()
          .filter((one) => one.manager === boss.id);
        return answerCollection(call, userKind, 'directoryObjects', reports.map(memberWire), readOptions(call), page);
      },
    },
    {
      method: 'GET',
      path: '/users/{user}/mailboxSettings',
      handle: (call) => {
        const { id, zone } = person(call);
        const settings: Entity = {
          timeZone: zone,
          dateFormat: 'dd/MM/yyyy',
          timeFormat: 'HH:mm',
          language: { locale: 'en-GB', displayName: 'English (United Kingdom)' },
          workingHours: workingHours(person(call)),
        };
        const kind: Kind = { type: 'mailboxSettings', properties: Object.keys(settings) };
        return {
          status: 200,
          json: {
            '@odata.context': `${graphOrigin}/$metadata#users('${id}')/mailboxSettings`,
            ...shape(kind, settings, readOptions(call)),
          },
        };
      },
    },
  ];
}

/** A person as Graph writes a user; `manager` only comes when expanded. */
function userWire(tenant: Tenant, person: PersonDoc): Entity {
  const manager = person.manager === undefined ? undefined : peopleOf(tenant).get(person.manager);
  return { ...bare(person), ...(manager ? { manager: memberWire(manager) } : {}) };
}

/** The same as a member of a collection of directory objects. */
export function memberWire(person: PersonDoc): Entity {
  return { '@odata.type': '#microsoft.graph.user', ...bare(person) };
}

function bare(person: PersonDoc): Entity {
  return {
    businessPhones: [],
    displayName: person.displayName,
    givenName: person.givenName,
    jobTitle: person.jobTitle,
    mail: person.mail,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: 'en-GB',
    surname: person.surname,
    userPrincipalName: person.mail,
    id: person.id,
    accountEnabled: true,
    department: person.department,
    mailNickname: person.mail.split('@')[0],
    userType: 'Member',
  };
}
