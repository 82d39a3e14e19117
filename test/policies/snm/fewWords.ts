import type { CaseFile, Fact, Person } from '../../../src/domain/case/fact.ts';
import type { Expectation, Given, Tried } from '../../support/expectation.ts';
import { brief, came, found } from '../looks.ts';
import { clocks, duties } from './cases.ts';

// Cases as somebody writes them who has read the README and the glossary: the events, each with what it cannot do without.
const told = '2026-12-03T09:00:00Z';
const start = '2026-12-04T10:00:00Z';
const after = '2026-12-04T11:30:00Z';
const say = (event: string, at: string, more: Readonly<Record<string, unknown>> = {}): Fact => ({
  event,
  at,
  by: 'child-social-worker',
  ...more,
});
const person = (id: string): Person => ({ id, name: id, roles: [id] });
const people = [
  'child-social-worker',
  'child-team-manager',
  'foster-carer',
  'supervising-social-worker',
  'fostering-team-manager',
  'placement-management',
  'reviewing-officer',
  'team-manager',
  'person-with-pr',
].map(person);
const worry = [
  say('concern.raised', told, { triggers: ['fragile-placement'] }),
  say('concern.notified', told, { to: 'child-social-worker' }),
  say('request.submitted', told),
];
const agreed = [...worry, say('approval.granted', told, { reason: 'He is slipping' })];
const present = ['child-social-worker', 'foster-carer', 'supervising-social-worker', 'placement-management', 'team-manager'];
const met = [
  ...agreed,
  say('meeting.scheduled', told, { start, chair: 'team-manager' }),
  say('meeting.held', start, { attendees: present }),
];
const of = (log: readonly Fact[], now = after, opening: CaseFile['case'] = {}): Given => ({
  file: { case: { placement: { type: 'foster' }, people, ...opening }, log },
  now,
});
const by = (id: string): Person => person(id);
const action = { id: 'a', task: 'Respite', owner: 'child-social-worker', kind: 'resource-request', approval: 'Panel', status: 'open' };
const written = [
  ...met,
  say('minutes.drafted', after, { sections: { discussion: 'x' }, actions: [action] }),
  say('minutes.finalised', after),
];
const limits =
  (given: Given, ...ids: readonly string[]) =>
  (tried: Tried) =>
    clocks(tried.sees(given)).filter((clock) => ids.some((id) => clock.startsWith(`${id}:`)));

export const fewWords: readonly Expectation[] = [
  {
    clause: 'SNM-7.2, SNM-7.3, SNM-4.2-i',
    that: 'takes the urgency that is told with the worry; told with a second one, the 48 hours run from then and the five days stay',
    of: (tried) => [
      limits(of([say('concern.raised', told, { triggers: ['missing'], urgency: 'urgent' }), ...worry.slice(1)]), 'urgent', 'planned')(tried), // prettier-ignore
      limits(of([say('concern.raised', told, { triggers: ['missing'], facts: { urgency: 'planned' } }), ...worry.slice(1)]), 'urgent', 'planned')(tried), // prettier-ignore
      limits(of([...agreed, say('concern.notified', '2026-12-05T15:00:00Z', { urgency: 'urgent' })], '2026-12-05T16:00:00Z', { urgency: 'planned' }), 'urgent', 'planned')(tried), // prettier-ignore
    ],
    is: [
      ['urgent: SNM-7.2 should running, from concern.notified 2026-12-03T09:00:00Z to 2026-12-05T09:00:00Z'],
      ['planned: SNM-7.3 should running, from concern.notified 2026-12-03T09:00:00Z to 2026-12-10T23:59:59.999Z'],
      [
        'urgent: SNM-7.2 should running, from concern.notified 2026-12-05T15:00:00Z to 2026-12-07T15:00:00Z',
        'planned: SNM-7.3 should running, from concern.notified 2026-12-03T09:00:00Z to 2026-12-10T23:59:59.999Z',
      ],
    ],
  },
  {
    clause: 'SNM-4.2-ii, SNM-7.2',
    that: 'does not say that nobody was there when nobody said who was: the limit is met, and who was there is asked for',
    of: (tried) =>
      [undefined, { attendees: [] }, { attendees: present.slice(0, 3) }, { attendees: present.slice(0, 4) }].map((there) => {
        const given = of([...agreed, say('meeting.held', start, there)], after, { urgency: 'urgent' });
        return [...limits(given, 'urgent')(tried), ...found(tried.sees(given), 'quorum-not-met')];
      }),
    is: [
      [
        'urgent: SNM-7.2 should met, from concern.notified 2026-12-03T09:00:00Z to 2026-12-05T09:00:00Z, met 2026-12-04T10:00:00Z',
        'quorum-not-met must SNM-4.2-ii',
      ],
      [
        'urgent: SNM-7.2 should running, from concern.notified 2026-12-03T09:00:00Z to 2026-12-05T09:00:00Z',
        'quorum-not-met must SNM-4.2-ii',
      ],
      [
        'urgent: SNM-7.2 should running, from concern.notified 2026-12-03T09:00:00Z to 2026-12-05T09:00:00Z',
        'quorum-not-met must SNM-4.2-ii',
      ],
      ['urgent: SNM-7.2 should met, from concern.notified 2026-12-03T09:00:00Z to 2026-12-05T09:00:00Z, met 2026-12-04T10:00:00Z'],
    ],
  },
  {
    clause: 'SNM-3.2-ii, SNM-3.2-iii',
    that: 'finds in the log a decision without its reasons, or talked over with nobody, whichever way it went',
    of: ({ sees }) => {
      const talked = ['child-team-manager', 'supervising-social-worker', 'fostering-team-manager'];
      return [
        say('approval.granted', told),
        say('decision.refuse', told),
        say('decision.hold', told, { reason: 'Why', consulted: talked }),
        say('approval.refused', told, { reason: 'Why', with: talked.slice(1) }),
      ].map((decision) => found(sees(of([...worry, decision])), 'record-incomplete', 'refusal-incomplete'));
    },
    is: [
      [
        'record-incomplete must SNM-3.2-iii',
        'record-incomplete must SNM-3.2-ii',
        'record-incomplete must SNM-3.2-ii',
        'record-incomplete must SNM-3.2-ii',
      ],
      [
        'record-incomplete must SNM-3.2-ii',
        'record-incomplete must SNM-3.2-ii',
        'record-incomplete must SNM-3.2-ii',
        'refusal-incomplete must SNM-3.2-iii',
      ],
      [],
      ['record-incomplete must SNM-3.2-ii'],
    ],
  },
  {
    clause: 'SNM-3.2-ii',
    that: 'takes it from the log with whom the decision was talked over',
    of: ({ judges }) =>
      ['with', 'people', 'consulted'].map((field) =>
        came(
          judges(
            of([
              ...worry,
              say('decision.discussed', told, { [field]: ['child-team-manager', 'supervising-social-worker', 'fostering-team-manager'] }),
            ]),
            by('child-social-worker'),
            'decideRequest',
            { decision: 'refuse', reason: 'Not now' },
          ),
        ),
      ),
    is: [['ok'], ['ok'], ['ok']],
  },
  {
    clause: 'SNM-3.3h',
    that: 'says at once that one unplanned placement is not two',
    of: ({ judges }) =>
      [1, 2].map((unplannedPlacements) =>
        came(
          judges(of([]), by('child-social-worker'), 'raiseConcern', {
            triggers: ['unplanned-placements'],
            notifiedAt: told,
            placement: { type: 'foster' },
            facts: { unplannedPlacements },
          }),
        ),
      ),
    is: [['ok-with-prompt', 'precondition-unanswered consider SNM-3.3h'], ['ok']],
  },
  {
    clause: 'SNM-4.3b',
    that: 'takes the age on the day proposed for the meeting',
    of: ({ judges }) =>
      ['2010-12-10', '2010-12-11'].map((dateOfBirth) =>
        judges(of(agreed, after, { child: { dateOfBirth }, urgency: 'planned' }), by('child-social-worker'), 'scheduleMeeting', {
          start: '2026-12-10T10:00:00Z',
          end: '2026-12-10T11:00:00Z',
        })
          .findings.filter(({ clause }) => clause === 'SNM-4.3b')
          .map(brief),
      ),
    is: [['invitee-missing should SNM-4.3b'], []],
  },
  {
    clause: 'SNM-7.4',
    that: 'finds a meeting of the series held more than four weeks after the one before',
    of: ({ sees }) =>
      ['2027-01-01T10:00:00Z', '2027-01-02T10:00:00Z'].map((next) =>
        sees(of([...met, say('meeting.scheduled', after, { start: next }), say('meeting.held', next, { attendees: present })], next))
          .findings.filter(({ code }) => code === 'window-late')
          .map(({ says }) => says),
      ),
    is: [
      [],
      [
        'It happened Sat 2 Jan 2027, 10:00, after the limit. 4 weeks from Fri 4 Dec 2026, when the last meeting was held: by the end of Fri 1 Jan 2027. Stability Network Meetings 7.4.',
      ],
    ],
  },
  {
    clause: 'SNM-9.3-ii, SNM-9.4, SNM-9.3-i',
    that: 'takes minutes sent without more words for all of them; names the IRO by their clause when they alone are missing; filed is uploaded',
    of: ({ sees, judges }) => [
      [
        say('minutes.circulated', after),
        say('minutes.circulated', after, { to: [...present, 'reviewing-officer'] }),
        say('minutes.circulated', after, { to: present }),
      ].map((fact) => {
        const seen = sees(of([...written, fact], '2026-12-14T10:00:00Z'));
        return [seen.stage, ...found(seen, 'circulation-overdue', 'circulation-incomplete')];
      }),
      came(judges(of(written), by('child-social-worker'), 'circulateMinutes', { documents: ['meeting-notes'], to: present, how: 'by-hand' })), // prettier-ignore
      ['minutes.uploaded', 'filed.in-system-of-record'].map((event) =>
        duties(sees(of([...written, say(event, after)], '2026-12-14T10:00:00Z')), 'upload'),
      ),
    ],
    is: [
      [['circulated'], ['circulated'], ['minuted', 'circulation-overdue should SNM-9.3-ii', 'circulation-incomplete should SNM-9.4']],
      ['needs-reason', 'circulation-incomplete should SNM-9.4'],
      [
        ['upload: SNM-9.3-i should done, child-social-worker (child-social-worker), due 2026-12-11T23:59:59.999Z, recordFact'],
        ['upload: SNM-9.3-i should done, child-social-worker (child-social-worker), due 2026-12-11T23:59:59.999Z, recordFact'],
      ],
    ],
  },
  {
    clause: 'SNM-1.5-iii',
    that: 'takes a delay from the log, and that it was taken on',
    of: ({ sees }) =>
      [
        [],
        [say('action.delayed', after, { action: 'a' })],
        [say('action.delayed', after, { action: 'a' }), say('action.escalated', after, { action: 'a' })],
      ].map((facts) =>
        // prettier-ignore
        found(sees(of([...written, ...facts])), 'action-incomplete').filter((each) => each.endsWith('1.5-iii')),
      ),
    is: [[], ['action-incomplete should SNM-1.5-iii'], []],
  },
  {
    clause: 'SNM-7.8-i, SNM-7.8-ii',
    that: 'takes the decision to end the placement from the log: it is to be recorded, with the move',
    of: ({ sees }) => {
      const seen = sees(of([...written, say('placement.end-decided', after)]));
      return [found(seen, 'section-missing', 'move-plan-missing').filter((each) => each.includes('7.8')), duties(seen, 'end-asked')];
    },
    is: [
      ['section-missing must SNM-7.8-i', 'move-plan-missing must SNM-7.8-ii'],
      ['end-asked: SNM-7.8-i must done, chair (team-manager), recordFact'],
    ],
  },
  {
    clause: 'SNM-7.6, SNM-7.7',
    that: 'ends no series before a meeting, by the clause that wants one; books nothing after it but says how they begin again',
    of: ({ judges }) => {
      const ending = { because: 'stable', joint: true, agreed: present };
      const time = { start: '2027-03-02T10:00:00Z', end: '2027-03-02T11:00:00Z' };
      const ended = [...written, say('minutes.circulated', after), say('cease.decided', after)];
      const booked = [...agreed, say('meeting.scheduled', told, { start, chair: 'team-manager' })];
      return [
        came(judges(of(booked, told), by('team-manager'), 'ceaseMeetings', ending)),
        came(judges(of(met), by('child-social-worker'), 'ceaseMeetings', ending)),
        judges(of(met), by('team-manager'), 'ceaseMeetings', { ...ending, because: undefined, reason: 'He has moved' }).says,
        came(judges(of(ended, '2027-03-01T10:00:00Z'), by('child-social-worker'), 'scheduleMeeting', time)),
      ];
    },
    is: [
      ['blocked', 'cease-not-allowed must SNM-7.6'],
      ['blocked', 'cease-not-allowed must SNM-7.6'],
      'These meetings have ended.',
      ['blocked', 'gate-closed must SNM-7.7'],
    ],
  },
  {
    clause: 'SNM-3.3l-ii',
    that: 'accepts no notice that was never recorded',
    of: ({ judges }) => came(judges(of(worry), by('placement-management'), 'acceptNotice', {})),
    is: ['blocked', 'gate-closed forbid SNM-3.3l-ii'],
  },
  {
    clause: 'SNM-4.6-iii, SNM-5.5',
    that: 'takes views that came in as gathered: of the child, of each person with parental responsibility by themself',
    of: ({ sees }) =>
      [undefined, { person: 'mother' }, { people: ['mother', 'father'] }].map((who) => {
        const log = [...met, say('prep.received', told, { document: 'pr-views', ...who }), say('prep.received', told, { document: 'child-views' })]; // prettier-ignore
        const both = ['mother', 'father'].map((id) => ({ ...person(id), roles: ['person-with-pr'] }));
        return found(sees(of(log, after, { people: both })), 'views-missing');
      }),
    is: [[], ['views-missing must SNM-4.6-iii'], []],
  },
  {
    clause: 'SNM-5.3-i',
    that: 'has an interpreter once one is invited, and not by an invitation to somebody else',
    of: ({ sees }) =>
      ['interpreter', 'foster-carer'].map((to) =>
        found(
          sees(
            of([...agreed, say('invitation.sent', told, { to })], told, {
              englishNotFirstLanguage: true,
              people: [...people, person('interpreter')],
            }),
          ),
          'interpreter-missing',
        ),
      ),
    is: [[], ['interpreter-missing must SNM-5.3-i']],
  },
  {
    clause: 'SNM-1.4, SNM-4.3c, SNM-4.2-ii, SNM-3.2-ii',
    that: 'holds for supported lodgings as for any placement: the provider or a key worker has the carer’s seat',
    of: ({ sees, judges }) => {
      const opening = { placement: { type: 'supported-lodgings' }, people: [...people, person('supported-lodgings-provider')], urgency: 'urgent' }; // prettier-ignore
      const there = ['child-social-worker', 'supported-lodgings-provider', 'placement-management', 'team-manager'];
      const hold = (spared: readonly string[]) =>
        came(
          judges(
            of([...agreed, say('meeting.scheduled', told, { start, chair: 'team-manager' })], after, opening),
            by('team-manager'),
            'holdMeeting',
            {
              // prettier-ignore
              startedAt: start,
              attendance: there.map((id) => ({ person: id, present: true })),
              spared,
            },
          ),
        ).slice(0, 2);
      return [
        sees(of(agreed, after, opening)).seats.find(({ id }) => id === 'carer')?.roles,
        sees(of(agreed, after, opening)).seats.find(({ id }) => id === 'supervising-social-worker')?.applies,
        sees(of(worry, after, opening)).decision?.consult.map(({ roles }) => roles.join(' ')),
        hold([]),
        hold(['supervising-social-worker'])[0],
      ];
    },
    is: [
      ['supported-lodgings-provider', 'key-worker'],
      'no',
      ['child-team-manager', 'supervising-social-worker key-worker', 'fostering-team-manager residential-team-manager home-manager'],
      ['blocked', 'quorum-not-met must SNM-4.2-ii'],
      'ok-with-prompt',
    ],
  },
  {
    clause: 'SNM-1.1',
    that: 'says of each choice of a council where it stands, or that it is a note and has no other',
    of: ({ policy }) =>
      policy.configurable.filter(({ at, other, says }) => at === undefined && !(says.startsWith('A note only: ') && other.length === 0)),
    is: [],
  },
];
