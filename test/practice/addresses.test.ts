import { describe, expect, it } from '@jest/globals';
import { tabPageOf } from '../../tab/practice/holdfast/tabPageOf.ts';
import { shortName, slugs } from '../../tab/practice/people/calledBy.ts';
import { addressOf, placeOf } from '../../tab/practice/place/place.ts';
import type { Person } from '../../tab/practice/standin/shapes.ts';

const person = (id: string, name: string): Person => ({ id, name, email: `${id}@council.example`, outside: false });

describe('addresses on the desk', () => {
  it.each([
    ['', { inside: '' }],
    ['#/', { inside: '' }],
    ['#/sam', { person: 'sam', inside: '' }],
    ['#/sam/chat', { person: 'sam', room: 'chat', inside: '' }],
    ['#/sam/holdfast/case/SM-7K2Q', { person: 'sam', room: 'holdfast', inside: 'case/SM-7K2Q' }],
    ['#/sam/kitchen/x', { person: 'sam', inside: '' }],
    ['#/sam/mail/100%', { person: 'sam', room: 'mail', inside: '100%' }],
  ])('reads %j', (hash, place) => {
    expect(placeOf(hash)).toEqual(place);
  });

  it.each(['case/SM-7K2Q', 'Case log/3', 'AAMk=+x?#ä', ''])('comes back whole: %j', (inside) => {
    expect(placeOf(addressOf('sam', 'lists', inside))).toEqual({ person: 'sam', room: 'lists', inside });
  });
});

describe('names in addresses', () => {
  it('takes the first name, and the whole one where two share it', () => {
    const people = [person('1', 'Sam Okafor'), person('2', 'Carla Reed'), person('3', 'Carla Stone'), person('4', 'Ms Adeyemi')];
    expect([...slugs(people).values()]).toEqual(['sam', 'carla-reed', 'carla-stone', 'adeyemi']);
    expect(people.map(shortName)).toEqual(['Sam', 'Carla', 'Carla', 'Ms Adeyemi']);
  });
});

describe('links in cards', () => {
  const tab = 'http://localhost:3978/tab/';
  it.each([
    [`${tab}?page=case/SM-7K2Q`, 'case/SM-7K2Q'],
    [tab, ''],
    ['http://localhost:3978/api/me?page=case/SM-7K2Q', undefined],
    ['https://elsewhere.example/tab/?page=case/SM-7K2Q', undefined],
    ['not a link', undefined],
  ])('%s leads to %j of the tab', (link, page) => {
    expect(tabPageOf(tab, link)).toBe(page);
  });
});
