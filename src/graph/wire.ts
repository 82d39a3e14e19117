import { z } from 'zod';

/** Graph writes null where there is nothing. */
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);

/** Answers without a body: 202 and 204. */
export const nothing = z.undefined();

export const identified = z.object({ id: z.string() });

export const userSelect = 'id,displayName,mail,userPrincipalName,jobTitle,accountEnabled';
export const user = z.object({
  id: z.string(),
  displayName: text,
  mail: text,
  userPrincipalName: text,
  jobTitle: text,
  accountEnabled: z.boolean().nullish(),
});
export type User = z.infer<typeof user>;

export const place = z.object({ displayName: text, emailAddress: text, building: text, capacity: z.number().nullish() });

/** A wall time without an offset; we ask for UTC always. */
const dateTimeTimeZone = z.object({ dateTime: z.string(), timeZone: z.string() });

export const scheduleInformation = z.object({
  scheduleId: z.string(),
  availabilityView: text,
  scheduleItems: z.array(z.object({ status: text, start: dateTimeTimeZone, end: dateTimeTimeZone })).nullish(),
  workingHours: z
    .object({ daysOfWeek: z.array(text).nullish(), startTime: text, endTime: text, timeZone: z.object({ name: text }).nullish() })
    .nullish(),
  error: z.object({ responseCode: text }).nullish(),
});
export type ScheduleInformation = z.infer<typeof scheduleInformation>;

export const eventSelect = 'id,isCancelled,isOnlineMeeting,onlineMeeting,attendees';
export const event = z.object({
  id: z.string(),
  isCancelled: z.boolean().nullish(),
  onlineMeeting: z.object({ joinUrl: text }).nullish(),
  attendees: z
    .array(
      z.object({
        type: text,
        emailAddress: z.object({ address: text, name: text }),
        status: z.object({ response: text }).nullish(),
        proposedNewTime: z.object({ start: dateTimeTimeZone, end: dateTimeTimeZone }).nullish(),
      }),
    )
    .nullish(),
});
export type Event = z.infer<typeof event>;

export const entrySelect = 'id,isCancelled,start,end,attendees,hideAttendees';
export const entryShape = event.extend({ start: dateTimeTimeZone, end: dateTimeTimeZone, hideAttendees: z.boolean().nullish() });

export const sentSelect = 'id,subject,isCancelled,isOrganizer,start,end,attendees,onlineMeeting';
export const sentShape = entryShape.extend({ subject: text, isOrganizer: z.boolean().nullish() });

export const written = z.object({ body: z.object({ contentType: text, content: text }).nullish() });

export const list = z.object({ id: z.string(), displayName: z.string() });

export const column = z.object({
  id: z.string(),
  name: z.string(),
  displayName: text,
  indexed: z.boolean().nullish(),
  enforceUniqueValues: z.boolean().nullish(),
});
export type WireColumn = z.infer<typeof column>;

/** Who changed an item last: a person, or a program alone. */
const changedBy = z.object({ user: z.object({ id: text }).nullish(), application: z.object({ id: text }).nullish() }).nullish();

export const listItem = z.object({
  id: z.string(),
  '@odata.etag': text,
  lastModifiedDateTime: text,
  lastModifiedBy: changedBy,
  fields: z.record(z.string(), z.unknown()),
});
export type ListItem = z.infer<typeof listItem>;

export const itemVersion = z.object({ lastModifiedBy: changedBy, fields: z.record(z.string(), z.unknown()).nullish() });
export type ItemVersion = z.infer<typeof itemVersion>;

/** An item of a delta answer. What is gone says so and has little else. */
export const changedEvent = z.object({ id: z.string(), subject: text, '@removed': z.object({ reason: text }).optional() });
export const changedItem = z.object({
  id: z.string(),
  deleted: z.object({ state: text }).nullish(),
  lastModifiedBy: changedBy,
  fields: z.record(z.string(), z.unknown()).optional(),
});

export const subscription = z.object({ id: z.string(), notificationUrl: text, expirationDateTime: z.string() });
