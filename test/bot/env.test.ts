import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { readEnv } from '../../bot/env.ts';
import { root } from '../shape/sources.ts';

const practice: Readonly<Record<string, string>> = {
  ...(parseEnv(readFileSync(join(root, 'env', '.env.local'), 'utf8')) as Readonly<Record<string, string>>),
  CLIENT_SECRET: 'made on this machine',
};
const { GRAPH_ORIGIN: _graph, LOGIN_ORIGIN: _login, ...rest } = practice;
const tenant = {
  ...rest,
  PUBLIC_ORIGIN: 'https://holdfast.council.example',
  BOT_ID: '66666666-6666-4666-8666-666666666666',
  NODE_ENV: 'production',
};

const complaint = (env: Readonly<Record<string, string>>): string => {
  try {
    readEnv(env);
    return '';
  } catch (failure) {
    return String(failure);
  }
};

describe('the environment', () => {
  it('is practice with the settings that are shipped', () => {
    expect(readEnv(practice)).toMatchObject({ practice: true, PORT: 3978, POLICY: 'dorset', BOT_ID: undefined, DATABASE_URL: undefined });
  });

  it('names in the README every setting it reads', () => {
    const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');
    const settings = [...read('bot', 'env.ts').matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name);
    const chapter =
      read('README.md')
        .split('\n## ')
        .find((each) => each.startsWith('Running it')) ?? '';
    expect(settings.length).toBeGreaterThan(15);
    for (const name of settings) expect(chapter).toContain(`\`${name}\``);
  });

  it('names who looks after Holdfast: Entra object ids, however they are set apart; by default nobody', () => {
    const ids = ['33333333-3333-4333-8333-000000000007', '33333333-3333-4333-8333-000000000002'];
    for (const between of [',', ', ', ' ', ';', '\n'])
      expect(readEnv({ ...practice, ADMINISTRATORS: ids.join(between) }).ADMINISTRATORS).toEqual(ids);
    expect(readEnv({ ...practice, ADMINISTRATORS: '' }).ADMINISTRATORS).toEqual([]);
    expect(complaint({ ...practice, ADMINISTRATORS: 'bea.santos@council.example' })).toContain('ADMINISTRATORS');
  });

  it('is a tenant where nothing stands in for Microsoft', () => {
    expect(readEnv(tenant)).toMatchObject({ practice: false, BOT_ID: tenant['BOT_ID'] });
  });

  it.each([
    ['without a bot id', { BOT_ID: '' }, 'BOT_ID is missing'],
    ['with a practice clock', { CLOCK_FILE: '/tmp/clock.json' }, 'CLOCK_FILE is for practice'],
    ['with another place to sign in', { LOGIN_ORIGIN: 'http://localhost:4365' }, 'LOGIN_ORIGIN is for practice'],
    ['without https', { PUBLIC_ORIGIN: 'http://holdfast.council.example' }, 'PUBLIC_ORIGIN must begin with https://'],
    ['with a stand-in for Graph', { GRAPH_ORIGIN: 'http://localhost:4365' }, 'NODE_ENV=production'],
  ])('refuses to start for real people %s', (_, change, says) => {
    expect(complaint({ ...tenant, ...change })).toContain(says);
  });

  it.each([
    ['a stand-in elsewhere', { GRAPH_ORIGIN: 'http://graph.example' }, 'GRAPH_ORIGIN must be on this machine'],
    ['sign-in elsewhere', { LOGIN_ORIGIN: 'https://login.example' }, 'LOGIN_ORIGIN must be on this machine'],
    ['a public address', { PUBLIC_ORIGIN: 'https://holdfast.example' }, 'PUBLIC_ORIGIN must be on this machine'],
    ['no sign-in at all', { LOGIN_ORIGIN: '' }, 'LOGIN_ORIGIN must be on this machine'],
  ])('refuses to practise with %s', (_, change, says) => {
    expect(complaint({ ...practice, ...change })).toContain(says);
  });

  it('names every setting at fault at once and quotes no value', () => {
    const says = complaint({ ...practice, TENANT_ID: 'secret-1', SITE: 'secret-2', CLIENT_SECRET: '', PORT: 'secret-3' });
    for (const name of ['TENANT_ID', 'SITE', 'CLIENT_SECRET', 'PORT']) expect(says).toContain(name);
    expect(says).not.toContain('secret-');
  });
});
