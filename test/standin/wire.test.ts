import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appToken, monday, practiceTenant, refusal, sam, tess, type PracticeTenant } from './practiceTenant.ts';

const json = { 'Content-Type': 'application/json' };

describe('what goes over the wire', () => {
  let tenant: PracticeTenant;
  beforeAll(async () => {
    tenant = await practiceTenant({ real: () => monday });
  });
  afterAll(() => tenant.stop());

  it('answers with the headers and the envelope of Graph', async () => {
    const answer = await tenant.raw(`/users/${sam}?$select=displayName,mail`, { headers: { 'client-request-id': 'mine' } });
    expect(answer.headers.get('content-type')).toBe(
      'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8',
    );
    expect(answer.headers.get('client-request-id')).toBe('mine');
    expect(answer.headers.get('request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers.get('date')).not.toBeNull();
    expect(await answer.json()).toEqual({
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users(displayName,mail)/$entity',
      id: sam,
      displayName: 'Sam Okafor',
      mail: 'sam.okafor@council.example',
    });
  });

  it('refuses in the shape of Graph', async () => {
    const answer = await tenant.raw('/users/nobody@council.example', { headers: { 'client-request-id': 'mine' } });
    expect([answer.status, await answer.json()]).toEqual([
      404,
      {
        error: {
          code: 'Request_ResourceNotFound',
          message: "Resource 'nobody@council.example' does not exist or one of its queried reference-property objects are not present.",
          innerError: { date: '2026-11-23T09:00:00', 'request-id': answer.headers.get('request-id'), 'client-request-id': 'mine' },
        },
      },
    ]);
  });

  it('wants a token of this tenant, for Graph, that still lives', async () => {
    const { apiToken } = (await (
      await fetch(`${tenant.standin.url}/_practice/signin`, { method: 'POST', body: JSON.stringify({ person: sam }) })
    ).json()) as { apiToken: string };
    const [head, , signature] = (await appToken(tenant.standin)).split('.');
    const forged = `${head ?? ''}.${Buffer.from('{"aud":"https://graph.microsoft.com"}').toString('base64url')}.${signature ?? ''}`;
    for (const authorization of [
      '',
      'Bearer x',
      `Bearer ${forged}`,
      `Bearer ${apiToken}`,
      `Basic ${Buffer.from('a:b').toString('base64')}`,
    ]) {
      const answer = await fetch(`${tenant.standin.url}/v1.0/users`, { headers: { Authorization: authorization } });
      expect([answer.status, await answer.json()]).toMatchObject([401, { error: { code: 'InvalidAuthenticationToken' } }]);
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer /);
    }
  });

  it('names what it does not have, instead of pretending', async () => {
    const answer = await tenant.raw('/users/x/findMeetingTimes', { method: 'POST', headers: json, body: '{}' });
    expect([answer.status, await answer.json()]).toMatchObject([
      501,
      { error: { message: expect.stringContaining('POST /users/x/findMeetingTimes') } },
    ]);
    const wrongMethod = await tenant.raw(`/users/${sam}/manager`, { method: 'POST', headers: json, body: '{}' });
    expect([wrongMethod.status, await wrongMethod.json()]).toMatchObject([
      501,
      { error: { message: expect.stringContaining('(here: GET)') } },
    ]);
    expect((await fetch(`${tenant.standin.url}/connector/v3/attachments`)).status).toBe(501);
  });

  it('answers a batch member by member, in another order, with 424 after a failure', async () => {
    const requests = [
      { id: '1', method: 'GET', url: `/users/${sam}?$select=mail` },
      { id: '2', method: 'GET', url: '/users/nobody@council.example' },
      { id: '3', method: 'GET', url: `/users/${tess}`, dependsOn: ['2'] },
      {
        id: '4',
        method: 'POST',
        url: `/users/${sam}/sendMail`,
        headers: json,
        body: { message: { subject: 'Hello', toRecipients: [{ emailAddress: { address: 'tess.lindqvist@council.example' } }] } },
      },
    ];
    const { responses } = (await tenant.graph.api('/$batch').post({ requests })) as {
      responses: { id: string; status: number; body?: object }[];
    };
    expect(responses.map(({ id, status }) => [id, status])).toEqual([
      ['4', 202],
      ['3', 424],
      ['2', 404],
      ['1', 200],
    ]);
    expect(responses[3]?.body).toMatchObject({ mail: 'sam.okafor@council.example' });
    expect(
      await refusal(
        tenant.graph
          .api('/$batch')
          .post({ requests: Array.from({ length: 21 }, (_, index) => ({ id: String(index), method: 'GET', url: '/users' })) }),
      ),
    ).toMatchObject({ statusCode: 400 });
    expect(await refusal(tenant.graph.api('/$batch').post({ requests: [{ id: '1', method: 'GET', url: '/v1.0/users' }] }))).toMatchObject({
      statusCode: 400,
    });
    expect(
      await refusal(
        tenant.graph.api('/$batch').post({
          requests: [
            { id: 'a', method: 'GET', url: '/users' },
            { id: 'A', method: 'GET', url: '/users' },
          ],
        }),
      ),
    ).toMatchObject({ statusCode: 400 });
  });
});
