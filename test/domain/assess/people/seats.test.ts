import { describe, expect, it } from '@jest/globals';
import type { Seat } from '../../../../src/domain/assess/assessment.ts';
import { upTo } from '../../support/dorset.ts';

const seats = (type: string): Readonly<Record<string, Seat>> =>
  Object.fromEntries(upTo('approved', { concern: { placement: { type } } }).seen.seats.map((seat) => [seat.id, seat]));

describe('the invitee checklist', () => {
  it.each([
    ['foster', ['foster-carer'], ['supervising-social-worker'], 'yes'],
    ['connected', ['connected-carer'], ['supervising-social-worker'], 'yes'],
    ['residential', ['key-worker'], ['home-manager'], 'no'],
    ['supported-lodgings', undefined, ['supported-lodgings-provider'], 'no'],
  ])('for %s (DOR-2.7b, DOR-2.7c)', (type, carer, worker, manager) => {
    const list = seats(type);
    expect(list.carer).toMatchObject(
      carer ? { applies: 'yes', roles: carer, clause: 'DOR-2.7b' } : { applies: 'no', state: 'not-applicable' },
    );
    expect(list['placement-worker']).toMatchObject({ roles: worker, clause: 'DOR-2.7c' });
    expect(list['placement-worker-manager']?.applies).toBe(manager);
  });

  it('has everybody the procedure names, with clause and strength (DOR-2.7)', () => {
    expect(Object.values(seats('foster')).map(({ id, clause, strength }) => [id, clause, strength])).toEqual([
      ['child', 'DOR-2.7a', 'should'],
      ['carer', 'DOR-2.7b', 'should'],
      ['placement-worker', 'DOR-2.7c', 'should'],
      ['placement-worker-manager', 'DOR-2.7c', 'should'],
      ['child-social-worker', 'DOR-2.7d', 'should'],
      ['child-team-manager', 'DOR-2.7d', 'should'],
      ['reviewing-officer', 'DOR-2.7e', 'should'],
      ['other-professional', 'DOR-2.7f', 'should'],
    ]);
  });

  it('has a seat for the child without a name (DOR-2.7a)', () => {
    expect(seats('foster').child).toMatchObject({ state: 'to-decide', people: [{ person: { id: 'child', name: 'Young person' } }] });
  });

  it('says why a seat is there or not', () => {
    expect(seats('foster').carer?.because).toBe('Foster carer (the kind of home: foster care). Dorset 2.7b.');
    expect(seats('residential')['placement-worker-manager']?.because).toBe(
      "Not for this case (the kind of home: children's home). Dorset 2.7c.",
    );
  });
});
