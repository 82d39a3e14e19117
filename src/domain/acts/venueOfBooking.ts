import { z } from 'zod';
import type { Finding } from '../assess/assessment.ts';
import { dutyFindingsAt } from '../assess/duties/duties.ts';
import { dutyFact } from '../assess/duties/dutyWords.ts';
import type { Scene } from '../scene/scene.ts';
import type { Fact, Person } from '../case/fact.ts';
import { places, sayVenue, type Venue } from '../case/venue.ts';
import { key } from './fields.ts';
import { wrongField } from './moments.ts';
import { withFacts } from './withFacts.ts';

/** Where a booking is to be. A room is known by its mailbox; its name is looked up when it is booked. */
export const venueFields = {
  place: z.enum(places, { error: `is one of ${places.join(', ')}` }).optional(),
  room: z.strictObject({ email: key, name: key.optional(), building: key.optional() }).optional(),
};
type Said = { readonly [Field in keyof typeof venueFields]?: z.output<(typeof venueFields)[Field]> };

/** The place that was said with a booking, if one was. */
export const venueSaid = ({ place, room }: Said): Venue | undefined => {
  if (room !== undefined) {
    const { email, name = email, building } = room;
    return { place: 'room', room: { name, email, ...(building !== undefined && { building }) } };
  }
  return place === undefined || place === 'room' ? undefined : { place };
};

/** The same as fields of the booking's fact. */
export const venueFact = (venue: Venue | undefined): object => ({ ...venue });

/** A room was wanted and none was named. */
export const roomFindings = (scene: Scene, { place, room }: Said): readonly Finding[] =>
  place === 'room' && room === undefined ? [wrongField(scene, 'room', 'Which room is not said.', 'Choose a room, or hold the meeting online.')] : []; // prettier-ignore

/**
 * What a booking answers of the procedure’s questions about the place. Online is what a booking is when nobody thinks about it: it answers
 * what was not answered yet, and takes nothing back that somebody said.
 */
export const venueAnswers = (scene: Scene, venue: Venue | undefined, by: Person): readonly Fact[] => {
  if (venue === undefined) return [];
  const told = new Map<string, string>();
  for (const rule of scene.rules.duties) {
    const value = rule.place === 'as-said' ? sayVenue(venue) : rule.place?.[venue.place];
    if (value !== undefined && (venue.place !== 'online' || scene.known(dutyFact(rule)) === undefined)) told.set(dutyFact(rule), value);
  }
  return [...told].map(([fact, value]) => ({ event: 'fact.recorded', at: scene.now, by: by.id, fact, value }));
};

/** What the procedure says of the place, once the booking has answered it. */
export const placeFindings = (scene: Scene, answers: readonly Fact[]): readonly Finding[] => {
  if (answers.length === 0) return [];
  const asked = new Set(answers.map(({ fact }) => fact));
  return dutyFindingsAt(withFacts(scene, answers), 'scheduleMeeting').filter(({ about }) => asked.has(about?.fact));
};
