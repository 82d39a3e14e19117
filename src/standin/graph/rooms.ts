import type { Collection } from '../store/store.ts';
import type { Tenant } from '../tenant.ts';

/** A room of the council: a mailbox that answers by itself. `mail` is in lower case. */
export type RoomDoc = {
  readonly id: string;
  readonly displayName: string;
  readonly mail: string;
  readonly building: string;
  readonly capacity: number;
  readonly isWheelChairAccessible: boolean;
};

export const roomsOf = (tenant: Tenant): Collection<RoomDoc> => tenant.store.collection<RoomDoc>('rooms');

/** The room with this address. */
export const findRoom = (tenant: Tenant, address: string): RoomDoc | undefined =>
  roomsOf(tenant)
    .all()
    .find(({ mail }) => mail === address.toLowerCase());
