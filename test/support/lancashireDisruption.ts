import type { Fact, Instant, Opening } from '../../src/domain/case/fact.ts';
import { caseOf, fact, holderOf, packOf } from '../domain/support/packStory.ts';
import type { Story } from '../domain/support/story.ts';
import { carerReport, childReport, learningLog, request } from './lancashireForms.ts';

/** Everybody a disruption meeting of a foster home asks after, each called by their role. */
export const roles: readonly string[] = [
  'birth-parent',
  'child-social-worker',
  'child-team-manager',
  'former-carer',
  'supervising-social-worker',
  'reviewing-officer',
  'uninvolved-reviewing-officer',
  'current-carer',
  'practice-development-manager',
  'duty-quality-review-manager',
];

export const worker = holderOf('child-social-worker');
export const supervisor = holderOf('supervising-social-worker');
export const manager = holderOf('child-team-manager');
export const quality = holderOf('duty-quality-review-manager');
export const chair = holderOf('uninvolved-reviewing-officer');
export const iro = holderOf('reviewing-officer');
export const practice = holderOf('practice-development-manager');

/** The home ended on Mon 2 Nov 2026: day 28 is Mon 30 Nov, day 42 Mon 14 Dec. */
const home = {
  type: 'foster',
  provider: 'in-house',
  lastingHome: true,
  ending: 'unplanned',
  endedOn: '2026-11-02',
  startedOn: '2024-03-01',
  ratifiedOn: '2025-02-10',
};

/** A case of Lancashire's in which a home ended. */
export const ended = ({
  placement = {},
  log = [],
  who = roles,
  ...opening
}: { placement?: Opening['placement']; log?: readonly Fact[]; who?: readonly string[] } & Opening = {}): Story =>
  caseOf(packOf('lancashire'), who, { placement: { ...home, ...placement }, ...opening }, log);

const formDone = (event: string, form: string, document: string, by: string, answers: object, at: Instant): Fact =>
  fact(event, at, { by, form, document, answers });

/** The request form, handed in with the request. */
export const requestForm = formDone(
  'request-form.completed',
  'lan-disruption-request',
  'disruption-request',
  'child-social-worker',
  request,
  '2026-11-04T09:00:00Z',
);

/** Both reports of a foster home, and what goes with them. */
const reports: readonly Fact[] = [
  formDone(
    'report.completed',
    'lan-report-child-sw',
    'disruption-report-child-sw',
    'child-social-worker',
    childReport,
    '2026-11-10T09:00:00Z',
  ),
  formDone(
    'report.completed',
    'lan-report-supervising-sw',
    'disruption-report-supervising-sw',
    'supervising-social-worker',
    carerReport,
    '2026-11-10T09:00:00Z',
  ),
];
export const log = (at: Instant): Fact =>
  formDone('learning-log.completed', 'lan-learning-log', 'reflective-learning-log', 'practice-development-manager', learningLog, at);

const steps: Readonly<Record<string, (story: Story) => unknown>> = {
  requested: (story) => story.at('2026-11-04T10:00:00Z').must(worker, 'requestDisruption', {}),
  invited: (story) => {
    for (const seat of story.seen.seats.filter((each) => each.applies === 'yes')) {
      for (const { person } of seat.people) story.must(worker, 'decideInvitee', { seat: seat.id, person: person.id, decision: 'invite' });
      if (seat.people.length === 0)
        story.must(worker, 'decideInvitee', { seat: seat.id, decision: 'leave-out', reason: 'There is nobody' });
    }
  },
  booked: (story) =>
    story.must(worker, 'scheduleMeeting', {
      start: '2026-12-02T10:00:00Z',
      end: '2026-12-02T12:00:00Z',
      chair: chair.id,
      chairStatement: 'No earlier part. Signed on 4 Nov.',
    }),
  prepared: (story) => {
    story.file = { ...story.file, log: [...story.file.log, ...reports] };
    story.at('2026-11-12T09:00:00Z').must(worker, 'recordFact', { fact: 'prep.child-views', value: true });
    story.must(chair, 'shareReports', {
      forms: ['lan-report-child-sw', 'lan-report-supervising-sw'],
      to: [iro.id, practice.id],
      how: 'by hand',
    });
    const said: readonly (readonly [typeof worker, string, unknown])[] = [
      [worker, 'venue', 'County Hall'],
      [supervisor, 'carer-guidance', true],
      [supervisor, 'carer-writing', true],
      [chair, 'planned-with-care', 'In turn'],
      [chair, 'confidential', 'The carers’ health'],
    ];
    for (const [by, duty, value] of said) story.must(by, 'recordFact', { fact: `duty.${duty}`, value });
  },
  held: (story) =>
    story.at('2026-12-02T12:30:00Z').must(chair, 'holdMeeting', {
      startedAt: '2026-12-02T10:00:00Z',
      endedAt: '2026-12-02T12:00:00Z',
      attendance: roles.slice(0, 9).map((person) => ({ person, present: true })),
    }),
  drafted: (story) =>
    story.must(chair, 'saveMinutes', {
      sections: Object.fromEntries(story.seen.sections.map(({ id }) => [id, 'Some words'])),
      actions: [
        { id: 'a1', task: 'Life Story work', owner: worker.id, due: '2027-01-15', target: 'family', kind: 'direct-work', status: 'open' },
      ],
      noteTaker: practice.id,
    }),
  answered: (story) => {
    const said: readonly (readonly [typeof worker, string, unknown])[] = [
      [chair, 'duty.reminded', true],
      [worker, 'duty.child-understands', 'A talk with the worker'],
      [supervisor, 'duty.carers-keep-links', 'Letters'],
      [chair, 'significantConcerns', false],
    ];
    for (const [by, name, value] of said) story.must(by, 'recordFact', { fact: name, value });
  },
  logged: (story) => {
    story.file = { ...story.file, log: [...story.file.log, log('2026-12-03T09:00:00Z')] };
    story.at('2026-12-03T10:00:00Z');
  },
  final: (story) => story.must(chair, 'finaliseMinutes', {}),
};

/** The case up to a step, everything in order. */
export const upToDisruption = (step: string, options: Parameters<typeof ended>[0] = {}): Story => {
  const story = ended({ ...options, log: [...(options.log ?? []), requestForm] });
  for (const [name, does] of Object.entries(steps)) {
    if (step === 'ended') break;
    does(story);
    if (name === step) break;
  }
  return story;
};
