import { z } from 'zod';
import { extendedProperties } from './extendedProperty.ts';
import { itemBody } from './itemBody.ts';
import { dateTimeTimeZone } from './zones.ts';

export const emailAddress = z.strictObject({ name: z.string().optional(), address: z.string().regex(/^[^@\s]+@[^@\s]+$/, 'an address') });
const attendee = z.strictObject({
  '@odata.type': z.string().optional(),
  type: z.enum(['required', 'optional', 'resource']).optional(),
  emailAddress,
  status: z.strictObject({ response: z.string(), time: z.string().nullable() }).optional(),
});
const location = z.strictObject({
  displayName: z.string().optional(),
  locationType: z.string().optional(),
  locationEmailAddress: z.string().optional(),
  locationUri: z.string().optional(),
});

/** What a client may write on an event (learn.microsoft.com/graph/api/resources/event). */
export const eventWrite = z.strictObject({
  subject: z.string().max(255).optional(),
  body: itemBody.optional(),
  start: dateTimeTimeZone.optional(),
  end: dateTimeTimeZone.optional(),
  location: location.optional(),
  attendees: z.array(attendee).max(500).optional(),
  sensitivity: z.enum(['normal', 'personal', 'private', 'confidential']).optional(),
  importance: z.enum(['low', 'normal', 'high']).optional(),
  showAs: z.enum(['free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown']).optional(),
  categories: z.array(z.string()).optional(),
  isAllDay: z.boolean().optional(),
  isReminderOn: z.boolean().optional(),
  reminderMinutesBeforeStart: z.int().optional(),
  responseRequested: z.boolean().optional(),
  allowNewTimeProposals: z.boolean().optional(),
  hideAttendees: z.boolean().optional(),
  isOnlineMeeting: z.boolean().optional(),
  onlineMeetingProvider: z.enum(['unknown', 'teamsForBusiness', 'skypeForBusiness', 'skypeForConsumer']).optional(),
  transactionId: z.string().nullable().optional(),
  singleValueExtendedProperties: extendedProperties,
});
export type EventWrite = z.infer<typeof eventWrite>;

export const scheduleAsked = z.strictObject({
  schedules: z.array(z.string()).min(1),
  startTime: dateTimeTimeZone,
  endTime: dateTimeTimeZone,
  availabilityViewInterval: z.int().optional(),
});
export const comment = z.strictObject({ comment: z.string().optional() });
export const answerAsked = z.strictObject({
  comment: z.string().nullable().optional(),
  sendResponse: z.boolean().optional(),
  proposedNewTime: z.strictObject({ start: dateTimeTimeZone, end: dateTimeTimeZone }).optional(),
});
