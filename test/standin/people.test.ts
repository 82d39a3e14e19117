import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphRequest } from '@microsoft/microsoft-graph-client';
import type { User } from '@microsoft/microsoft-graph-types';
import { dev, id, practiceTenant, refusal, sam, tess, type PracticeTenant } from './practiceTenant.ts';

describe('people, with the Graph client', () => {
  let tenant: PracticeTenant;
  beforeAll(async () => {
    tenant = await practiceTenant();
  });
  afterAll(() => tenant.stop());

  it('gives a person by id and by user principal name, and says who manages whom', async () => {
    expect(await tenant.graph.api(`/users/${sam}`).get()).toMatchObject({ displayName: 'Sam Okafor', mail: 'sam.okafor@council.example' });
    expect(await tenant.graph.api('/users/sam.okafor@council.example').select('id').get()).toMatchObject({ id: sam });
    expect(await tenant.graph.api(`/users/${sam}/manager`).get()).toMatchObject({ '@odata.type': '#microsoft.graph.user', id: tess });
    expect(await refusal(tenant.graph.api(`/users/${dev}/manager`).get())).toMatchObject({
      statusCode: 404,
      code: 'Request_ResourceNotFound',
    });
  });

  const names = async (request: GraphRequest): Promise<(string | null | undefined)[]> =>
    ((await request.get()) as { value: User[] }).value.map(({ displayName }) => displayName);

  it('finds people by the beginning of a name, by address, and by words with $search', async () => {
    expect(
      await names(tenant.graph.api('/users').filter("startswith(displayName,'sam') or startswith(mail,'sam')").select('id,displayName')),
    ).toEqual(['Sam Okafor']);
    expect(await names(tenant.graph.api('/users').filter("mail eq 'Nia.Bevan@council.example'"))).toEqual(['Nia Bevan']);
    const search = () => tenant.graph.api('/users').search('"displayName:ab" OR "mail:fari"');
    expect(await names(search().header('ConsistencyLevel', 'eventual'))).toEqual(['Quinn Abara', 'Farida Noor']);
    expect(await refusal(search().get())).toMatchObject({ statusCode: 400, code: 'Request_UnsupportedQuery' });
    expect(await names(tenant.graph.api('/users').filter("startswith(displayName,'O''Brien & Sons')".replaceAll('&', '%26')))).toEqual([]);
  });

  it('refuses queries the directory refuses', async () => {
    for (const filter of [
      "contains(displayName,'a')",
      "endswith(mail,'example')",
      "displayName ne 'x'",
      "colour eq 'red'",
      "displayName eq 'x",
      'displayName eq x',
    ]) {
      expect(await refusal(tenant.graph.api('/users').filter(filter).get())).toMatchObject({ statusCode: 400 });
    }
    expect(await refusal(tenant.graph.api('/users').select('colour').get())).toMatchObject({
      statusCode: 400,
      message: expect.stringContaining("'colour'"),
    });
    expect(await refusal(tenant.graph.api('/users').expand('displayName').get())).toMatchObject({ statusCode: 400 });
    expect(await refusal(tenant.graph.api('/users').top(1000).get())).toMatchObject({ statusCode: 400 });
  });

  it('pages over everybody, on the origin of Graph', async () => {
    const seen: string[] = [];
    let page = (await tenant.graph.api('/users').select('displayName').orderby('displayName').top(4).get()) as {
      value: User[];
      '@odata.nextLink'?: string;
    };
    for (;;) {
      seen.push(...page.value.map(({ displayName }) => displayName ?? ''));
      const next = page['@odata.nextLink'];
      if (next === undefined) break;
      expect(next).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\/users\?/);
      page = (await tenant.graph.api(next).get()) as typeof page;
    }
    expect(seen).toHaveLength(24);
    expect(seen).toEqual([...seen].sort());
  });

  it('says who reports to whom, with the manager expanded, and when a person works', async () => {
    expect(await names(tenant.graph.api(`/users/${tess}/directReports`))).toEqual(['Sam Okafor', 'Nia Bevan']);
    expect(await tenant.graph.api(`/users/${sam}`).select('displayName').expand('manager').get()).toMatchObject({ manager: { id: tess } });
    expect(await tenant.graph.api(`/users/${sam}/mailboxSettings`).get()).toMatchObject({
      timeZone: 'GMT Standard Time',
      workingHours: { startTime: '09:00:00.0000000', endTime: '17:30:00.0000000' },
    });
  });

  it('knows groups and who is in them', async () => {
    const found = (await tenant.graph.api('/groups').filter("displayName eq 'Duty team managers'").get()) as { value: { id: string }[] };
    const path = `/groups/${found.value[0]?.id ?? ''}`;
    expect(await tenant.graph.api(path).get()).toMatchObject({ displayName: 'Duty team managers', securityEnabled: true });
    expect(await names(tenant.graph.api(`${path}/members`))).toEqual(['Priya Anand']);
    expect(await names(tenant.graph.api(`${path}/transitiveMembers`).select('displayName'))).toEqual(['Priya Anand']);
    expect(await names(tenant.graph.api(`/users/${id(9)}/memberOf`))).toEqual(['Duty team managers', 'Stability service']);
    expect(await refusal(tenant.graph.api('/groups/none').get())).toMatchObject({ statusCode: 404 });
  });
});
