import { z } from 'zod';
import { apiAudience, graphAudience, lifetimeSeconds, personToken } from '../entra/tokens.ts';
import type { Faults } from '../faults.ts';
import { faultAsked } from '../faults.ts';
import { eventsOf, eventWire } from '../graph/eventDoc.ts';
import { mailOf, mailWire } from '../graph/mailDoc.ts';
import { answer } from '../graph/meeting.ts';
import { dateTimeTimeZone, instantOf } from '../graph/zones.ts';
import { findPerson, outsideOf, peopleOf } from '../graph/people.ts';
import { preferences } from '../graph/prefer.ts';
import type { Answer, Call, Route } from '../http/route.ts';
import { param } from '../http/route.ts';
import { stamp, type Tenant } from '../tenant.ts';
import { practiceBody } from './body.ts';
import { PracticeProblem } from './problem.ts';

const clockAsked = z.union([
  z.strictObject({ now: z.iso.datetime({ offset: true }) }),
  z.strictObject({ advanceMinutes: z.number().min(0) }),
]);
const graphScopes =
  'openid profile email User.Read User.ReadBasic.All Calendars.ReadWrite Calendars.Read.Shared Mail.ReadWrite Mail.Send Sites.ReadWrite.All Files.ReadWrite.All';

/** The practice desk's own endpoints: who is there, signing in, the clock, mail outside, faults, what left the product, reset. */
export function deskRoutes(tenant: Tenant, faults: Faults, reset: () => Promise<void>): Route[] {
  const clock = () => ({ now: stamp(tenant), offsetMs: tenant.clock.offsetMs() });
  const ok = (json: unknown): Answer => ({ status: 200, json });
  return [
    {
      method: 'GET',
      path: '/_practice/settings',
      handle: () => {
        const { tab, tenantId, practising } = tenant.settings;
        return ok({ tab, tenantId, ...clock(), ...(practising && { practised: practising.now() }) });
      },
    },
    {
      method: 'POST',
      path: '/_practice/practised',
      handle: (call) => {
        const { id } = practiceBody(call, z.strictObject({ id: z.string() }));
        const { practising } = tenant.settings;
        if (!practising?.now().choices.some((choice) => choice.id === id))
          throw new PracticeProblem(404, `${id} cannot be practised here.`);
        practising.take(id);
        return { status: 202, json: practising.now() };
      },
    },
    {
      method: 'GET',
      path: '/_practice/people',
      handle: () =>
        ok([
          ...peopleOf(tenant)
            .all()
            .map((one) => ({ id: one.id, name: one.displayName, email: one.mail, jobTitle: one.jobTitle, outside: false })),
          ...outsideOf(tenant)
            .all()
            .map((one) => ({ id: one.mail, name: one.name, email: one.mail, outside: true })),
        ]),
    },
    { method: 'POST', path: '/_practice/signin', handle: (call) => signIn(tenant, call) },
    { method: 'GET', path: '/_practice/clock', handle: () => ok(clock()) },
    {
      method: 'POST',
      path: '/_practice/clock',
      handle: (call) => {
        const asked = practiceBody(call, clockAsked);
        const to = 'now' in asked ? Date.parse(asked.now) : tenant.clock.now() + asked.advanceMinutes * 60_000;
        if (to < tenant.clock.now() - 999) throw new PracticeProblem(400, `The practice clock only goes forwards: it is ${stamp(tenant)}.`);
        tenant.clock.moveTo(Math.max(to, tenant.clock.now()));
        return ok(clock());
      },
    },
    {
      method: 'GET',
      path: '/_practice/outside/{email}/messages',
      handle: (call) =>
        ok({
          value: mailOf(tenant, param(call, 'email'))
            .all()
            .reverse()
            .map((mail) => mailWire(mail, preferences(call.headers))),
        }),
    },
    {
      method: 'GET',
      path: '/_practice/outside/{email}/events',
      handle: (call) =>
        ok({
          value: eventsOf(tenant, param(call, 'email'))
            .all()
            .map((event) => eventWire(event, preferences(call.headers))),
        }),
    },
    {
      method: 'POST',
      path: '/_practice/outside/{email}/events/{event}/answer',
      handle: (call) => {
        const { response, proposedNewTime: other } = practiceBody(
          call,
          z.strictObject({
            response: z.enum(['accepted', 'declined', 'tentativelyAccepted']),
            proposedNewTime: z.strictObject({ start: dateTimeTimeZone, end: dateTimeTimeZone }).optional(),
          }),
        );
        const event = eventsOf(tenant, param(call, 'email')).get(param(call, 'event'));
        if (!event) throw new PracticeProblem(404, 'There is no such invitation.');
        tenant.store.commit(
          answer(tenant, event, response, '', true, other && { start: instantOf(other.start), end: instantOf(other.end) }),
        );
        return ok({});
      },
    },
    { method: 'GET', path: '/_practice/emitted', handle: () => ok(emitted(tenant)) },
    {
      method: 'POST',
      path: '/_practice/faults',
      handle: (call) => {
        faults.add(practiceBody(call, faultAsked));
        return ok({});
      },
    },
    {
      method: 'DELETE',
      path: '/_practice/faults',
      handle: () => {
        faults.clear();
        return { status: 204 };
      },
    },
    {
      method: 'POST',
      path: '/_practice/reset',
      handle: async () => {
        await reset();
        return ok(clock());
      },
    },
  ];
}

async function signIn(tenant: Tenant, call: Call): Promise<Answer> {
  const { person: key } = practiceBody(call, z.strictObject({ person: z.string() }));
  const person = findPerson(tenant, key);
  if (!person) throw new PracticeProblem(404, `${key} has no account here. People outside have only a mailbox.`);
  const expiresAt = new Date(tenant.settings.real() + lifetimeSeconds * 1000).toISOString();
  const graphToken = await personToken(tenant, graphAudience, person, graphScopes);
  const apiToken = await personToken(tenant, apiAudience(tenant), person, 'access_as_user');
  return {
    status: 200,
    json: {
      person: { id: person.id, name: person.displayName, email: person.mail, jobTitle: person.jobTitle },
      graphToken,
      apiToken,
      expiresAt,
    },
  };
}

function emitted(tenant: Tenant): object {
  const all = tenant.outbound.all();
  const bodies = (kind: string) => all.filter((one) => one.kind === kind && one.body !== undefined).map((one) => one.body);
  const fileNames = [...new Set(all.filter((one) => one.kind === 'file').map((one) => one.url))];
  return {
    mails: bodies('mail'),
    events: bodies('event'),
    activities: bodies('chat'),
    fileNames,
    urls: all.map((one) => `${one.method} ${one.url}`),
  };
}
