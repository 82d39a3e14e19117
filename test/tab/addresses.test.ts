import { describe, expect, it } from '@jest/globals';
import { teamsLink } from '../../tab/pages/OpenInTeams.tsx';
import { addressOf, routeOf } from '../../tab/route.ts';
import { practiceDesk } from '../../tab/practiceDesk.ts';

describe('addresses of pages', () => {
  it.each(['today', 'procedure', 'given-up', 'request/SM-7K2Q', 'case/SM-7K2Q', 'minutes/SM-7K2Q'])(
    '%s leads there and back',
    (address) => {
      expect(addressOf(routeOf(address))).toBe(address);
    },
  );

  it.each(['', '/', 'nowhere', 'case', 'case/', 'case/../../x', 'case/SM-<b>', 'minutes/7K2Q', 'case/SM-7K2Q?x', '__proto__/SM-7K2Q'])(
    '%p leads to Today',
    (address) => {
      expect(routeOf(address)).toEqual({ page: 'today' });
    },
  );

  it('reads a reference however it is typed', () => {
    expect(routeOf('case/sm-7k2q')).toEqual({ page: 'case', reference: 'SM-7K2Q' });
  });
});

describe('who may stand around the tab', () => {
  const desk = (tab: string, host: string): string[] => practiceDesk(new URL(`${tab}?host=${encodeURIComponent(host)}`));

  it('lets the practice desk of the same machine', () => {
    expect(desk('http://localhost:3978/tab/', 'http://localhost:4365/room')).toEqual(['http://localhost:4365']);
    expect(desk('http://127.0.0.1:3978/tab/', 'http://[::1]:4365')).toEqual(['http://[::1]:4365']);
  });

  it.each([
    ['https://holdfast.council.example/tab/', 'http://localhost:4365'],
    ['http://localhost:3978/tab/', 'https://evil.example'],
    ['http://localhost:3978/tab/', 'http://localhost.evil.example'],
    ['http://localhost:3978/tab/', 'http://localhost@evil.example'],
    ['http://localhost:3978/tab/', 'javascript:alert(1)'],
    ['http://localhost:3978/tab/', 'nonsense'],
    ['http://localhost:3978/tab/', ''],
  ])('at %s refuses %p', (tab, host) => {
    expect(desk(tab, host)).toEqual([]);
  });
});

describe('the way from a browser window into Teams', () => {
  it('opens the same page', () => {
    const link = new URL(teamsLink('https://teams.microsoft.com/l/entity/app/holdfast', 'case/SM-7K2Q'));
    expect(link.pathname).toBe('/l/entity/app/holdfast');
    expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({ subEntityId: 'case/SM-7K2Q' });
  });

  it('opens Teams where the server names no app', () => {
    expect(teamsLink(undefined, 'case/SM-7K2Q')).toBe('https://teams.microsoft.com/');
  });
});
