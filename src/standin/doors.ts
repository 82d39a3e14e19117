import { createBell } from './connector/bell.ts';
import { connectorRoutes } from './connector/routes.ts';
import { entraRoutes } from './entra/routes.ts';
import { createFaults } from './faults.ts';
import { answerGraph } from './graph/door.ts';
import { contentAnswer } from './graph/drives.ts';
import { listsOf } from './graph/listDoc.ts';
import { graphRoutes } from './graph/routes.ts';
import type { Incoming, Listener, Wire } from './http/listen.ts';
import type { Answer, Route } from './http/route.ts';
import { createRouter, type Router } from './http/router.ts';
import { chatRoutes, uninstall } from './practice/chats.ts';
import { deskRoutes } from './practice/desk.ts';
import { pageAnswer } from './practice/pages.ts';
import { PracticeProblem } from './practice/problem.ts';
import { openNotifications } from './notifications.ts';
import { practiceSubscriptionRoutes } from './practice/subscriptions.ts';
import { noteCall, recordExchange } from './recording.ts';
import { plant } from './store/plant.ts';
import type { Tenant } from './tenant.ts';

export type Doors = { readonly answer: Listener; readonly routes: readonly Pick<Route, 'method' | 'path'>[]; stop(): void };

/** The doors of the stand-in: Graph, Entra, the Bot Connector, the practice endpoints, the desk's pages. */
export function openDoors(tenant: Tenant): Doors {
  const bell = createBell();
  const notifications = openNotifications(tenant);
  const faults = createFaults(tenant.settings.faultMet);
  // Lists stay, empty: they were made when the app was set up, and the app cannot make them again while it runs.
  const reset = async () => {
    await uninstall(tenant);
    notifications.stop();
    const lists = listsOf(tenant).all();
    tenant.store.clear();
    tenant.outbound.clear();
    tenant.clock.reset();
    faults.clear();
    plant(tenant);
    tenant.store.commit(lists.filter(({ template }) => template === 'genericList').map((list) => listsOf(tenant).put(list.id, list)));
    bell.stop();
  };
  const ofGraph = graphRoutes(tenant, notifications);
  const ofOthers = {
    entra: entraRoutes(tenant),
    connector: connectorRoutes(tenant, bell),
    practice: [...deskRoutes(tenant, faults, reset), ...practiceSubscriptionRoutes(tenant, notifications), ...chatRoutes(tenant, bell)],
  };
  const graph = createRouter(ofGraph);
  const [entra, connector, practice] = [createRouter(ofOthers.entra), createRouter(ofOthers.connector), createRouter(ofOthers.practice)];

  /** Every call of the product's comes by here, whichever door it is for. */
  const around: typeof faults.around = (incoming, wire, handle) => {
    if (tenant.settings.calls !== undefined) noteCall(tenant.settings.calls, incoming);
    return faults.around(incoming, wire, handle);
  };
  const recorded = async (incoming: Incoming, wire: Wire): Promise<Answer | undefined> => {
    const answer = await around(incoming, wire, () => answerGraph(tenant, graph, incoming));
    if (answer && tenant.settings.record !== undefined) recordExchange(tenant.settings.record, incoming, answer);
    return answer;
  };
  return {
    routes: [
      { method: 'POST', path: '/v1.0/$batch' },
      ...ofGraph.map(({ method, path }) => ({ method, path: `/v1.0${path}` })),
      ...Object.values(ofOthers).flat(),
    ],
    stop: () => {
      bell.stop();
      notifications.stop();
    },
    async answer(incoming, wire) {
      const { pathname, hostname } = incoming.url;
      // A page elsewhere that makes its name point at this machine must not get in.
      if (!['localhost', '127.0.0.1', '[::1]'].includes(hostname))
        return { status: 421, json: { error: { code: 'misdirected', message: 'The local Microsoft 365 answers to localhost only.' } } };
      if (pathname.startsWith('/v1.0/')) return recorded(incoming, wire);
      if (pathname.startsWith('/connector/')) return around(incoming, wire, () => routed(connector, incoming));
      if (pathname.startsWith('/_practice/')) return foreign(incoming) ?? (await practised(practice, incoming));
      if (pathname.startsWith('/_content/') && incoming.method === 'GET') return contentAnswer(tenant, pathname);
      if (entra.methodsOf(pathname).length > 0) return around(incoming, wire, () => routed(entra, incoming));
      if (incoming.method !== 'GET') return missing(incoming);
      return pageAnswer(tenant.settings, pathname);
    },
  };
}

async function routed(router: Router, incoming: Incoming): Promise<Answer> {
  const { pathname, searchParams } = incoming.url;
  const found = router.match(incoming.method, pathname);
  if (!found) return missing(incoming);
  return found.route.handle({ ...incoming, path: pathname, query: searchParams, params: found.params });
}

async function practised(router: Router, incoming: Incoming): Promise<Answer> {
  try {
    const answer = await routed(router, incoming);
    return { ...answer, headers: { 'Cache-Control': 'no-store', ...answer.headers } };
  } catch (error) {
    if (error instanceof PracticeProblem) return { status: error.status, json: { error: { message: error.message } } };
    throw error;
  }
}

/** Pages of other origins may not work the practice desk. */
function foreign(incoming: Incoming): Answer | undefined {
  const origin = incoming.headers['origin'];
  if (origin === undefined || origin === incoming.url.origin) return undefined;
  return { status: 403, json: { error: { message: 'Only the practice desk itself may do this.' } } };
}

function missing({ method, url }: Incoming): Answer {
  return {
    status: 501,
    json: {
      error: {
        code: 'notImplemented',
        message: `The local Microsoft 365 does not have ${method} ${url.pathname}. Its README lists what it has.`,
      },
    },
  };
}
