import { describe, expect, it } from '@jest/globals';
import { concern, no, people, Story } from '../support/dorset.ts';
import { came } from '../../policies/looks.ts';
import { packOf } from '../support/packStory.ts';
import { codes, Story as AnyStory } from '../support/story.ts';

const { sam, farida } = people;
const raise = (change: object, by: { id: string; roles: readonly string[] } = sam) =>
  new Story().judge(by, 'raiseConcern', { ...concern, ...change });

describe('raiseConcern', () => {
  it('writes the concern and when it reached the worker, and says by when the meeting is due (DOR-2.6)', () => {
    const result = raise({});
    expect(result.outcome).toBe('ok');
    expect(result.facts.map(({ event, at }) => [event, at])).toEqual([
      ['concern.raised', '2026-12-03T09:30:00Z'],
      ['concern.notified', '2026-12-03T09:12:00Z'],
    ]);
    expect(result.says).toBe(
      'The concern is recorded. 48 hours from Thu 3 Dec 2026, 09:12, when Sam Okafor was told: by Sat 5 Dec 2026, 09:12. Dorset 2.6.',
    );
  });

  it('is raised as what somebody is in the case, and makes nobody the worker who is not (DOR-2.1, DOR-2.3-i)', () => {
    const { carla } = people;
    const story = new Story().must(carla, 'raiseConcern', { ...concern });
    expect(story.file.log[0]).toMatchObject({ event: 'concern.raised', as: 'foster-carer' });
    expect(story.seen.people.find(({ id }) => id === carla.id)?.roles).toEqual(['foster-carer']);
    const other = raise({ triggers: ['other'] }, carla);
    expect([other.outcome, other.findings.map(({ code, clause }) => [code, clause])]).toEqual(['blocked', [['not-eligible', 'DOR-2.1']]]);
    expect(raise({}, { id: 'new', roles: [] }).facts[0]).toMatchObject({ as: 'child-social-worker' });
  });

  it.each([
    ['DOR-2.1a', 'child-dissatisfied'],
    ['DOR-2.1b', 'carer-cannot-continue'],
    ['DOR-2.1c', 'fostering-sw-concern'],
    ['DOR-2.1d', 'child-sw-concern'],
    ['DOR-2.1e', 'missing-episode'],
  ])('takes the reason of %s: %s', (clause, code) => {
    const story = new Story().must(sam, 'raiseConcern', { ...concern, triggers: [code] });
    expect(story.seen.triggers).toEqual([expect.objectContaining({ code, clause })]);
  });

  it('takes no reason outside the closed list (DOR-2.1), and names those there are', () => {
    const result = raise({ triggers: ['noise'] });
    expect([result.outcome, codes(result), result.findings[0]?.clause]).toEqual(['incomplete', ['form-incomplete'], 'DOR-2.1']);
    expect(result.facts).toEqual([]);
    expect(result.says).toContain('missing-episode');
  });

  it('lets the child’s social worker alone raise another reason (DOR-2.1)', () => {
    expect(raise({ triggers: ['other'] }).outcome).toBe('ok');
    const result = raise({ triggers: ['other'], requesterRole: 'supervising-social-worker' }, farida);
    expect([result.outcome, codes(result)]).toEqual(['blocked', ['not-eligible']]);
    expect(result.says).toContain('Tell them of the concern');
  });

  it.each([
    ['DOR-1.5a', 'foster'],
    ['DOR-1.5b', 'residential'],
    ['DOR-1.5c', 'supported-lodgings'],
    ['DOR-1.5', 'connected'],
    ['DOR-1.5', 'other'],
  ])('covers every kind of home (%s: %s)', (clause, type) => {
    const story = new Story().must(sam, 'raiseConcern', { ...concern, placement: { type } });
    expect(story.seen.texts.map((text) => text.clause)).toContain(clause);
  });

  it('knows no other kind of home (DOR-1.5)', () => {
    const result = raise({ placement: { type: 'caravan' } });
    expect([result.outcome, result.findings[0]?.about?.field, result.findings[0]?.clause]).toEqual([
      'incomplete',
      'placement.type',
      'DOR-1.5',
    ]);
  });

  it.each([
    ['quality-of-care', 'DOR-2.4-i'],
    ['allegation', 'DOR-2.4-ii'],
  ])('refers %s to the other procedure and records that it did (%s)', (code, clause) => {
    const story = new Story();
    const result = story.does(sam, 'raiseConcern', { ...concern, exclusions: { ...no, [code]: true } });
    expect(result.outcome).toBe('referred');
    expect(result.findings).toEqual([expect.objectContaining({ code: 'excluded', strength: 'forbid', clause })]);
    expect(result.says).toMatch(/separate procedure/);
    expect(story.seen.stage).toBe('referred');
    expect(story.seen.openActs.map((open) => open.act)).not.toContain('submitRequest');
  });

  it('knows nobody else whose home it could be than the procedure names (LAN-SSM-15)', () => {
    const raised = (provider: string) =>
      came(new AnyStory({ policy: packOf('lancashire') }).judge(sam, 'raiseConcern', { triggers: ['carer-difficulty'], notifiedAt: '2026-12-03T09:12:00Z', placement: { type: 'foster', provider }, exclusions: { 'replaces-planning': false } })); // prettier-ignore
    expect(['in-house', 'agency', 'private'].map(raised)).toEqual([['ok'], ['ok'], ['incomplete', 'form-incomplete must LAN-SSM-15']]);
  });

  it('asks what nobody has answered rather than taking it for no', () => {
    const story = new Story();
    const result = story.does(sam, 'raiseConcern', { ...concern, exclusions: {} });
    expect(result.outcome).toBe('ok-with-prompt');
    expect(story.seen.questions.map((question) => question.fact)).toEqual(
      expect.arrayContaining(['exclusions.quality-of-care', 'exclusions.allegation']),
    );
  });

  it.each([
    ['a time to come', { notifiedAt: '2026-12-03T09:31:00Z' }, 'notifiedAt', /has not come yet/],
    ['a date without a time', { notifiedAt: '2026-12-03' }, 'notifiedAt', /not a date and time/],
    ['a day that does not exist', { notifiedAt: '2026-02-30T09:00:00Z' }, 'notifiedAt', /not a date and time/],
    ['no reason', { triggers: [] }, 'triggers', /needs at least one reason/],
    ['a question of another procedure', { exclusions: { weather: true } }, 'exclusions.weather', /not one of the questions/],
    ['a field we do not know', { mood: 'low' }, 'mood', /not something this act takes/],
    ['a role we do not know', { requesterRole: 'wizard' }, 'requesterRole', /not a role/],
  ])('refuses %s with a sentence', (_, change, field, says) => {
    const result = raise(change);
    expect([result.outcome, result.facts.length, result.findings[0]?.about?.field]).toEqual(['incomplete', 0, field]);
    expect(result.says).toMatch(says);
  });

  it('knows whose worker was told when somebody else raises it', () => {
    const story = new Story().must(farida, 'raiseConcern', {
      ...concern,
      requesterRole: 'supervising-social-worker',
      childSocialWorker: 'nia',
    });
    expect(story.seen.people.find((person) => person.id === 'nia')?.roles).toEqual(['child-social-worker']);
  });
});
