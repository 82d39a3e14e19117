import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dev, practiceTenant, refusal, sam, tess, type PracticeTenant } from './practiceTenant.ts';

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
});
