import type { Answers } from '../../src/domain/form/answer.ts';
import type { Fact, Instant, Opening } from '../../src/domain/case/fact.ts';
import { caseOf, fact, packOf } from '../domain/support/packStory.ts';
import type { Story } from '../domain/support/story.ts';

/** Every form of Lancashire's disruption meeting filled in, about nobody there is. */
export const request: Answers = {
  'home-type': { provider: 'in-house', type: 'foster' },
  'carer-names': ['Carla Reed', 'Colin Reed'],
  'carer-number': 'SU-100',
  'moved-in': '2024-03-01',
  ratified: { date: '2025-02-10', panel: 'lasting-home-panel' },
  'known-before': 'A profile and photographs',
  'part-in-matching': 'They met twice',
  'stability-meeting': { date: '2026-09-15', details: 'A plan for respite' },
  disruption: { date: '2026-11-02', details: 'The carers gave notice' },
  issues: 'Sleep and school',
  support: 'Respite, therapy',
  'completed-by': 'Sam Okafor',
  'completed-on': '2026-11-04',
};

export const childReport: Answers = {
  'home-details': 'A foster home in the council’s own service',
  stays: [{ from: '2024-03-01', to: '2026-11-02' }],
  'home-type': 'foster',
  background: 'In care since 2019',
  'other-homes': true,
  'earlier-homes': [{ home: 'A first foster home', from: '2019-05-01', to: '2024-02-29' }],
  'care-plan': 'Long-term fostering with respite',
  'known-before': { child: 'A photograph book', carer: 'The profile' },
  'child-in-matching': { part: 'Two visits', captured: 'Drawn and told', views: 'Wanted to go' },
  'settling-in': 'Slow and then well',
  progress: 'Well for a year',
  difficulties: 'School',
  support: { offered: 'Therapy', 'in-plan': true },
  'stability-meeting': { 'why-none': 'It ended too fast' },
  disruption: { date: '2026-11-02', details: 'The carers gave notice' },
  'new-settling-in': 'Calm',
  'new-progress': 'Well',
  'new-difficulties': 'Far from school',
  'child-support': { support: 'Therapy', views: 'Likes it', going: 'Football; less well, sleep' },
  'carer-support': { support: 'Weekly visits', views: 'Sad' },
  'child-view': { feelings: 'Sad', thoughts: 'Too fast', helped: 'The dog', better: 'More notice' },
  'child-part': { part: 'Wrote a letter', 'for-iro': 'Wants to see the dog' },
  attending: { attends: false, 'chair-offered': true },
  'completed-by': 'Sam Okafor',
  'completed-on': '2026-11-05',
};

export const carerReport: Answers = {
  'carer-names': ['Carla Reed'],
  'carer-number': 'SU-100',
  'approved-on': '2015-06-01',
  'approval-changed': true,
  'approval-changes': [{ date: '2018-06-01', details: 'Two children instead of one' }],
  'why-they-foster': 'Wanted to help',
  'other-placements': true,
  'earlier-placements': [{ dates: '2016 to 2018', ages: '7', type: 'short-term', reason: 'went back to family' }],
  'significant-events': 'One concern, closed',
  stays: [{ from: '2024-03-01', to: '2026-11-02' }],
  'home-type': 'foster',
  'known-before': { shared: 'The profile', feels: 'Informed', improve: 'More time', 'went-well': 'The visits' },
  'part-in-matching': 'Two meetings',
  progress: 'Well',
  difficulties: 'Sleep',
  support: 'Respite',
  'stability-meeting': { date: '2026-09-15', details: 'A plan for respite' },
  disruption: { date: '2026-11-02', details: 'Notice' },
  'child-support': { support: 'A card', 'in-touch': 'By letter', 'during-move': 'Visited daily' },
  'carer-support': 'Supervision each week',
  'completed-by': 'Farida Noor',
  'completed-on': '2026-11-05',
};

export const homeReport: Answers = {
  'home-details': 'Birch House',
  stays: [{ from: '2024-03-01', to: '2026-11-02' }],
  'home-type': 'in-house',
  'known-before': 'The profile',
  'part-in-matching': 'The manager visited',
  progress: 'Well',
  difficulties: 'Nights',
  support: 'Extra staff',
  'stability-meeting': { 'why-none': 'It ended in one night' },
  disruption: { date: '2026-11-02', details: 'Moved at night' },
  'child-support': { support: 'Visits', 'in-touch': 'Yes, weekly' },
  'completed-by': 'Hugo Brandt',
  'completed-on': '2026-11-05',
};

export const learningLog: Answers = {
  age: 12,
  area: 'North',
  agency: 'in-house',
  'months-in-home': 32,
  'months-since-ratified': 20,
  reflections: 'Many linked factors',
  'learning-points': [
    { target: 'carers', kind: 'training', point: 'sleep and trauma', action: 'a course', owner: 'the service', due: '2027-02-01' },
  ],
  'team-support': { considered: true, details: 'A reflective session', 'with-manager': true },
  'carer-review': { relevant: true, lessons: 'Respite earlier' },
};

const roles = ['child-social-worker', 'child-team-manager', 'supervising-social-worker', 'key-worker', 'practice-development-manager', 'uninvolved-reviewing-officer', 'former-carer']; // prettier-ignore

const told = fact('child.identified', '2026-11-02T10:00:00Z', { dateOfBirth: '2014-05-04', told: ['name', 'dateOfBirth', 'caseNumber'] });

/** What happened before the forms are wanted: the child is known, the home ended, the disruption meeting was asked for. */
export const soFar: readonly Fact[] = [
  told,
  fact('placement.ended', '2026-11-02T12:00:00Z'),
  fact('disruption.requested', '2026-11-04T12:00:00Z'),
];

/** That, and the disruption meeting was held: then its learning log is written. */
export const metSoFar: readonly Fact[] = [...soFar, fact('meeting.held', '2026-11-04T16:00:00Z', { kind: 'disruption' })];

/** A Lancashire case in which a Lasting Home of this kind ended on 2 November 2026. */
export const afterwards = (
  type = 'foster',
  log: readonly Fact[] = soFar,
  now: Instant = '2026-11-05T09:00:00Z',
  more: Opening = {},
): Story => caseOf(packOf('lancashire'), roles, { placement: { type, provider: 'in-house' }, ...more }, log).at(now);
