import type { Fact, Person } from '../../../src/domain/case/fact.ts';
import type { Given } from '../../support/expectation.ts';
import { caseOf, holderOf, packOf } from '../../domain/support/packStory.ts';
import type { Story } from '../../domain/support/story.ts';
import { moment, since } from '../looks.ts';

export const psm = packOf('psm');
export const roles = Object.keys(psm.roles).filter((role) => !['child', 'business-support'].includes(role));
export const worker = holderOf('child-social-worker');
export const fostering = holderOf('fostering-team-manager');
export const childcare = holderOf('child-team-manager');
export const officer = holderOf('reviewing-officer');

/** Homes that differ in who chairs, who comes and what the record holds. */
export const homes = {
  foster: { type: 'foster', provider: 'in-house' },
  connected: { type: 'connected', provider: 'in-house' },
  residential: { type: 'residential', provider: 'in-house' },
  other: { type: 'other', provider: 'in-house' },
  bought: { type: 'foster', provider: 'commissioned' },
  boughtResidential: { type: 'residential', provider: 'commissioned' },
} as const;

const no = {
  therapyActive: false,
  policeIndicated: false,
  offendingRisk: false,
  exploitation: false,
  englishNotFirstLanguage: false,
  disabled: false,
  iroRecommended: false,
  advocate: 'declined',
};

/** What a case is raised with; everything that may be asked is answered with no unless said. */
export type Raised = {
  readonly home?: object;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly triggers?: readonly string[];
  readonly who?: readonly string[];
  readonly people?: readonly Person[];
};

export const raised = ({ home = homes.foster, facts = no, triggers = ['missing'], who = roles, people }: Raised = {}): Story =>
  caseOf(psm, who, people ? { people } : {}).must(worker, 'raiseConcern', {
    triggers,
    notifiedAt: '2026-12-03T09:00:00Z',
    placement: home,
    facts,
  });

/** The case with answers, by the child's social worker. */
export const say = (story: Story, answers: Readonly<Record<string, unknown>>): Story => {
  for (const [name, value] of Object.entries(answers)) story.must(worker, 'recordFact', { fact: name, value });
  return story;
};

export const booking = { start: '2026-12-08T14:00:00Z', end: '2026-12-08T15:00:00Z', chair: fostering.id, reason: 'Some seats are open' };
export const asked = (given?: Raised): Story => raised(given).must(worker, 'submitRequest', {});
export const booked = (given?: Raised): Story =>
  say(asked(given), { 'duty.at-risk': 'both', advocate: 'declined' }).must(worker, 'scheduleMeeting', booking);

/** Everything the start looks at, answered as it should be. */
export const ready = {
  'duty.birth-parent-views': 'obtained',
  'duty.child-views': 'sought',
  'duty.choice-offered': 'offered',
  'duty.symbols-others': false,
  'duty.adjustments': 'None needed',
  'duty.pace': true,
  'duty.culture': 'Nothing in the way',
  'prep.care-plan': true,
  'duty.plan-needs': true,
  'duty.plan-choice': true,
  'duty.plan-outcomes': true,
};
const attendance = [worker, fostering].map(({ id }) => ({ person: id, present: true }));
export const heldOf = (story: Story): Story =>
  story.at('2026-12-08T15:30:00Z').must(worker, 'holdMeeting', {
    startedAt: '2026-12-08T14:00:00Z',
    endedAt: '2026-12-08T15:00:00Z',
    attendance,
    reason: 'As it was',
  });
export const held = (given?: Raised): Story => heldOf(say(booked(given), ready));
const action = { id: 'a1', task: 'A weekend of respite', owner: worker.id, due: '2026-12-14', status: 'open' };
export const notes = (saved: object, given?: Raised): Story =>
  held(given).must(worker, 'saveMinutes', { sections: {}, actions: [action], ...saved });
export const written = (given?: Raised): Story =>
  notes({ sections: { issues: 'x', analysis: 'x', 'fostering-agreement': 'none' } }, given).must(fostering, 'agreeReview', {
    date: '2026-12-22',
    reason: 'Weekly at first',
  });
export const minuted = (given?: Raised): Story => written(given).must(fostering, 'finaliseMinutes', {});
/** The first meeting was held and written up; the second is booked for Tue 22 Dec. */
export const again = (given?: Raised): Story =>
  minuted(given).must(worker, 'scheduleMeeting', {
    start: '2026-12-22T14:00:00Z',
    end: '2026-12-22T15:00:00Z',
    chair: fostering.id,
    reason: 'As agreed',
  });

/** The same case in which somebody answered something, whoever may. */
export const told = (given: Given, ...answers: readonly (readonly [string, unknown])[]): Given =>
  since(given, ...answers.map(([name, value]): Fact => ({ event: 'fact.recorded', at: given.now, by: worker.id, fact: name, value })));

export const empty = moment(caseOf(psm, roles));
export const concern = moment(raised());
export const requested = moment(asked());
export const scheduled = moment(booked());
export const starting = moment(booked().at('2026-12-08T14:00:00Z'));
export const readied = moment(say(booked(), ready).at('2026-12-08T14:00:00Z'));
export const over = moment(held());
export const final = moment(minuted());
export const second = moment(again().at('2026-12-22T14:00:00Z'));
/** A case of which nothing was answered. */
export const unanswered = moment(raised({ facts: {}, home: { type: 'foster' } }));
/** Everything that may be so is so. */
const yes = { ...no, exploitation: true, englishNotFirstLanguage: true, disabled: true, iroRecommended: true };
export const needy = { facts: yes };
/** The statutory review is set for Tue 12 Jan 2027. */
export const reviewSet = moment(held().must(worker, 'recordStatutoryReview', { step: 'planned', date: '2027-01-12' }));
export { no };
