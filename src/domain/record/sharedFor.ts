import type { MeetingState, Minutes } from '../assess/assessment.ts';

/** Whether somebody sees of these minutes only what is shared. */
export const seesShared = (minutes: Pick<Minutes, 'sharedOnly'> | undefined, person: string): boolean =>
  minutes?.sharedOnly?.people.includes(person) === true;

/** A meeting as somebody reads it who, where the minutes are not for them, sees of those the actions that are theirs and the day of the review. */
export const sharedFor = (person: string, meeting: MeetingState): MeetingState => {
  const { minutes, review, ...rest } = meeting;
  if (minutes === undefined || !seesShared(minutes, person)) return meeting;
  const { dissent: _, supportedByAll: __, ...seen } = minutes;
  return {
    ...rest,
    minutes: { ...seen, sections: {}, actions: minutes.actions.filter(({ owner }) => owner === person) },
    ...(review && { review: { date: review.date } }),
  };
};
