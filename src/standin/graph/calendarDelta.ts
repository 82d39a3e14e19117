import type { Answer, Call, Route } from '../http/route.ts';
import { param } from '../http/route.ts';
import type { Entity } from '../odata/passes.ts';
import { graphOrigin, type Tenant } from '../tenant.ts';
import { eventCountOf, eventMarksOf } from './eventCount.ts';
import { eventsOf, eventWire } from './eventDoc.ts';
import { queryInstant } from './queryInstant.ts';
import { needPerson } from './people.ts';
import { preferences } from './prefer.ts';
import { badRequest, GraphProblem } from './problem.ts';

/** Where a round of delta queries stands: the view it is about, from which change on, up to which, and the last change shown. */
type Place = {
  readonly from: number;
  readonly to: number;
  readonly life: string;
  /** Whether everything in the view is told, not only what changed after `since`. */
  readonly all: boolean;
  readonly since: number;
  readonly upTo: number;
  readonly shown: number;
};

const pageSize = 10;
const largestPage = 1000;

/** What changed in a stretch of somebody's calendar (learn.microsoft.com/graph/api/event-delta). */
export function calendarDeltaRoutes(tenant: Tenant): Route[] {
  const handle = (call: Call): Answer => delta(tenant, call);
  return [
    { method: 'GET', path: '/users/{user}/calendarView/delta', handle },
    { method: 'GET', path: '/users/{user}/calendar/calendarView/delta', handle },
  ];
}

function delta(tenant: Tenant, call: Call): Answer {
  const { id, mail } = needPerson(tenant, param(call, 'user'));
  const prefer = preferences(call.headers);
  const place = placeOf(tenant, call, mail);
  const events = eventsOf(tenant, mail);
  const known = new Map(eventMarksOf(tenant.store, mail).map((mark) => [mark.id, mark.change]));
  const ids = new Set([...events.all().map((event) => event.id), ...(place.all ? [] : known.keys())]);
  const changed = [...ids]
    // What was there before changes were counted comes first.
    .map((event, nth) => ({ event, change: known.get(event) ?? (nth + 1) / (ids.size + 1) }))
    .filter(({ change }) => change > place.since && change <= Math.max(place.upTo, 1) && change > place.shown)
    .sort((left, right) => left.change - right.change)
    .flatMap(({ event, change }): readonly { change: number; wire: Entity }[] => {
      const doc = events.get(event);
      if (doc !== undefined && doc.start < place.to && doc.end > place.from)
        return [{ change, wire: { '@odata.type': '#microsoft.graph.event', ...shown(eventWire(doc, prefer)) } }];
      // Also what lies outside the view is told of as removed when it changed.
      return place.all ? [] : [{ change, wire: { '@removed': { reason: 'deleted' }, id: event } }];
    });
  const page = changed.slice(0, Math.min(prefer.pageSize ?? pageSize, largestPage));
  const last = page.at(-1);
  const more = last !== undefined && page.length < changed.length;
  const address = `${graphOrigin}/users/${id}/calendarView/delta`;
  const next: Place = { ...place, shown: last?.change ?? place.shown };
  const done: Place = { ...place, all: false, since: place.upTo, shown: 0, upTo: 0 };
  return {
    status: 200,
    json: {
      '@odata.context': `${graphOrigin}/$metadata#Collection(event)`,
      ...(more
        ? { '@odata.nextLink': `${address}?$skiptoken=${sealed(next)}` }
        : { '@odata.deltaLink': `${address}?$deltatoken=${sealed(done)}` }),
      value: page.map(({ wire }) => wire),
    },
  };
}

/** What a plain request for a calendar view gives; extended properties come only when asked for, which delta does not allow. */
function shown(wire: Entity): Entity {
  const { singleValueExtendedProperties: _own, ...rest } = wire;
  return rest;
}

function placeOf(tenant: Tenant, call: Call, mailbox: string): Place {
  const names = [...call.query.keys()].map((name) => name.toLowerCase());
  const unknown = names.find((name) => !['startdatetime', 'enddatetime', '$skiptoken', '$deltatoken'].includes(name));
  if (unknown !== undefined) throw badRequest('This request is not supported with change tracking.', 'ErrorInvalidUrlQuery');
  const count = eventCountOf(tenant.store, mailbox);
  const [skip, token] = [call.query.get('$skiptoken'), call.query.get('$deltatoken')];
  if (skip === null && token === null)
    return {
      from: queryInstant(call, 'startDateTime'),
      to: queryInstant(call, 'endDateTime'),
      life: count.life,
      all: true,
      since: 0,
      upTo: count.change,
      shown: 0,
    };
  const place = unsealed(skip ?? token ?? '');
  if (place === undefined) throw badRequest('The sync state is invalid.', 'SyncStateInvalid');
  if (place.life !== count.life || place.since > count.change)
    throw new GraphProblem(410, 'SyncStateNotFound', `The sync state generation is not found; generation=${String(place.since)}.`);
  return skip === null ? { ...place, upTo: count.change } : place;
}

const sealed = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url');

function unsealed(token: string): Place | undefined {
  try {
    const read: unknown = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
    return typeof read === 'object' && read !== null && 'life' in read ? (read as Place) : undefined;
  } catch {
    return undefined;
  }
}
