import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { raisedWith } from '../../src/usecases/raisedWith.ts';

describe('raisedWith', () => {
  it('takes the requester for the child’s social worker unless they say otherwise', () => {
    expect(raisedWith({ triggers: ['missing-episode'] })).toEqual({ requesterRole: 'child-social-worker' });
    expect(raisedWith({ requesterRole: 'home-manager', childSocialWorker: 'x', placement: { type: 'residential' } })).toEqual({
      requesterRole: 'home-manager',
      childSocialWorker: 'x',
      placement: { type: 'residential' },
    });
  });

  it('leaves out what is malformed and never throws', () => {
    expect(raisedWith({ requesterRole: 7, childSocialWorker: {}, placement: 'foster' })).toEqual({ requesterRole: 'child-social-worker' });
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(typeof raisedWith(data).requesterRole).toBe('string');
      }),
    );
  });
});
