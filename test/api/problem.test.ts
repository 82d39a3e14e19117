import { describe, expect, it } from '@jest/globals';
import { failed, notSignedIn, refused } from '../../src/api/problem.ts';
import { GatewayFailure } from '../../src/usecases/gatewayFailure.ts';
import { memoryOutside } from '../support/memoryOutside.ts';
import { log } from '../support/memoryPorts.ts';

describe('problem', () => {
  const outside = memoryOutside('2026-12-03T09:12:00Z');
  const canary = 'Canary Wrenfield';

  it.each([
    ['not-found', 404],
    ['not-allowed', 403],
    ['changed-meanwhile', 409],
    ['not-understood', 400],
    ['no-manager', 409],
  ] as const)('answers %s with %i and the same words', (kind, status) => {
    expect(refused({ refused: kind, says: 'No.', wayOn: 'Yes.' })).toEqual({ status, body: { problem: kind, says: 'No.', wayOn: 'Yes.' } });
  });

  it('asks for a sign-in', () => {
    expect(notSignedIn('You are not signed in.')).toMatchObject({ status: 401, headers: { 'WWW-Authenticate': 'Bearer' } });
  });

  it('keeps the message of an outage to itself and says when to come back', () => {
    const answer = failed(
      log(outside),
      'get /api/today',
      new GatewayFailure('throttled', `could not read ${canary}`, { retryAfter: 11.2 }),
    );
    expect(answer).toMatchObject({
      status: 503,
      headers: { 'Retry-After': '12' },
      body: {
        problem: 'microsoft-365',
        says: 'Microsoft 365 is slow; nothing you typed is lost.',
        reference: expect.any(String),
      },
    });
    expect(JSON.stringify([answer, outside.emitted])).not.toContain(canary);
  });

  it('sends people to whoever can help when the app itself is not let in', () => {
    const { status, body } = failed(log(outside), 'get /api/today', new GatewayFailure('denied', 'Entra gave no token'));
    const { reference } = body as { reference: string };
    expect(status).toBe(503);
    expect(body).toMatchObject({
      says: 'Microsoft 365 does not let Holdfast in at the moment; nothing you typed is lost.',
      wayOn: `Tell whoever looks after Holdfast, and quote ${reference}.`,
    });
  });

  it.each([
    [
      'post /api/cases/:reference/acts/:act',
      'unavailable',
      'Microsoft 365 is slow; your request is kept on this page.',
      /^Try again in a minute/,
    ],
    [
      'post /api/cases/:reference/acts/:act',
      'denied',
      'Microsoft 365 does not let Holdfast in at the moment; your request is kept on this page.',
      /^Tell whoever looks after Holdfast/,
    ],
    [
      'get /api/today',
      'missing',
      'Holdfast does not find the place in SharePoint where it keeps its record; nothing you typed is lost.',
      /^Tell whoever looks after Holdfast/,
    ],
  ] as const)('says on %s, %s, what is the matter and whether waiting helps', (route, kind, says, wayOn) => {
    expect(failed(log(outside), route, new GatewayFailure(kind, 'x'))).toMatchObject({
      status: 503,
      body: { says, wayOn: expect.stringMatching(wayOn) },
    });
  });

  it('keeps the message of a bug to itself; the log has the reference, the kind and the place', () => {
    const answer = failed(log(outside), 'put /api/cases/:reference/child', new TypeError(`cannot read ${canary}`));
    const { reference } = answer.body as { reference: string };
    expect(answer.status).toBe(500);
    expect(outside.emitted.at(-1)).toMatchObject({
      what: 'log',
      key: 'error',
      content: { reference, kind: 'TypeError', at: expect.stringMatching(/problem\.test\.ts:\d+/) },
    });
    expect(JSON.stringify([answer, outside.emitted])).not.toContain(canary);
  });

  it('copes with anything thrown', () => {
    for (const thrown of [undefined, null, 'text', 7, {}, Object.assign(new Error('x'), { stack: undefined })])
      expect(failed(log(outside), 'get /api/me', thrown)).toHaveProperty('status', 500);
  });
});
