import type { MeetingRules } from '../../../src/domain/policy/meetingRules.ts';
import type { Expectation, Tried } from '../../support/expectation.ts';
import { moment } from '../looks.ts';
import { dutyLine, factLines, frameLines, paperLines, reportLines, seatLine } from '../ruleLines.ts';
import { ruleLinesOf } from './ruleLinesOf.ts';
import { ended, roles, upToDisruption } from '../../support/lancashireDisruption.ts';

/** The homes the procedure tells apart, each at the booked meeting after which there are serious concerns. */
const at = (type: string, provider: string) => {
  const story = upToDisruption('requested', { placement: { type, provider }, who: [...roles, 'key-worker', 'home-manager', 'connected-carer'], significantConcerns: true }); // prettier-ignore
  return moment(story);
};
const homes = {
  'foster in-house': at('foster', 'in-house'),
  'foster of an agency': at('foster', 'agency'),
  connected: at('connected', 'in-house'),
  'residential in-house': at('residential', 'in-house'),
  'residential of an agency': at('residential', 'agency'),
};
const always =
  'hold request book invite prep-child-views prep-disruption-report-child-sw form-lan-disruption-request groups venue share-child-report planned-with-care confidential reminded child-understands learning-log team-support serious-concerns looked-after-review read-learning track-actions filed case-note gathered themes presented countywide'.split(
    ' ',
  );
const ownOf = ({ sees }: Tried): readonly (readonly string[])[] =>
  Object.entries(homes).map(([home, given]) => {
    const { duties, texts } = sees(given);
    return [
      home,
      ...duties.filter(({ id }) => !always.includes(id)).map(({ id }) => id),
      ...texts.filter(({ clause }) => clause === 'LAN-DIS-26').map(({ clause }) => `shows ${clause}`),
    ];
  });

/** To which home, occasion, event and act each duty of the disruption meeting belongs, where the procedure says so or is silent. */
export const occasions: readonly Expectation[] = [
  {
    clause: 'LAN-DIS-10, LAN-DIS-24, LAN-DIS-25, LAN-DIS-26, LAN-DIS-28, LAN-DIS-33, LAN-DIS-34',
    that: 'wants of each kind of home what is for it alone',
    of: ownOf,
    is: [
      ['foster in-house', 'prep-disruption-report-supervising-sw', 'share-carer-report', 'carer-guidance', 'carer-writing', 'carers-keep-links', 'carer-review', 'early-carer-review', 'shows LAN-DIS-26'], // prettier-ignore
      ['foster of an agency', 'prep-disruption-report-supervising-sw', 'share-carer-report', 'carer-guidance', 'carer-writing', 'carers-keep-links', 'carer-review', 'shows LAN-DIS-26'], // prettier-ignore
      ['connected', 'prep-disruption-report-supervising-sw', 'share-carer-report', 'carer-guidance', 'carer-writing', 'carers-keep-links', 'shows LAN-DIS-26'], // prettier-ignore
      ['residential in-house', 'prep-disruption-report-residential', 'share-home-report'],
      ['residential of an agency', 'prep-disruption-report-residential', 'share-home-report', 'go-on-using-home'],
    ],
  },
  {
    clause: 'LAN-DIS-34',
    that: 'thinks of an early review of the carers only where the home was to last and there are serious concerns',
    of: ({ sees }) =>
      [{ placement: { lastingHome: false } }, { significantConcerns: false }, {}].map(
        (more) => sees(moment(ended({ significantConcerns: true, ...more }))).duties.filter(({ id }) => id === 'early-carer-review').length,
      ),
    is: [0, 0, 1],
  },
  {
    clause: 'LAN-DIS-13, LAN-DIS-15, LAN-DIS-17',
    that: 'says what a council may decide otherwise about the quarter and the forms',
    of: ({ policy }) =>
      policy.configurable
        .filter(({ key, clause }) => !key.startsWith('disruption-') && !clause.startsWith('LAN-SSM'))
        .map(({ key, at: field, default: holds, other, clause }) => [key, field ?? '-', holds, other, clause]),
    is: [
      ['quarter-covers', 'analysis.covers', 3, [12], 'LAN-DIS-15'],
      ['log-date', 'analysis.log-date', 'meeting.held', ['placement.ended', 'learning-log.completed'], 'LAN-DIS-13'],
    ],
  },
  {
    clause: 'LAN-REQ-01, LAN-RCS-01, LAN-RSS-01, LAN-RRH-01',
    that: 'asks each field of a form as a should: 17, 27, 22 and 16 of them',
    of: ({ policy }) =>
      ['REQ', 'RCS', 'RSS', 'RRH'].map(
        (form) =>
          Object.entries(policy.clauses).filter(([id, { strength }]) => id.startsWith(`LAN-${form}-`) && strength === 'should').length,
      ),
    is: [17, 27, 22, 16],
  },
  ...Object.entries({
    stability: {
      duties:
        'LAN-SSM-08, LAN-SSM-12, LAN-SSM-17, LAN-SSM-20, LAN-SSM-21, LAN-SSM-23, LAN-SSM-24, LAN-SSM-28, LAN-SSM-30, LAN-SSM-33, LAN-SSM-34, LAN-SSM-37, LAN-SSM-38',
      seats: 'LAN-SSM-17, LAN-SSM-18, LAN-SSM-19, LAN-SSM-20, LAN-SSM-25, LAN-SSM-26, LAN-SSM-27',
      papers: 'LAN-SSM-22, LAN-SSM-23, LAN-SSM-28, LAN-SSM-36, LAN-SSM-39',
      frame: 'LAN-SSM-05, LAN-SSM-09, LAN-SSM-13, LAN-SSM-14, LAN-SSM-15, LAN-SSM-16, LAN-SSM-31, LAN-SSM-32, LAN-SSM-35',
    },
    disruption: {
      duties:
        'LAN-DIS-12, LAN-DIS-16, LAN-DIS-20, LAN-DIS-21, LAN-DIS-25, LAN-DIS-27, LAN-DIS-30, LAN-DIS-31-ii, LAN-DIS-32, LAN-DIS-35, LAN-DIS-36, LAN-DIS-37, LAN-DIS-38, LAN-MIN-07, LAN-RCS-25',
      seats: 'LAN-DIS-20, LAN-DIS-31-i',
      papers: 'LAN-MIN-02, LAN-MIN-07, LAN-MIN-08, LAN-MIN-09, LAN-MIN-21, LAN-DIS-06, LAN-DIS-07, LAN-DIS-09, LAN-DIS-31-ii',
      frame: 'LAN-DIS-01, LAN-DIS-02, LAN-DIS-03, LAN-DIS-04, LAN-DIS-11, LAN-DIS-18, LAN-DIS-23, LAN-DIS-24, LAN-DIS-35',
    },
  } as const).flatMap(([kind, clauses]): readonly Expectation[] => {
    const rules =
      (look: (rules: MeetingRules) => unknown): Expectation['of'] =>
      ({ policy }) =>
        policy.meetings[kind] && look(policy.meetings[kind]);
    const lines = ruleLinesOf[kind as 'stability' | 'disruption'];
    return [
      {
        clause: clauses.duties,
        that: `${kind}: keeps to whose each duty is, how often, from when, until when and by which act`,
        of: rules(({ duties }) => duties.map(dutyLine)),
        is: lines.duties,
      },
      {
        clause: clauses.seats,
        that: `${kind}: asks each of several only where there are several, weighs what is to be weighed, and says what leaving out takes`,
        of: rules(({ invite }) => invite.map(seatLine)),
        is: lines.seats,
      },
      {
        clause: clauses.papers,
        that: `${kind}: binds each part of agenda, record, plan and notes as its clause does`,
        of: rules(paperLines),
        is: lines.papers,
      },
      {
        clause: clauses.frame,
        that: `${kind}: keeps its limits, its chair, its request and its decision to their clauses`,
        of: rules(frameLines),
        is: lines.frame,
      },
    ];
  }),
  {
    clause: 'LAN-SSM-05, LAN-SSM-13, LAN-DIS-01, LAN-DIS-02',
    that: 'asks what it turns on in the way it can be answered',
    of: ({ policy }) => factLines(policy),
    is: ruleLinesOf.facts,
  },
  {
    clause: 'LAN-DIS-13, LAN-DIS-14, LAN-DIS-15, LAN-DIS-16, LAN-DIS-09',
    that: 'counts the quarter by what its clauses name, and owes with it what they want',
    of: ({ policy }) => reportLines(policy),
    is: ruleLinesOf.report,
  },
];
