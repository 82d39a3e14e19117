import { createGraph, type Graph, type GraphOptions } from '../src/graph/client.ts';
import { connect } from '../src/graph/connect.ts';
import type { Env } from './env.ts';

/** Microsoft Graph as the app itself, in the tenant or the local Microsoft 365 the settings name. */
export const openGraph = (env: Env, more: Pick<GraphOptions, 'budget' | 'heard'> = {}): Graph => {
  const token = connect({
    tenantId: env.TENANT_ID,
    clientId: env.CLIENT_ID,
    clientSecret: env.CLIENT_SECRET,
    ...(env.LOGIN_ORIGIN === undefined ? {} : { loginOrigin: env.LOGIN_ORIGIN }),
  });
  return createGraph({
    token,
    ...more,
    ...(env.GRAPH_ORIGIN === undefined ? {} : { origin: env.GRAPH_ORIGIN }),
  });
};
