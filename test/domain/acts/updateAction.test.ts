import { describe, expect, it } from '@jest/globals';
import { people, upTo } from '../support/dorset.ts';
import { codes } from '../support/story.ts';

describe('updateAction', () => {
  it('says how an agreed action stands (DOR-2.11i)', () => {
    const story = upTo('minuted');
    const duty = () => story.seen.duties.find((each) => each.id === 'action-a1');
    expect(duty()).toMatchObject({ state: 'open', clause: 'DOR-2.11i', owners: [{ id: 'farida' }], due: '2026-12-10T23:59:59.999Z' });
    expect(story.at('2026-12-11T00:00:00Z').seen.duties.find((each) => each.id === 'action-a1')?.state).toBe('late');
    story.must(people.farida, 'updateAction', { action: 'a1', status: 'done', note: 'Two weekends' });
    expect(duty()?.state).toBe('done-late');
    expect(story.seen.meeting?.minutes?.actions[0]?.status).toBe('done');
  });

  it('knows only actions of the plan', () => {
    expect(codes(upTo('minuted').judge(people.sam, 'updateAction', { action: 'zz', status: 'done' }))).toEqual(['form-incomplete']);
    expect(upTo('minuted').judge(people.sam, 'updateAction', { action: 'a1', status: 'perhaps' }).outcome).toBe('incomplete');
    expect(codes(upTo('scheduled').judge(people.sam, 'updateAction', { action: 'a1', status: 'done' }))).toEqual(['gate-closed']);
  });
});
