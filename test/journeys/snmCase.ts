import { invitesAll } from './bookingInBrowser.ts';
import { adeyemi, carla, colleague, rosa, type CaseOver } from './caseOver.ts';

/** An urgent worry for a Stability Network Meeting, its people and what is known by the time it is booked. */
export const snmCase = {
  concern: {
    triggers: 'fragile-placement',
    notifiedDay: '2026-12-01',
    notifiedTime: '09:00',
    placementType: 'foster',
    requesterRole: 'child-social-worker',
    'fact-urgency': 'urgent',
  },
  people: {
    'foster-carer': carla,
    'supervising-social-worker': colleague('farida'),
    'fostering-team-manager': colleague('owen'),
    'reviewing-officer': colleague('quinn'),
    'virtual-school': colleague('idris'),
    'education-representative': adeyemi,
    'placement-management': colleague('marlon'),
    'person-with-pr': rosa,
    'team-manager': colleague('jonas'),
  },
  worry: {
    'duty.at-risk': 'placement',
    'duty.necessity': 'It steadies things',
    'duty.foresee': 'In October',
    exploitation: false,
  },
  prepared: {
    independenceRequired: false,
    'child.legalStatus': 's20',
    plan: 'rehabilitation',
    englishNotFirstLanguage: false,
    proceedingsOngoing: false,
    inEducation: true,
    disabled: false,
    'prep.care-plan': true,
    'prep.risk-assessment': true,
    'duty.soon': true,
    'duty.advocate-asked': 'declined',
    'duty.venue': 'neutral',
    'duty.choice-offered': 'offered',
    'duty.adjustments': 'None',
    'duty.culture': 'Nothing in the way',
  },
  whoTells: { 'duty.tell-who': 'The worker', 'duty.tell-when': 'Today', 'duty.tell-how': 'At home' },
} as const;

/** Brings a case so far that its time can be sought: decided on, everything asked answered, everybody invited. */
export const snmToBook = async (one: CaseOver): Promise<void> => {
  await one.opens('sam', snmCase.concern);
  await one.names('sam', snmCase.people);
  await one.answers('sam', snmCase.worry);
  await one.does('sam', 'submitRequest');
  const consulted = ['child-team-manager', 'supervising-social-worker', 'fostering-team-manager'];
  await one.does('sam', 'decideRequest', { decision: 'approve', reason: 'It is slipping', consulted });
  await one.answers('sam', { ...snmCase.prepared, ...snmCase.whoTells });
  await invitesAll(one, 'sam');
};
