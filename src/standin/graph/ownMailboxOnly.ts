import type { Caller } from '../entra/caller.ts';
import type { Call } from '../http/route.ts';
import type { Tenant } from '../tenant.ts';
import { findPerson } from './people.ts';
import { GraphProblem } from './problem.ts';

const mailbox = /^\/users\/\{user\}\/(events|calendarView|messages|mailFolders|sendMail|mailboxSettings|calendar\/(events|calendarView))/;

const calendar = /^\/users\/\{user\}\/(events|calendarView|calendar\/)/;

/** A person's token opens that person's mailbox, and the calendar of whoever made them their delegate; free/busy of others is read with getSchedule. */
export function ownMailboxOnly(tenant: Tenant, template: string, call: Call, caller: Caller): void {
  if (!caller.person || !mailbox.test(template)) return;
  const owner = findPerson(tenant, call.params['user'] ?? '');
  const delegate = calendar.test(template) && owner?.delegates?.includes(caller.person.id) === true;
  if (owner?.id !== caller.person.id && !delegate)
    throw new GraphProblem(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
}
