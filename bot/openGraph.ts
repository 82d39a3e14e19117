import { createGraph, type Graph } from '../src/graph/client.ts';
import { connect } from '../src/graph/connect.ts';
import type { Share } from '../src/graph/spend.ts';
import type { Env } from './env.ts';

/** Microsoft Graph as the app itself, in the tenant or the local Microsoft 365 the settings name. */
export const openGraph = (env: Env, budget?: Share): Graph => {
  const token = connect({
    tenantId: env.TENANT_ID,
    clientId: env.CLIENT_ID,
    clientSecret: env.CLIENT_SECRET,
    ...(env.LOGIN_ORIGIN === undefined ? {} : { loginOrigin: env.LOGIN_ORIGIN }),
  });
  return createGraph({
    token,
    ...(budget === undefined ? {} : { budget }),
    ...(env.GRAPH_ORIGIN === undefined ? {} : { origin: env.GRAPH_ORIGIN }),
  });
};
