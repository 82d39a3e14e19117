import { isRefusal } from '../usecases/refusal.ts';
import type { World } from '../usecases/world.ts';
import { callerOf, type CallerSettings } from './caller.ts';
import { failed, notSignedIn, notUnderstood, refused, tooMany, type Answer } from './problem.ts';
import type { Quota } from './quota.ts';
import type { Params, Route } from './routes.ts';

/** A request as it came. `body` is asked for only once the caller is known, so that nobody unknown can make us read. */
export type Asked = {
  readonly authorization: string | undefined;
  readonly params: Params;
  readonly body: () => Promise<Body>;
  readonly quota: Quota;
};

/** The parsed JSON of a request, or why there is none. */
export type Body = { readonly json: unknown } | { readonly unreadable: string; readonly tooLarge?: true };

/** Answers one request on a route: who asks, what they ask, the use case, and anything that goes wrong in words. Never throws. */
export async function answer(world: World, settings: CallerSettings, route: Route, asked: Asked): Promise<Answer> {
  try {
    const caller = await callerOf(settings, asked.authorization, (settings.now ?? world.clock.now)());
    if ('notSignedIn' in caller) return notSignedIn(caller.notSignedIn);
    const wait = asked.quota(caller.id, performance.now());
    if (wait > 0) return tooMany(wait);
    const checked = await bodyFor(route, asked);
    if ('status' in checked) return checked;
    const given = await route.handle(world, caller, asked.params, checked.data);
    return isRefusal(given) ? refused(given) : { status: 200, body: given };
  } catch (failure) {
    return failed(world.log, `${route.method} ${route.path}`, failure);
  }
}

async function bodyFor(route: Route, asked: Asked): Promise<Answer | { readonly data: unknown }> {
  if (route.body === undefined) return { data: undefined };
  const body = await asked.body();
  if ('unreadable' in body) return notUnderstood(body.unreadable);
  const parsed = route.body.safeParse(body.json);
  return parsed.success
    ? { data: parsed.data }
    : notUnderstood('I did not understand what was sent.', parsed.error.issues[0]?.path.map(String).join('.'));
}
