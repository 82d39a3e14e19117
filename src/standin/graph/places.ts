import type { Route } from '../http/route.ts';
import { answerCollection, type Kind } from '../odata/collection.ts';
import { readOptions } from '../odata/options.ts';
import type { Entity } from '../odata/passes.ts';
import type { Tenant } from '../tenant.ts';
import { roomsOf, type RoomDoc } from './rooms.ts';

const roomKind: Kind = {
  type: 'room',
  properties: [
    'displayName',
    'emailAddress',
    'nickname',
    'building',
    'floorNumber',
    'floorLabel',
    'label',
    'capacity',
    'bookingType',
    'isWheelChairAccessible',
    'audioDeviceName',
    'videoDeviceName',
    'displayDeviceName',
    'phone',
    'tags',
  ],
};
const page = { size: 100, largest: 999 };

/** Rooms (learn.microsoft.com/graph/api/place-list). */
export function placeRoutes(tenant: Tenant): Route[] {
  return [
    {
      method: 'GET',
      path: '/places/room',
      handle: (call) =>
        answerCollection(call, roomKind, 'places/microsoft.graph.room', roomsOf(tenant).all().map(roomWire), readOptions(call), page),
    },
  ];
}

const roomWire = (room: RoomDoc): Entity => ({
  id: room.id,
  displayName: room.displayName,
  emailAddress: room.mail,
  nickname: room.displayName,
  building: room.building,
  floorNumber: 0,
  floorLabel: null,
  label: null,
  capacity: room.capacity,
  bookingType: 'standard',
  isWheelChairAccessible: room.isWheelChairAccessible,
  audioDeviceName: null,
  videoDeviceName: null,
  displayDeviceName: null,
  phone: '',
  tags: [],
});
