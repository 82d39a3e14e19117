import type { Person } from '../../../src/domain/case/fact.ts';
import type { Given } from '../../support/expectation.ts';
import { everybody, inviteAll, people, Story, upTo } from '../../domain/support/dorset.ts';
import { moment } from '../looks.ts';

/** The case at a stage, in a kind of home, with the people named. */
export const at = (
  stage: Parameters<typeof upTo>[0],
  { home = 'foster', who = everybody }: { home?: string; who?: readonly Person[] } = {},
): Given => moment(upTo(stage, { opening: { people: who }, concern: { placement: { type: home } } }));

/** The clauses a sentence cites: “… Dorset 2.8-i”. */
export const cited = (says: string): readonly string[] =>
  [...says.matchAll(/Dorset (gap|\d[0-9a-z.-]*?)(?=[,;)]|\.?(\s|$))/g)].map((match) => `DOR-${match[1] ?? ''}`);

/** Nobody has said anything yet. */
export const empty = moment(new Story());
export const requested = at('requested');
export const approved = at('approved');
export const scheduled = at('scheduled');
export const held = at('held');
export const drafted = at('drafted');
export const minuted = at('minuted');

/** The QARO is told and the first Placement Planning Meeting's record is ready: nothing is in the way of the start. */
const readied = (): Story =>
  upTo('scheduled')
    .must(people.sam, 'notify', { role: 'reviewing-officer', how: 'by phone' })
    .must(people.sam, 'recordFact', { fact: 'prep.placement-planning-record', value: true })
    .at('2026-12-04T14:02:00Z');
export const ready = moment(readied());
export const started = moment(readied().must(people.tess, 'startMeeting', { exclusions: { 'quality-of-care': false, allegation: false } }));

/** Carla is left out, with a reason; nobody has told her. */
const leftOut = (): Story =>
  inviteAll(upTo('approved'), ['outside:1']).must(people.sam, 'decideInvitee', {
    seat: 'carer',
    person: 'outside:1',
    decision: 'leave-out',
    reason: 'A court order',
  });
export const carlaLeftOut = moment(leftOut());
export const carlaLeftOutAndBooked = moment(leftOut().must(people.sam, 'scheduleMeeting', { start: '2026-12-04T14:00:00Z', end: '2026-12-04T15:00:00Z' })); // prettier-ignore

/** The first meeting was held on Fri 4 Dec and its papers went out; the review is booked for Thu 17 Dec. */
export const secondBooked = moment(
  upTo('minuted')
    .must(people.sam, 'circulateMinutes', { documents: ['meeting-notes', 'action-plan'] })
    .must(people.sam, 'scheduleMeeting', { start: '2026-12-17T14:00:00Z', end: '2026-12-17T15:00:00Z' }),
);
