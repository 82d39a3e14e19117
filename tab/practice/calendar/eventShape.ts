import { z } from 'zod';

const timeShape = z.object({ dateTime: z.string(), timeZone: z.string().nullish() });
const addressShape = z.object({ emailAddress: z.object({ name: z.string().nullish(), address: z.string().nullish() }).nullish() });

/** A calendar entry as Graph gives it: what the desk reads of it. */
export const eventShape = z.object({
  id: z.string(),
  subject: z.string().nullish(),
  start: timeShape,
  end: timeShape,
  isAllDay: z.boolean().nullish(),
  isCancelled: z.boolean().nullish(),
  isOrganizer: z.boolean().nullish(),
  isOnlineMeeting: z.boolean().nullish(),
  sensitivity: z.string().nullish(),
  showAs: z.string().nullish(),
  allowNewTimeProposals: z.boolean().nullish(),
  location: z.object({ displayName: z.string().nullish() }).nullish(),
  onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish(),
  organizer: addressShape.nullish(),
  attendees: z
    .array(addressShape.extend({ type: z.string().nullish(), status: z.object({ response: z.string().nullish() }).nullish() }))
    .nullish(),
  responseStatus: z.object({ response: z.string().nullish() }).nullish(),
  body: z.object({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish(),
});
export type CalendarEvent = z.infer<typeof eventShape>;
