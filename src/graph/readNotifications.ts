import { z } from 'zod';
import type { Notification } from '../usecases/hearNotifications.ts';
import { watchOfState } from './clientState.ts';

const shape = z.object({
  value: z
    .array(
      z.object({
        clientState: z.string().max(128).nullish(),
        tenantId: z.string().nullish(),
        lifecycleEvent: z.string().nullish(),
      }),
    )
    .min(1),
});

/** What came in: `genuine` were made by Graph for us, `others` is how many were not. */
export type ReadNotifications = { readonly genuine: readonly Notification[]; readonly others: number };

/**
 * Reads a body of change notifications (learn.microsoft.com/graph/api/resources/changenotificationcollection); undefined when it is none.
 * Only the client state and the tenant are looked at, and which lifecycle event it is: what a notification says of a change is not read.
 */
export function readNotifications(
  body: unknown,
  { key, tenantId }: { readonly key: string; readonly tenantId: string },
): ReadNotifications | undefined {
  const read = shape.safeParse(body);
  if (!read.success) return undefined;
  const genuine = read.data.value.flatMap(({ clientState, tenantId: tenant, lifecycleEvent }): readonly Notification[] => {
    const watch = watchOfState(key, clientState ?? '');
    return watch === undefined || tenant?.toLowerCase() !== tenantId.toLowerCase()
      ? []
      : [{ watch, says: saidBy(lifecycleEvent ?? undefined) }];
  });
  return { genuine, others: read.data.value.length - genuine.length };
}

/** An event Microsoft may add some day is taken for a hint to look, like any change. */
function saidBy(event: string | undefined): Notification['says'] {
  if (event === 'reauthorizationRequired') return 'reauthorize';
  if (event === 'subscriptionRemoved') return 'removed';
  return event === 'missed' ? 'missed' : 'changed';
}

/** The token of a request by which Graph asks whether an address is ours to be told at; undefined for any other request. */
export const validationTokenOf = (url: string): string | undefined =>
  new URL(url, 'http://request').searchParams.get('validationToken') ?? undefined;
