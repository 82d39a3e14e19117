import { permissions as calendar } from './calendar.ts';
import { permissions as changes } from './changes.ts';
import { permissions as directory } from './directory.ts';
import { permissions as lists } from './lists.ts';
import { permissions as mail } from './mail.ts';
import { permissions as rooms } from './rooms.ts';
import { permissions as setUp } from './provision.ts';
import { permissions as subscriptions } from './subscriptions.ts';

/** Every permission the app needs of Microsoft Graph, by adapter: what an administrator consents to. `setUp` is for the set-up command alone. */
export const permissions = { directory, calendar, rooms, changes, subscriptions, mail, lists, setUp } as const;
